/** Lets contestants take turns, A B C A B C, so that what else the machine does falls on all of them alike. */
import type { Rounds, Series } from '../contest';

export interface Contestant {
  readonly contestant: string;
  readonly label: string;
  readonly note?: string;
  /** Does the task `times` times over and resolves when the last answer is there. */
  run(times: number): Promise<void> | void;
  /** How far the last answer is off, as `Series.error` has it; null for the reference. */
  error(): Promise<number | null> | number | null;
}

export async function alternate(
  contestants: readonly Contestant[],
  { rounds, warmups }: Rounds,
  batch: number,
): Promise<Series[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -warmups; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      await breathe();
      const start = performance.now();
      await contestant.run(batch);
      const milliseconds = (performance.now() - start) / batch;
      if (round >= 0) times[index].push(milliseconds);
    }
  }
  const series: Series[] = [];
  for (const [index, contestant] of contestants.entries()) {
    series.push({
      contestant: contestant.contestant,
      label: contestant.label,
      milliseconds: times[index],
      error: await contestant.error(),
      note: contestant.note ?? '',
    });
  }
  return series;
}

/** Lets the page finish what the contestant before left behind. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
