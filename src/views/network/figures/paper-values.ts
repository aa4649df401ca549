/**
 * What the paper's authors published: Ehrlich & Davis, ICCV 2019. Accuracies are shares.
 *
 * CIFAR-100 over φ = 1…9 and in pixels; which of the two experiments it belongs to is not said with it. CIFAR-10 only as
 * converted, φ = 15. All are means of 100 networks of the toy's kind, on pictures compressed without loss.
 */
import type { CurvePoint } from './curve-plot';

const overPhi = (values: readonly number[]): CurvePoint[] => values.map((value, index) => ({ at: index + 1, value }));

export const PAPER = {
  cifar100: {
    asm: overPhi([0.198, 0.256, 0.3, 0.324, 0.343, 0.357, 0.368, 0.382, 0.382]),
    apx: overPhi([0.181, 0.258, 0.305, 0.333, 0.351, 0.368, 0.385, 0.386, 0.375]),
    spatial: 0.38375,
  },
  cifar10: { converted: 0.725 },
} as const;
