/** Mutations one after the other, and what came of them. The same seed gives the same mutations on every machine. */
import { fixtures, twelveBitFixtures } from '../../src/codec/jpeg/fixtures/load';
import { createRandom } from '../../src/math/random';
import { examine, type Outcome } from './examine';
import { mutate, type Bytes } from './mutate';

/** Milliseconds; a mutation of a fixture takes less than one. */
const SLOWEST = 1000;

export interface Failure {
  /** Which mutation; `--seed`, `--from` repeat it. */
  readonly index: number;
  readonly fixture: string;
  readonly reason: string;
  readonly bytes: Bytes;
}

export interface FuzzReport {
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly failures: readonly Failure[];
  /** Milliseconds. */
  readonly slowest: { readonly took: number; readonly index: number; readonly fixture: string };
}

export interface FuzzOptions {
  readonly seed: number;
  readonly from?: number;
  readonly count: number;
  /** Gives up after so many failures. */
  readonly maxFailures?: number;
  readonly onProgress?: (done: number) => void;
}

/** By the processor's clock: a busy machine takes none of this program's time. */
const timed = <T>(work: () => T): { result: T; took: number } => {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, took: (user + system) / 1000 };
};

export function fuzz({ seed, from = 0, count, maxFailures = 10, onProgress }: FuzzOptions): FuzzReport {
  const sources = [...fixtures(), ...twelveBitFixtures()].map(({ name, bytes }) => ({ name, bytes }));
  const all = sources.map(({ bytes }) => bytes);
  const outcomes = new Map<Outcome, number>();
  const failures: Failure[] = [];
  let slowest = { took: 0, index: from, fixture: '' };

  for (let index = from; index < from + count && failures.length < maxFailures; index++) {
    // A generator for each, so that one mutation can be repeated alone.
    const random = createRandom(seed * 1_000_003 + index);
    const { name: fixture, bytes: source } = sources[index % sources.length];
    const bytes = mutate(source, random, all);
    const depth = {
      ledger: index % 5 === 0,
      strict: index % 7 === 0,
      write: index % 3 === 0,
      pixels: index % 11 === 0,
      describe: index % 4 === 0,
      large: index % 101 === 0,
    };
    const attempt = () => timed(() => examine(bytes, depth));
    try {
      let { result, took } = attempt();
      // It may have been the time to tidy the memory of those before.
      if (took > SLOWEST) ({ result, took } = attempt());
      if (took > SLOWEST) failures.push({ index, fixture, reason: `took ${Math.round(took)} ms`, bytes });
      if (took > slowest.took) slowest = { took, index, fixture };
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
    } catch (error) {
      failures.push({
        index,
        fixture,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
        bytes,
      });
    }
    if ((index - from + 1) % 10_000 === 0) onProgress?.(index - from + 1);
  }
  return { outcomes, failures, slowest };
}
