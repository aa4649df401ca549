import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StoppedError } from '../worker-client';
import { AnalysisClient } from './analysis-client';

/** A worker that never answers; what it is asked is answered by the test. */
class SilentWorker {
  static readonly made: SilentWorker[] = [];
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  readonly terminate = vi.fn();
  readonly postMessage = vi.fn();
  readonly addEventListener = vi.fn();

  constructor() {
    SilentWorker.made.push(this);
  }
}

beforeEach(() => {
  SilentWorker.made.length = 0;
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const never = () => new Promise<never>(() => undefined);

it('rejects all that was asked when it is stopped, and asks a new worker next', async () => {
  const client = new AnalysisClient();
  const asked = [client.ask(never), client.ask(never)];
  client.restart();
  for (const answer of asked) await expect(answer).rejects.toThrow(StoppedError);
  await expect(client.ask(() => Promise.resolve(7))).resolves.toBe(7);
  expect(SilentWorker.made).toHaveLength(2);
  expect(SilentWorker.made[0].terminate).toHaveBeenCalledOnce();
});

it('ends a worker that failed, and tells why', async () => {
  const client = new AnalysisClient();
  const asked = client.ask(never);
  SilentWorker.made[0].onerror?.({ message: 'no memory', preventDefault: () => undefined });
  await expect(asked).rejects.toThrow('The analysis worker failed: no memory.');
  expect(SilentWorker.made[0].terminate).toHaveBeenCalledOnce();
});

it('does not hold on to what was answered', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const client = new AnalysisClient();
  const answerOnce = async (): Promise<WeakRef<object>> => {
    const answer = await client.ask(() => Promise.resolve({ rgba: new Uint8Array(1000) }));
    return new WeakRef(answer);
  };
  const answer = await answerOnce();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect(answer.deref()).toBeUndefined();
});
