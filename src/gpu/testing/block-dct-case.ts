/** One case of the block DCT's tests: a picture, its true coefficients and the uniforms that describe it. */
import { createBlockDct, dctMatrix } from '../../math/block-dct';
import { testPixels } from './kernel-test';

export interface BlockDctCase {
  readonly uniforms: {
    readonly width: number;
    readonly height: number;
    readonly channels: number;
    readonly block: number;
    readonly blocks_x: number;
    readonly blocks_y: number;
  };
  readonly pictureShape: readonly number[];
  readonly coefficientShape: readonly number[];
  readonly picture: Float32Array<ArrayBuffer>;
  /** f64, all channels. */
  readonly coefficients: Float64Array;
}

/** Whole blocks, edges on every side, a single pixel, wider than a workgroup's strip. */
export const BLOCK_SIZES = [
  [64, 32],
  [37, 21],
  [1, 1],
  [3, 70],
  [300, 9],
  [132, 12],
] as const;

export function blockDctCase(width: number, height: number, block: number, channels = 2): BlockDctCase {
  const dct = createBlockDct(width, height, block);
  const { paddedWidth, paddedHeight } = dct;
  const picture = testPixels(channels * width * height, width * 31 + height);
  const coefficients = new Float64Array(channels * paddedWidth * paddedHeight);
  for (let c = 0; c < channels; c++) {
    const plane = Float64Array.from(picture.subarray(c * width * height, (c + 1) * width * height));
    dct.forward(plane, coefficients.subarray(c * paddedWidth * paddedHeight, (c + 1) * paddedWidth * paddedHeight));
  }
  const [blocks_x, blocks_y] = [paddedWidth / block, paddedHeight / block];
  return {
    uniforms: { width, height, channels, block, blocks_x, blocks_y },
    pictureShape: [channels, height, width],
    coefficientShape: [channels, paddedHeight, paddedWidth],
    picture,
    coefficients,
  };
}

/** The picture [C,H,W] that coefficients stand for, cropped, f64. */
export function inverseOfBlocks({ uniforms }: BlockDctCase, coefficients: ArrayLike<number>): Float64Array {
  const { width, height, channels, block } = uniforms;
  const dct = createBlockDct(width, height, block);
  const size = dct.paddedWidth * dct.paddedHeight;
  const picture = new Float64Array(channels * width * height);
  for (let c = 0; c < channels; c++) {
    const part = Float64Array.from({ length: size }, (_, i) => coefficients[c * size + i]);
    dct.inverse(part, picture.subarray(c * width * height, (c + 1) * width * height));
  }
  return picture;
}

/**
 * √B·D (or √B·Dᵀ with `inverse`) applied to every column of every block of padded planes: what the pass along columns
 * computes, or undoes.
 */
export function columnsOfBlocks(test: BlockDctCase, padded: ArrayLike<number>, inverse = false): Float64Array {
  const { block } = test.uniforms;
  const width = test.coefficientShape[2];
  const matrix = dctMatrix(block);
  return Float64Array.from({ length: padded.length }, (_, at) => {
    const row = Math.floor(at / width) % block;
    const top = at - row * width;
    let sum = 0;
    for (let n = 0; n < block; n++)
      sum += matrix[inverse ? n * block + row : row * block + n] * padded[top + n * width];
    return Math.sqrt(block) * sum;
  });
}

/** The picture's planes with the last row and column repeated up to whole blocks. */
export function paddedPlanes({ uniforms, coefficientShape, picture }: BlockDctCase): Float64Array {
  const { width, height } = uniforms;
  const [channels, rows, columns] = coefficientShape;
  return Float64Array.from({ length: channels * rows * columns }, (_, at) => {
    const [c, y, x] = [Math.floor(at / columns / rows), Math.floor(at / columns) % rows, at % columns];
    return picture[(c * height + Math.min(y, height - 1)) * width + Math.min(x, width - 1)];
  });
}
