/**
 * Reference values: root mean square error of the approximated ReLU per 8×8 block, mean over random blocks, against the
 * exact ReLU, for φ = 1…15. Computed once in f64 over 10⁶ blocks, apart from this program; ± 0.001. The paper shows these
 * curves in a figure only, over 10⁷ blocks.
 *
 * `box`: 4×4 values, uniform in −1…1, each over 2×2 pixels, as in the paper. `uniform`: all 64 values on their own, the
 * worst case; two φ only. Ehrlich & Davis, ICCV 2019, section 5.
 */
import type { CurvePoint } from './curve-plot';

export type BlockKind = 'box' | 'uniform';

const overPhi = (values: readonly number[]): CurvePoint[] => values.map((value, index) => ({ at: index + 1, value }));

export const RMSE_REFERENCE: Readonly<
  Record<BlockKind, { readonly asm: readonly CurvePoint[]; readonly apx: readonly CurvePoint[] }>
> = {
  box: {
    asm: overPhi([
      ...[0.3444, 0.2951, 0.2393, 0.1705, 0.1222, 0.0785, 0.0489, 0.0311],
      ...[0.015, 0.0085, 0.0045, 0.0018, 0.0004, 0, 0],
    ]),
    apx: overPhi([
      ...[0.3652, 0.3339, 0.2969, 0.2532, 0.2188, 0.1803, 0.142, 0.1085],
      ...[0.0721, 0.0525, 0.0369, 0.0229, 0.0103, 0.0031, 0],
    ]),
  },
  uniform: {
    asm: [
      { at: 1, value: 0.3795 },
      { at: 8, value: 0.1684 },
    ],
    apx: [
      { at: 1, value: 0.389 },
      { at: 8, value: 0.2495 },
    ],
  },
};

/** The largest |measured − reference| of both approximations, where there is a reference. */
export function largestDifference(
  kind: BlockKind,
  measured: { readonly asm: readonly number[]; readonly apx: readonly number[] },
): { readonly difference: number; readonly at: number; readonly mode: 'ASM' | 'APX' } {
  let largest = { difference: 0, at: 1, mode: 'ASM' as 'ASM' | 'APX' };
  for (const mode of ['asm', 'apx'] as const)
    for (const { at, value } of RMSE_REFERENCE[kind][mode]) {
      const difference = Math.abs(measured[mode][at - 1] - (value ?? NaN));
      if (difference > largest.difference) largest = { difference, at, mode: mode === 'asm' ? 'ASM' : 'APX' };
    }
  return largest;
}
