import { describe, expect, it } from 'vitest';
import type { CompareResult } from '../../../survey/compare/compare-result';
import { createComparison, PAUSE, SLICE, type CompareAsk } from './comparison';

const resultOf = (files: number): CompareResult => ({
  filesA: files,
  filesB: files,
  facets: [],
  chance: '',
  summary: '',
});

/** A clock that stands still but for the work, and turns that come when the test says so. */
function bench() {
  let time = 0;
  let turns: { readonly turn: () => void; readonly delay: number }[] = [];
  const delays: number[] = [];
  const runner = createComparison({
    now: () => time,
    later: (turn, delay) => {
      const entry = { turn, delay };
      turns.push(entry);
      delays.push(delay);
      return () => {
        turns = turns.filter((other) => other !== entry);
      };
    },
  });
  const work = (files: number, cost: number): CompareAsk['steps'] =>
    function* () {
      for (let step = 1; step <= 4; step++) {
        time += cost;
        yield step / 4;
      }
      return resultOf(files);
    };
  const turn = (): void => {
    const entry = turns.shift();
    entry?.turn();
  };
  return { runner, work, turn, delays, waiting: () => turns.length };
}

describe('createComparison', () => {
  it('gives the page its turn, and tells how far it is', () => {
    const { runner, work, turn, waiting } = bench();
    runner.ask({ look: ['a'], rows: '1', steps: work(7, SLICE) });
    expect(runner.snapshot()).toEqual({ result: null, progress: 0, stale: false });
    const told: (number | null)[] = [];
    while (waiting() > 0) {
      turn();
      told.push(runner.snapshot().progress);
    }
    expect(told).toEqual([0.25, 0.5, 0.75, 1, null]);
    expect(runner.snapshot().result?.filesA).toBe(7);
  });

  it('works out nothing twice', () => {
    const { runner, work, turn, waiting } = bench();
    runner.ask({ look: ['a'], rows: '1', steps: work(7, 0) });
    turn();
    runner.ask({ look: ['a'], rows: '1', steps: work(8, 0) });
    expect(waiting()).toBe(0);
    expect(runner.snapshot()).toMatchObject({ result: { filesA: 7 }, stale: false });
  });

  it('ends at once when the look changes, and keeps what it found, stale', () => {
    const { runner, work, turn, waiting } = bench();
    runner.ask({ look: ['a'], rows: '1', steps: work(7, 0) });
    turn();
    runner.ask({ look: ['b'], rows: '1', steps: work(8, SLICE) });
    turn();
    runner.ask({ look: ['c'], rows: '1', steps: work(9, 0) });
    expect(waiting()).toBe(1);
    expect(runner.snapshot()).toMatchObject({ result: { filesA: 7 }, progress: 0, stale: true });
    turn();
    expect(runner.snapshot()).toMatchObject({ result: { filesA: 9 }, progress: null, stale: false });
  });

  it('finishes a run while rows come, and begins the newest after a pause', () => {
    const { runner, work, turn, delays } = bench();
    runner.ask({ look: ['a'], rows: '1', steps: work(7, SLICE) });
    turn();
    runner.ask({ look: ['a'], rows: '2', steps: work(8, 0) });
    runner.ask({ look: ['a'], rows: '3', steps: work(9, 0) });
    while (runner.snapshot().progress !== null) turn();
    expect(runner.snapshot()).toMatchObject({ result: { filesA: 7 }, stale: true });
    expect(delays.at(-1)).toBe(PAUSE);
    turn();
    turn();
    expect(runner.snapshot()).toMatchObject({ result: { filesA: 9 }, stale: false });
  });

  it('stops', () => {
    const { runner, work, waiting } = bench();
    runner.ask({ look: ['a'], rows: '1', steps: work(7, 0) });
    runner.stop();
    expect(waiting()).toBe(0);
    expect(runner.snapshot().progress).toBeNull();
  });
});
