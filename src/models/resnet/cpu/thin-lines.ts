/**
 * Shifts by a pixel at stride 2 on planes of squares (shift-lines.ts): half the blocks on that axis, all taps at once.
 *
 * Tap 0 takes the even pixels of blocks A = 2b and B = 2b + 1, tap +1 the odd ones: Y₀ = M·A + N·B and, mirrored,
 * Λ·Y₁ = N·Λ·A + M·Λ·B. Their sum and difference have one 8×8 matrix each,
 *     Y₀ ± Λ·Y₁ = P±·(A ± Λ·B),   P± = (M + N) in even columns and (M − N) in odd ones, or the other way round.
 * Tap −1 is tap +1 shifted by one pixel of the output. f32 planes, sums in f64; ≤ 1e-6 relative.
 */
import { pixelShift } from '../../../math/jpeg-domain/pixel-shift';
import { BACK, EDGE, type LineShape } from './shift-lines';

const [M, N] = pixelShift(0, 2).map(({ matrix }) => matrix);
/** P+ and P−, halved, so that sum and difference need not be. */
const PLUS = M.map((m, at) => 0.5 * (at % 2 === 0 ? m + N[at] : m - N[at]));
const MINUS = M.map((m, at) => 0.5 * (at % 2 === 0 ? m - N[at] : m + N[at]));

/**
 * x at `xAt` → `out`: for size 3 three planes, taps −1, 0, +1, `plane` numbers apart; for size 1 tap 0 alone. `thin` are
 * the output's lines, in the order of the input's.
 */
export function thinLines(
  size: 1 | 3,
  lines: LineShape,
  x: Float32Array,
  xAt: number,
  thin: LineShape,
  out: Float32Array,
  plane: number,
): void {
  const { side, starts, step, blockStep } = lines;
  const sums = new Float64Array(8);
  const differences = new Float64Array(8);
  const ahead = new Float64Array(8);
  const same = size === 3 ? plane : 0;
  for (let line = 0; line < starts.length; line++) {
    let previousLast = 0;
    for (let b = 0; b < thin.count; b++) {
      const first = xAt + starts[line] + 2 * b * blockStep;
      for (let k = 0; k < side; k++) {
        const y = x[first + k * step];
        const z = x[first + blockStep + k * step];
        sums[k] = k % 2 === 0 ? y + z : y - z;
        differences[k] = k % 2 === 0 ? y - z : y + z;
      }
      const to = thin.starts[line] + b * thin.blockStep;
      // All eight of the odd pixels' coefficients are needed to shift them.
      for (let a = 0; a < 8; a++) {
        const p = product(PLUS, 8 * a, sums);
        const m = product(MINUS, 8 * a, differences);
        ahead[a] = a % 2 === 0 ? p - m : m - p;
        if (a < side) out[same + to + a * thin.step] = p + m;
      }
      if (size === 1) continue;
      let last = 0;
      for (let a = 0; a < 8; a++) {
        last += a % 2 === 0 ? EDGE[a] * ahead[a] : -EDGE[a] * ahead[a];
        if (a >= side) continue;
        const at = to + a * thin.step;
        out[at] = product(BACK, 8 * a, ahead) + EDGE[a] * previousLast;
        out[2 * plane + at] = ahead[a];
      }
      previousLast = last;
    }
  }
}

function product(matrix: Float64Array, r: number, x: Float64Array): number {
  return (
    matrix[r] * x[0] +
    matrix[r + 1] * x[1] +
    matrix[r + 2] * x[2] +
    matrix[r + 3] * x[3] +
    matrix[r + 4] * x[4] +
    matrix[r + 5] * x[5] +
    matrix[r + 6] * x[6] +
    matrix[r + 7] * x[7]
  );
}
