/**
 * Shifts by a pixel at stride 1 on planes of squares: blocks of q×q coefficients (v, u < q = min(8, ψ)),
 * [rows, columns, q, q].
 *
 * With A the in-block matrix of the shift by −1 and Λ = diag((−1)^k), the shift by +1 is Λ·A·Λ, so both come from the
 * products of A with the even and with the odd coefficients; the neighbour's part is of rank 1, its edge pixel times
 * D[:,0] or D[:,7]. f32 planes, sums in f64; against math/jpeg-domain/factored.ts ≤ 1e-6 relative.
 */
import { DCT8 } from '../../../math/jpeg-domain/block';
import { pixelShift } from '../../../math/jpeg-domain/pixel-shift';

/** Lines of blocks along one axis of a plane. */
export interface LineShape {
  /** q */
  readonly side: number;
  /** Blocks along the axis, and from one to the next. */
  readonly count: number;
  readonly blockStep: number;
  /** From one coefficient to the next along the axis: 1 across, q down. */
  readonly step: number;
  /** Where each line begins. */
  readonly starts: Int32Array;
}

export function linesOf(axis: 'across' | 'down', rows: number, columns: number, side: number): LineShape {
  const square = side * side;
  const across = axis === 'across';
  const starts = new Int32Array((across ? rows : columns) * side);
  for (let at = 0; at < starts.length; at++) {
    const block = Math.floor(at / side);
    starts[at] = across ? block * columns * square + (at % side) * side : block * square + (at % side);
  }
  return {
    ...{ side, starts, count: across ? columns : rows },
    ...{ blockStep: across ? square : columns * square, step: across ? 1 : side },
  };
}

/** A of the shift by −1, [8, 8]. */
export const BACK = Float64Array.from(
  pixelShift(-1, 1).find(({ neighbour }) => neighbour === 0)?.matrix ?? new Float64Array(64),
);
/** D[:,0]; D[:,7] differs in the sign of odd entries. */
export const EDGE = Float64Array.from({ length: 8 }, (_, k) => DCT8[8 * k]);

/** One line of a block, 8 numbers, zeros beyond q: loops of eight, written out, are faster than loops of q. */
const scratch = () => new Float64Array(8);

/** x → three planes at `back` (offset −1), `same` and `ahead` (+1) of `out`. */
export function spread(
  lines: LineShape,
  x: Float32Array,
  xAt: number,
  out: Float32Array,
  back: number,
  same: number,
  ahead: number,
): void {
  const { side, count, blockStep, step, starts } = lines;
  const x8 = scratch();
  for (let line = 0; line < starts.length; line++) {
    let previousLast = 0;
    for (let b = 0; b < count; b++) {
      const from = starts[line] + b * blockStep;
      for (let k = 0, at = from; k < side; k++, at += step) {
        x8[k] = x[xAt + at];
        out[same + at] = x8[k];
      }
      const [x0, x1, x2, x3] = [x8[0], x8[1], x8[2], x8[3]];
      const [x4, x5, x6, x7] = [x8[4], x8[5], x8[6], x8[7]];
      for (let a = 0, at = from; a < side; a++, at += step) {
        const r = 8 * a;
        const even = BACK[r] * x0 + BACK[r + 2] * x2 + BACK[r + 4] * x4 + BACK[r + 6] * x6;
        const odd = BACK[r + 1] * x1 + BACK[r + 3] * x3 + BACK[r + 5] * x5 + BACK[r + 7] * x7;
        out[back + at] = even + odd + EDGE[a] * previousLast;
        out[ahead + at] = a % 2 === 0 ? even - odd : odd - even;
      }
      const even = EDGE[0] * x0 + EDGE[2] * x2 + EDGE[4] * x4 + EDGE[6] * x6;
      const odd = EDGE[1] * x1 + EDGE[3] * x3 + EDGE[5] * x5 + EDGE[7] * x7;
      // This block's first pixel comes in at the end of the block before.
      if (b > 0) addLast(out, ahead + from - blockStep, step, side, even + odd);
      previousLast = even - odd;
    }
  }
}

/** Planes of x at `back`, `same`, `ahead`, each shifted its way, summed into `out` from 0. */
export function join(
  lines: LineShape,
  x: Float32Array,
  back: number,
  same: number,
  ahead: number,
  out: Float32Array,
): void {
  const { side, count, blockStep, step, starts } = lines;
  const sums = scratch();
  const differences = scratch();
  for (let line = 0; line < starts.length; line++) {
    let previousLast = 0;
    for (let b = 0; b < count; b++) {
      const from = starts[line] + b * blockStep;
      let last = 0;
      let first = 0;
      for (let k = 0, at = from; k < side; k++, at += step) {
        const y = x[back + at];
        const z = x[ahead + at];
        sums[k] = y + z;
        differences[k] = y - z;
        last += k % 2 === 0 ? EDGE[k] * y : -EDGE[k] * y;
        first += EDGE[k] * z;
      }
      for (let a = 0, at = from; a < side; a++, at += step) {
        const e = a % 2 === 0 ? sums : differences;
        const o = a % 2 === 0 ? differences : sums;
        const r = 8 * a;
        const even = BACK[r] * e[0] + BACK[r + 2] * e[2] + BACK[r + 4] * e[4] + BACK[r + 6] * e[6];
        const odd = BACK[r + 1] * o[1] + BACK[r + 3] * o[3] + BACK[r + 5] * o[5] + BACK[r + 7] * o[7];
        out[at] = EDGE[a] * previousLast + x[same + at] + even + odd;
      }
      if (b > 0) addLast(out, from - blockStep, step, side, first);
      previousLast = last;
    }
  }
}

/** Adds D[:,7]·pixel to a line. */
function addLast(out: Float32Array, at: number, step: number, side: number, pixel: number): void {
  for (let a = 0; a < side; a++) out[at + a * step] += (a % 2 === 0 ? EDGE[a] : -EDGE[a]) * pixel;
}
