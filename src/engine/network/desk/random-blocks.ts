/** Errors of ReLU's approximations over random blocks, a slice at a time: mean over blocks of each block's RMSE. */
import { randomBlocks } from '../../../math/jpeg-domain/random-blocks';
import { createRectifierErrorSums } from '../../../math/jpeg-domain/rectifier-errors';
import { createRandom } from '../../../math/random';

export interface ErrorSums {
  readonly blocks: number;
  /** Means over these blocks, 15 each. */
  readonly asm: readonly number[];
  readonly apx: readonly number[];
}

/** `slice` seeds: the same slice is the same blocks. */
export function randomBlockErrorSums(kind: 'box' | 'uniform', slice: number, blocks: number): ErrorSums {
  const random = createRandom(slice + 1);
  const sums = createRectifierErrorSums();
  const block = new Float64Array(64);
  for (let i = 0; i < blocks; i++) {
    randomBlocks(kind, random, block);
    sums.add(block, 0);
  }
  const { asmMean, apxMean } = sums.result();
  return { blocks, asm: [...asmMean], apx: [...apxMean] };
}
