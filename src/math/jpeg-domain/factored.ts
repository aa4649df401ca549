/**
 * A convolution in the JPEG domain as shifts and a mixing of channels, which is what it is in pixels too.
 *
 *     split:  H_kx = S_kx across, on inputs;  M_ky = Σ_c Σ_kx w[ky, kx]·H_kx;  Y = Σ_ky S_ky down, on M_ky
 *     inputs: H_kx as above;  G_{ky,kx} = S_ky down, on H_kx;  Y = Σ_c Σ_ky Σ_kx w[ky, kx]·G_{ky,kx}
 *
 * S: pixel-shift.ts. The two orders agree. `split` shifts less; `inputs` mixes less where the stride is 2 (half the rows)
 * or the band is narrow: a shift fills the square u, v < min(8, ψ), and `split` must mix all of it.
 * Layout: maps [channels, rows, columns, 64], natural order. Tolerance 1e-14.
 * Source: the paper's exploded map, its Kronecker factors applied one after the other.
 */
import { requireInputs, type ConvolutionWeights } from '../layers/convolution';
import { blockMap, type BlockMap } from './block';
import type { Axis } from './double-chroma';
import { shiftTable, type Stride } from './pixel-shift';
import { outputBlocks } from './windowed';
import { bandSize, keepBand } from './zig-zag';

export type FactoredOrder = 'split' | 'inputs';

export function applyFactored(
  map: BlockMap,
  convolution: ConvolutionWeights,
  psi = 15,
  order: FactoredOrder = factoredCost(convolution, map.rows, map.columns, psi).order,
): BlockMap {
  const { outputs, size, stride } = convolution;
  requireInputs(convolution, map.channels);
  const { rows, columns } = outputBlocks(map, stride);
  const input = { ...map, data: keepBand(map.data.slice(), psi) };
  const y = blockMap(outputs, rows, columns);
  for (let ky = 0; ky < size; ky++) {
    const mixed = blockMap(outputs, order === 'split' ? map.rows : rows, columns);
    for (let kx = 0; kx < size; kx++) {
      const across = shiftMap(input, 'across', size, kx, stride);
      mix(order === 'split' ? across : shiftMap(across, 'down', size, ky, stride), convolution, ky, kx, mixed);
    }
    const shifted = order === 'split' ? shiftMap(mixed, 'down', size, ky, stride) : mixed;
    shifted.data.forEach((value, at) => (y.data[at] += value));
  }
  keepBand(y.data, psi);
  return y;
}

/** Every channel shifted along one axis by tap `tap` of a kernel, thinned by the stride. */
export function shiftMap(map: BlockMap, axis: Axis, size: 1 | 3, tap: number, stride: Stride): BlockMap {
  const across = axis === 'across';
  const { channels } = map;
  const out = blockMap(channels, across ? map.rows : map.rows / stride, across ? map.columns / stride : map.columns);
  const step = across ? 1 : 8;
  const line = across ? 8 : 1;
  shiftTable(size, stride)[tap].forEach((matrix, n) => {
    if (!matrix) return;
    for (let c = 0, to = 0; c < channels; c++) {
      for (let y = 0; y < out.rows; y++) {
        for (let x = 0; x < out.columns; x++, to += 64) {
          const row = across ? y : stride * y + n - 1;
          const column = across ? stride * x + n - 1 : x;
          if (row < 0 || row >= map.rows || column < 0 || column >= map.columns) continue;
          const from = ((c * map.rows + row) * map.columns + column) * 64;
          for (let l = 0; l < 8; l++) {
            for (let a = 0; a < 8; a++) {
              let sum = 0;
              for (let b = 0; b < 8; b++) sum += matrix[8 * a + b] * map.data[from + l * line + b * step];
              out.data[to + l * line + a * step] += sum;
            }
          }
        }
      }
    }
  });
  return out;
}

/** out[o] += Σ_c w[o, c, ky, kx]·map[c] */
function mix(map: BlockMap, convolution: ConvolutionWeights, ky: number, kx: number, out: BlockMap): void {
  const { outputs, inputs, size, weights } = convolution;
  const length = map.data.length / inputs;
  for (let o = 0; o < outputs; o++) {
    for (let c = 0; c < inputs; c++) {
      const weight = weights[((o * inputs + c) * size + ky) * size + kx];
      for (let i = 0; i < length; i++) out.data[o * length + i] += weight * map.data[c * length + i];
    }
  }
}

export interface FactoredCost {
  readonly order: FactoredOrder;
  /** For one picture; products of zeros beyond the band are not counted. */
  readonly shifts: number;
  readonly mixing: number;
  readonly multiplyAdds: number;
}

/**
 * What the cheaper order costs on an input of rows × columns blocks. Counted as they can be done: at stride 1 the shifts
 * by −1 and +1 are mirror images and share their products, and a neighbour's part is of rank 1; an identity is free.
 */
export function factoredCost(convolution: ConvolutionWeights, rows: number, columns: number, psi = 15): FactoredCost {
  const split = costOf(convolution, rows, columns, psi, 'split');
  const inputs = costOf(convolution, rows, columns, psi, 'inputs');
  return inputs.multiplyAdds < split.multiplyAdds ? inputs : split;
}

function costOf(
  { outputs, inputs, size, stride }: ConvolutionWeights,
  rows: number,
  columns: number,
  psi: number,
  order: FactoredOrder,
): FactoredCost {
  const side = Math.min(8, psi);
  const square = side * side;
  const band = bandSize(psi);
  const thin = columns / stride;
  const output = thin * (rows / stride);
  const taps = size * size;
  // Products to shift one block's lines of which `known` coefficients are given, all taps of the kernel.
  const shift = (known: number) => {
    if (stride === 1) return size === 1 ? 0 : side * known + 2 * known + 2 * square;
    return size === 1 ? 2 * side * known : 6 * side * known + known + square;
  };
  const across = inputs * rows * thin * shift(band);
  // Across the kernel's columns the square is filled; only what lies in the band is wanted of the output.
  const down = size === 1 && stride === 1 ? 0 : shift(square) * (band / square);
  const shifts =
    order === 'split' ? across + outputs * output * down : across + inputs * (size === 3 ? 3 : 1) * output * down;
  const known = size === 1 && stride === 1 ? band : order === 'split' ? square : band;
  const mixing = outputs * inputs * taps * known * (order === 'split' ? rows * thin : output);
  return { order, shifts, mixing, multiplyAdds: shifts + mixing };
}
