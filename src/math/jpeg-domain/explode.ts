/**
 * The exploded convolution of the paper: one dense map from all coefficients of a picture's channel to all of the output's.
 *
 *     Ξ = J ∘ conv_K ∘ J̃
 *
 * Made as algorithm 1 says: every coefficient's basis image is convolved with the kernel in pixels, and the result brought
 * back to coefficients; it becomes one column. It knows nothing of shifts or windows, and so checks windowed.ts.
 * Layout: f64 [outputs, inputs, R, C]: R = output blocks·64, C = input blocks·64, blocks row by row, natural order.
 * For small pictures: one pair of channels at 32×32 pixels takes 8 MiB here. Tolerance 1e-14.
 * Source: Ehrlich & Davis 2019, supplement, algorithm 1.
 */
import { convolve, requireInputs, type ConvolutionWeights } from '../layers/convolution';
import { blockMap, toBlocks, toPixels, type BlockMap } from './block';
import { outputBlocks } from './windowed';
import { keepBand } from './zig-zag';

export interface ExplodedMap {
  readonly convolution: ConvolutionWeights;
  /** Of the input, in blocks. */
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export function explodedMap(convolution: ConvolutionWeights, rows: number, columns: number): ExplodedMap {
  const { outputs, inputs, size, stride, weights } = convolution;
  requireInputs(convolution, inputs);
  const basis = blockMap(1, rows, columns);
  const sides = outputBlocks(basis, stride);
  const width = basis.data.length;
  const height = sides.rows * sides.columns * 64;
  const data = new Float64Array(outputs * inputs * height * width);
  // All pairs of channels at once: as many outputs as there are pairs, one input.
  const pairs: ConvolutionWeights = { outputs: outputs * inputs, inputs: 1, size, stride, weights };
  for (let column = 0; column < width; column++) {
    basis.data.fill(0);
    basis.data[column] = 1;
    const image = toBlocks(convolve(toPixels(basis), pairs)).data;
    for (let at = 0; at < image.length; at++) data[at * width + column] = image[at];
  }
  return { convolution, rows, columns, data };
}

/** The convolution of a map of coefficients, kept to the band α + β < ψ before and after. */
export function applyExploded(map: BlockMap, exploded: ExplodedMap, psi = 15): BlockMap {
  const { convolution, data } = exploded;
  const { outputs, inputs, stride } = convolution;
  requireInputs(convolution, map.channels);
  if (map.rows !== exploded.rows || map.columns !== exploded.columns) {
    throw new RangeError(
      `The map was made for ${exploded.columns}×${exploded.rows} blocks; got ${map.columns}×${map.rows}`,
    );
  }
  const { rows, columns } = outputBlocks(map, stride);
  const x = keepBand(map.data.slice(), psi);
  const y = blockMap(outputs, rows, columns);
  const width = map.rows * map.columns * 64;
  const height = rows * columns * 64;
  for (let o = 0; o < outputs; o++) {
    for (let c = 0; c < inputs; c++) {
      for (let k = 0; k < height; k++) {
        const row = ((o * inputs + c) * height + k) * width;
        let sum = 0;
        for (let l = 0; l < width; l++) sum += data[row + l] * x[c * width + l];
        y.data[o * height + k] += sum;
      }
    }
  }
  keepBand(y.data, psi);
  return y;
}
