/**
 * Batch norm, addition and the mean over the picture, on coefficients.
 *
 *     norm: F00 ← F00 − 8μ;  F ← γ·F/√(σ² + ε);  F00 ← F00 + 8β
 *     statistics: μ = mean(F00)/8,  σ² = Σ F²/(64·blocks) − μ²
 *     mean over the picture: mean of F00/8 over its blocks
 *
 * A block's DC is 8 times its mean, and the DCT keeps sums of squares, so all of it is exact.
 * Layout: maps f64 [channels, rows, columns, 64], natural order. Tolerance 1e-14 against the same in pixels.
 * Source: Ehrlich & Davis 2019, section 4.1 (batch normalisation, its theorem on the variance; global average pooling).
 */
import { scaleShift, type NormParameters, type Statistics } from '../layers/norm';
import type { BlockMap } from './block';

/** Step by step, as the paper does it. */
export function normBlocks(map: BlockMap, { gain, offset, mean, variance, epsilon }: NormParameters): BlockMap {
  const data = map.data.slice();
  const size = data.length / map.channels;
  for (let at = 0; at < data.length; at++) {
    const c = Math.floor(at / size);
    const dc = at % 64 === 0;
    const centred = dc ? data[at] - 8 * mean[c] : data[at];
    const scaled = (gain[c] * centred) / Math.sqrt(variance[c] + epsilon);
    data[at] = dc ? scaled + 8 * offset[c] : scaled;
  }
  return { ...map, data };
}

/** What is left of a folded norm: the bias of each channel, on the DC. */
export function addBias(map: BlockMap, bias: ArrayLike<number>): BlockMap {
  const data = map.data.slice();
  const size = data.length / map.channels;
  for (let at = 0; at < data.length; at += 64) data[at] += 8 * bias[Math.floor(at / size)];
  return { ...map, data };
}

/** scale·F with 8·shift on the DC: the norm in one step. */
export function scaleBlocks(map: BlockMap, norm: NormParameters): BlockMap {
  const { scale, shift } = scaleShift(norm);
  const size = map.data.length / map.channels;
  return addBias({ ...map, data: map.data.map((value, at) => scale[Math.floor(at / size)] * value) }, shift);
}

/** Mean and variance of each channel's pixels, from its coefficients. */
export function blockStatistics(map: BlockMap): Statistics {
  const size = map.data.length / map.channels;
  const mean = meanOfBlocks(map);
  const variance = Float64Array.from({ length: map.channels }, (_, c) => {
    const energy = map.data.subarray(c * size, (c + 1) * size).reduce((sum, value) => sum + value * value, 0);
    return energy / size - mean[c] * mean[c];
  });
  return { mean, variance };
}

export function addBlocks(a: BlockMap, b: BlockMap): BlockMap {
  if (a.channels !== b.channels || a.rows !== b.rows || a.columns !== b.columns) {
    throw new RangeError(
      `Maps of one size can be added; got ${a.channels}×${a.rows}×${a.columns} and ${b.channels}×${b.rows}×${b.columns} blocks`,
    );
  }
  return { ...a, data: a.data.map((value, at) => value + b.data[at]) };
}

/** Global average pooling: one number a channel. */
export function meanOfBlocks(map: BlockMap): Float64Array {
  const blocks = map.rows * map.columns;
  return Float64Array.from({ length: map.channels }, (_, c) => {
    let sum = 0;
    for (let b = 0; b < blocks; b++) sum += map.data[(c * blocks + b) * 64];
    return sum / (8 * blocks);
  });
}
