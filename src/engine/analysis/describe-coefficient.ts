/** What the page says of the coefficient under the pointer, for every channel. */
import { coefficientFrequency } from '../../math/frequency';
import { splitPair } from '../../math/kept-set';
import { groupSize } from '../../math/layout';
import type { Ranks } from '../../math/ranks';
import { isKept, type Selection } from '../../math/selection';
import type { CoefficientInfo } from '../api';

export interface DescribeRequest {
  readonly coefficients: Float64Array;
  readonly ranks: Ranks;
  readonly selection: Selection;
  /** Row and column in the full (uncentred) array. */
  readonly v: number;
  readonly u: number;
  /** Σ|c|² of all coefficients. */
  readonly totalEnergy: number;
}

export function describeCoefficient({
  coefficients,
  ranks,
  selection,
  v,
  u,
  totalEnergy,
}: DescribeRequest): CoefficientInfo[] {
  const { layout } = ranks;
  const { channels, rows, columns, width, transform } = layout;
  const complex = layout.parts === 2;
  const across = complex ? width : columns;
  if (!Number.isInteger(v) || !Number.isInteger(u) || v < 0 || u < 0 || v >= rows || u >= across) return [];
  const stored = u < columns;
  const row = stored || v === 0 ? v : rows - v;
  const column = stored ? u : across - u;
  const frequency = coefficientFrequency(layout, v, u);
  const split = splitPair(coefficients, ranks, selection);
  return Array.from({ length: channels }, (_, channel) => {
    const entry = (channel * rows + row) * columns + column;
    const re = coefficients[layout.parts * entry];
    const im = complex ? coefficients[2 * entry + 1] * (stored ? 1 : -1) : 0;
    const magnitude = Math.hypot(re, im);
    const size = groupSize(entry, layout);
    const rank = ranks.ranks[entry];
    return {
      ...{ transform, channel, v, u, ...frequency, re, im, magnitude, rank: rank - size + 1 },
      phase: complex ? Math.atan2(im, re) : null,
      energyShare: totalEnergy > 0 ? (size * magnitude * magnitude) / totalEnergy : 0,
      kept: isKept(rank, selection) || split?.entry === entry || split?.mirror === entry,
    };
  });
}
