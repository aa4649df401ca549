/**
 * Shifts by a pixel on planes of squares: blocks of q×q coefficients (v, u < q = min(8, ψ)), [rows, columns, q, q].
 *
 * Stride 1: with A the in-block matrix of the shift by −1 and Λ = diag((−1)^k), the shift by +1 is Λ·A·Λ, so both come
 * from the products of A with the even and with the odd coefficients; the neighbour's part is of rank 1, its edge pixel
 * times D[:,0] or D[:,7]. `spread` makes the three shifted planes of one, `join` sums three planes shifted each its way.
 * Stride 2: dense 8×8 parts, `thin` makes one shifted plane with half the blocks on that axis.
 * f32 planes, sums in f64; against math/jpeg-domain/factored.ts ≤ 1e-6 relative.
 */
import { DCT8 } from '../../../math/jpeg-domain/block';
import { pixelShift, shiftTable } from '../../../math/jpeg-domain/pixel-shift';

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
const BACK = Float64Array.from(
  pixelShift(-1, 1).find(({ neighbour }) => neighbour === 0)?.matrix ?? new Float64Array(64),
);
/** D[:,0]; D[:,7] differs in the sign of odd entries. */
const EDGE = Float64Array.from({ length: 8 }, (_, k) => DCT8[8 * k]);

/** x at `at` → three planes at `back` (offset −1), `same` and `ahead` (+1) of `out`. */
export function spread(
  lines: LineShape,
  x: Float32Array,
  at: number,
  out: Float32Array,
  back: number,
  same: number,
  ahead: number,
): void {
  const { side, count, blockStep, step, starts } = lines;
  const values = new Float64Array(8);
  for (const start of starts) {
    let previousEdge = 0;
    for (let b = 0; b < count; b++) {
      const from = start + b * blockStep;
      let even = 0;
      let odd = 0;
      for (let k = 0; k < side; k++) {
        const value = x[at + from + k * step];
        values[k] = value;
        if (k % 2 === 0) even += EDGE[k] * value;
        else odd += EDGE[k] * value;
        out[same + from + k * step] = value;
      }
      for (let a = 0; a < side; a++) {
        let p = 0;
        let m = 0;
        for (let k = 0; k < side; k += 2) p += BACK[8 * a + k] * values[k];
        for (let k = 1; k < side; k += 2) m += BACK[8 * a + k] * values[k];
        const to = from + a * step;
        out[back + to] = p + m + EDGE[a] * previousEdge;
        out[ahead + to] = a % 2 === 0 ? p - m : m - p;
      }
      if (b > 0) {
        // This block's first pixel comes in at the end of the block before.
        const first = even + odd;
        for (let a = 0; a < side; a++) {
          const to = ahead + from - blockStep + a * step;
          out[to] += (a % 2 === 0 ? EDGE[a] : -EDGE[a]) * first;
        }
      }
      previousEdge = even - odd;
    }
  }
}

/** Planes of x at `back`, `same`, `ahead`, each shifted its way, summed into `out` at `at`. */
export function join(
  lines: LineShape,
  x: Float32Array,
  back: number,
  same: number,
  ahead: number,
  out: Float32Array,
  at: number,
): void {
  const { side, count, blockStep, step, starts } = lines;
  const sums = new Float64Array(8);
  const differences = new Float64Array(8);
  for (const start of starts) {
    let previousEdge = 0;
    for (let b = 0; b < count; b++) {
      const from = start + b * blockStep;
      let last = 0;
      let first = 0;
      for (let k = 0; k < side; k++) {
        const y = x[back + from + k * step];
        const z = x[ahead + from + k * step];
        sums[k] = y + z;
        differences[k] = y - z;
        last += k % 2 === 0 ? EDGE[k] * y : -EDGE[k] * y;
        first += EDGE[k] * z;
      }
      for (let a = 0; a < side; a++) {
        const forEven = a % 2 === 0 ? sums : differences;
        const forOdd = a % 2 === 0 ? differences : sums;
        let sum = EDGE[a] * previousEdge + x[same + from + a * step];
        for (let k = 0; k < side; k += 2) sum += BACK[8 * a + k] * forEven[k];
        for (let k = 1; k < side; k += 2) sum += BACK[8 * a + k] * forOdd[k];
        out[at + from + a * step] = sum;
      }
      if (b > 0) {
        for (let a = 0; a < side; a++) {
          const to = at + from - blockStep + a * step;
          out[to] += (a % 2 === 0 ? EDGE[a] : -EDGE[a]) * first;
        }
      }
      previousEdge = last;
    }
  }
}

/** Tap `tap` of a kernel at stride 2; `to` has half as many blocks on the axis, its lines in the same order. */
export function createThinning(size: 1 | 3, side: number) {
  const table = shiftTable(size, 2);
  return (
    lines: LineShape,
    x: Float32Array,
    at: number,
    tap: number,
    thinLines: LineShape,
    out: Float32Array,
    outAt: number,
  ): void => {
    const parts = table[tap];
    lines.starts.forEach((start, line) => {
      for (let b = 0; b < thinLines.count; b++) {
        const to = outAt + thinLines.starts[line] + b * thinLines.blockStep;
        for (let a = 0; a < side; a++) {
          let sum = 0;
          for (let n = 0; n < 3; n++) {
            const matrix = parts[n];
            const block = 2 * b + n - 1;
            if (!matrix || block < 0 || block >= lines.count) continue;
            const from = at + start + block * lines.blockStep;
            for (let k = 0; k < side; k++) sum += matrix[8 * a + k] * x[from + k * lines.step];
          }
          out[to + a * thinLines.step] = sum;
        }
      }
    });
  };
}
