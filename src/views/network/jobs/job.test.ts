import { expect, test } from 'vitest';
import { createJob } from './job';

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('stopped', 'AbortError'));
    });
  });

test('a run counts, and leaves its result with what it was measured of', async () => {
  const job = createJob<number>();
  const seen: number[] = [];
  job.store.subscribe(({ done }) => seen.push(done));
  await job.start('φ 8', ({ progress }) => {
    progress(0.5);
    progress(7);
    return Promise.resolve(42);
  });
  expect(seen).toContain(0.5);
  expect(Math.max(...seen)).toBe(1);
  expect(job.store.getState()).toEqual({
    ...{ running: false, done: 1, result: 42, of: 'φ 8', stopped: false, problem: '' },
  });
});

test('Stop keeps what there is so far, and says that it is not all', async () => {
  const job = createJob<string>();
  const run = job.start('a set', ({ signal, partial }) => {
    partial('half');
    return untilAborted(signal);
  });
  job.stop();
  await run;
  expect(job.store.getState()).toMatchObject({ running: false, result: 'half', stopped: true, problem: '' });
});

test('a run that ends early by itself when it is stopped counts as stopped', async () => {
  const job = createJob<string>();
  const run = job.start('a set', ({ signal }) => untilAborted(signal).catch(() => 'what there was'));
  job.stop();
  await run;
  expect(job.store.getState()).toMatchObject({ result: 'what there was', stopped: true });
});

test('a new run replaces the one before, which is heard of no more', async () => {
  const job = createJob<string>();
  let late: (value: string) => void = () => undefined;
  const first = job.start('old', () => new Promise((resolve) => (late = resolve)));
  const second = job.start('new', () => Promise.resolve('new result'));
  late('old result');
  await Promise.all([first, second]);
  expect(job.store.getState()).toMatchObject({ result: 'new result', of: 'new', running: false });
});

test('a failure leaves a sentence, and the former result', async () => {
  const job = createJob<number>();
  await job.start('one', () => Promise.resolve(1));
  await job.start('two', () => Promise.reject(new Error('This is no zip file.')));
  expect(job.store.getState()).toMatchObject({ result: 1, of: 'one', problem: 'This is no zip file.', running: false });
});
