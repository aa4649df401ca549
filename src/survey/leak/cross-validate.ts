/** Predicts each fold from all others. Yields between the folds, so that whoever runs it may stop. */
import type { Random } from '../../math/random';
import type { Samples } from './best-split';
import { createVoter, type Forest } from './forest';
import { columnsOf } from './tree';

export interface OutOfFold {
  /** A label for each file: the likeliest one, and the one raised most above its share. */
  readonly likeliest: Uint16Array;
  readonly raised: Uint16Array;
}

export type Grow = (samples: Samples, rows: Uint32Array, random: Random) => Forest;
/** What else is asked of each fold's forest. */
export type Visit = (forest: Forest, testRows: Uint32Array) => void;

export function* crossValidate(
  samples: Samples,
  foldOf: Uint8Array,
  folds: number,
  grow: Grow,
  random: Random,
  visit?: Visit,
): Generator<void, OutOfFold> {
  const likeliest = new Uint16Array(foldOf.length);
  const raised = new Uint16Array(foldOf.length);
  const columns = columnsOf(samples);
  const all = Uint32Array.from(foldOf, (_, row) => row);
  for (let fold = 0; fold < folds; fold++) {
    const testRows = all.filter((row) => foldOf[row] === fold);
    const forest = grow(
      samples,
      all.filter((row) => foldOf[row] !== fold),
      random,
    );
    const vote = createVoter(forest);
    for (const row of testRows) {
      const answer = vote(columns, row);
      likeliest[row] = answer.likeliest;
      raised[row] = answer.raised;
    }
    visit?.(forest, testRows);
    yield;
  }
  return { likeliest, raised };
}
