/**
 * Chroma of fewer samples on luma's grid, without leaving the DCT: one 8-point block becomes two.
 *
 *     x = C16ᵀ·(√2·[X; 0]) ,  Y_h = D8·x[8h … 8h+7]  ⇒  Y_h = L_h·X,  L_h[α,β] = √2·Σ_i D8[α,i]·D16[β, 8h + i]
 *
 * that is, the coefficients of an 8-point DCT, times √2, are taken for the first 8 of a 16-point one. 4:2:0 doubles both
 * axes (a factor 2, four blocks a block), 4:2:2 and 4:4:0 one. The mean is kept.
 * Layout: matrices [8, 8], output from input; maps [channels, rows, columns, 64], natural order; orthonormal, f64.
 * Source: training/coefficients.py does the same in pixels; the 16-point zero padding is the usual DCT-domain resize.
 */
import { dctMatrix } from '../block-dct';
import { blockMap, DCT8, type BlockMap } from './block';

/** L_0 and L_1: the first and the second of the two blocks. */
export const DOUBLING: readonly [Float64Array, Float64Array] = [half(0), half(1)];

function half(h: number): Float64Array {
  const long = dctMatrix(16);
  return Float64Array.from({ length: 64 }, (_, at) => {
    const a = at >> 3;
    const b = at % 8;
    let sum = 0;
    for (let i = 0; i < 8; i++) sum += DCT8[8 * a + i] * long[16 * b + 8 * h + i];
    return Math.SQRT2 * sum;
  });
}

export type Axis = 'across' | 'down';

/** The map with twice as many columns of blocks (across) or rows (down). */
export function doubleChroma(map: BlockMap, axis: Axis): BlockMap {
  const across = axis === 'across';
  const { channels, rows, columns } = map;
  const out = blockMap(channels, across ? rows : 2 * rows, across ? 2 * columns : columns);
  // Along a line of a block coefficients are `step` apart, lines `line` apart.
  const step = across ? 1 : 8;
  const line = across ? 8 : 1;
  for (let c = 0, from = 0; c < channels; c++) {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++, from += 64) {
        for (const h of [0, 1]) {
          const place = across ? (c * rows + y) * out.columns + 2 * x + h : (c * out.rows + 2 * y + h) * columns + x;
          const matrix = DOUBLING[h];
          for (let l = 0; l < 8; l++) {
            for (let a = 0; a < 8; a++) {
              let sum = 0;
              for (let b = 0; b < 8; b++) sum += matrix[8 * a + b] * map.data[from + l * line + b * step];
              out.data[64 * place + l * line + a * step] = sum;
            }
          }
        }
      }
    }
  }
  return out;
}
