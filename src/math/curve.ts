/**
 * Error and energy of every selection, from the coefficients alone: no inverse transform is needed.
 *
 * The transforms are orthonormal, so dropping coefficients e adds the squared error Σ eᵀ·G·e over the shown channels,
 * e the dropped values of all channels at one position, G the Gram matrix of the colour map (identity for rgb and luma,
 * color.ts for ycbcr); a conjugate pair counts twice. Dropping the groups from rank r on costs the suffix sum of
 *     w·(G_cc·|e_c|² + 2·Σ_d G_cd·Re(e_c·conj e_d)),  d the channels at the same position with a greater rank,
 * so one number a group is enough; what that leaves out at a boundary or a fixed-up pair is corrected position by
 * position. Units: (grey levels)², summed over the shown channels of the (for blocks: padded) picture.
 * Not for the naive basis, which is not orthonormal; block DCT figures include the padding.
 * Tolerance: relative 1e-10 against the inverse transform.
 */
import { YCBCR_GRAM, type ColorMode } from './color';
import { splitPair, type SplitPair } from './kept-set';
import { groupSize } from './layout';
import { createRankSums } from './rank-sums';
import { groupsBelow, type Ranks } from './ranks';
import { isKept, NO_RANK, selectCount, type Selection } from './selection';

const IDENTITY: readonly number[] = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export interface ErrorCurve {
  /** Σ|c|² of all coefficients, pairs twice. */
  readonly totalEnergy: number;
  /** ‖shown picture‖²: the squared error when nothing is kept. */
  readonly shownEnergy: number;
  /** Squared error over the shown channels, before rounding and clamping. */
  errorAt(selection: Selection): number;
  /** Σ|c|² of the kept coefficients. */
  energyAt(selection: Selection): number;
}

export interface ErrorCurveInput {
  readonly coefficients: Float64Array;
  readonly ranks: Ranks;
  readonly color: ColorMode;
}

export function createErrorCurve({ coefficients, ranks, color }: ErrorCurveInput): ErrorCurve {
  const { layout, order } = ranks;
  const plane = layout.rows * layout.columns;
  const { channels, parts } = layout;
  const gram = color === 'ycbcr' ? YCBCR_GRAM : IDENTITY;
  const coupled = color === 'ycbcr';

  const product = (a: number, b: number) =>
    parts === 1
      ? coefficients[a] * coefficients[b]
      : coefficients[2 * a] * coefficients[2 * b] + coefficients[2 * a + 1] * coefficients[2 * b + 1];

  /** What the group of `entry` adds to the error when it and all of greater rank are dropped. */
  const contribution = (entry: number): number => {
    const own = Math.floor(entry / plane);
    let sum = gram[4 * own] * product(entry, entry);
    if (coupled) {
      for (let c = 0, other = entry - own * plane; c < channels; c++, other += plane) {
        if (ranks.ranks[other] > ranks.ranks[entry]) sum += 2 * gram[3 * own + c] * product(entry, other);
      }
    }
    return groupSize(entry, layout) * sum;
  };
  const energy = (entry: number) => groupSize(entry, layout) * product(entry, entry);

  const errorSums = createRankSums(coefficients, ranks, coupled ? gram : null, contribution);
  const energySums = coupled ? createRankSums(coefficients, ranks, null, energy) : errorSums;

  /** eᵀ·G·e at the position of `entry`, e what the selection drops there. */
  const positionError = (entry: number, selection: Selection, split: SplitPair | null): number => {
    const position = entry % plane;
    let sum = 0;
    for (let part = 0; part < parts; part++) {
      for (let a = 0; a < channels; a++) {
        const first = droppedPart(position + a * plane, part, selection, split);
        if (first === 0) continue;
        for (let b = 0; b < channels; b++) {
          sum += gram[3 * a + b] * first * droppedPart(position + b * plane, part, selection, split);
        }
      }
    }
    return groupSize(position, layout) * sum;
  };
  const droppedPart = (entry: number, part: number, selection: Selection, split: SplitPair | null): number => {
    if (isKept(ranks.ranks[entry], selection)) return 0;
    if (split?.entry === entry && split.keepsReal === (part === 0)) return 0;
    return coefficients[parts * entry + part];
  };

  /** Naming entries of the positions where the suffix sums alone do not tell the error. */
  const specialEntries = ({ from, include, exclude, split }: Selection): number[] => {
    const entries = [include, exclude, split].filter((v) => v !== NO_RANK).map((v) => order[groupsBelow(v, ranks)]);
    if (from === 0 || !coupled) return entries;
    // Channels of one position follow each other in the order of frequency, one or (scope block) all blocks apart.
    const apart = ranks.scope === 'block' && layout.transform === 'block' ? plane / layout.block ** 2 : 1;
    const end = groupsBelow(from, ranks);
    for (let g = Math.max(0, end - apart); g < end; g++) entries.push(order[g]);
    return entries;
  };

  const totalEnergy = energySums.from(0);
  const shownEnergy = errorSums.from(0);
  return {
    totalEnergy,
    shownEnergy,
    errorAt(selection) {
      const { from, to } = selection;
      const split = splitPair(coefficients, ranks, selection);
      let error = errorSums.from(to);
      if (from > 0) error += shownEnergy - errorSums.from(from);
      const seen = new Set<number>();
      for (const entry of specialEntries(selection)) {
        if (seen.has(entry % plane)) continue;
        seen.add(entry % plane);
        error += positionError(entry, selection, split);
        for (let c = 0, other = entry % plane; c < channels; c++, other += plane) {
          const v = ranks.ranks[other];
          if (v < from || v >= to) error -= contribution(other);
        }
      }
      return Math.max(0, error);
    },
    energyAt(selection) {
      const { from, to, include, exclude } = selection;
      let kept = totalEnergy - energySums.from(to);
      if (from > 0) kept -= totalEnergy - energySums.from(from);
      if (include !== NO_RANK) kept += energy(order[groupsBelow(include, ranks)]);
      if (exclude !== NO_RANK) kept -= energy(order[groupsBelow(exclude, ranks)]);
      const split = splitPair(coefficients, ranks, selection);
      if (split) kept += 2 * coefficients[2 * split.entry + (split.keepsReal ? 0 : 1)] ** 2;
      return Math.min(totalEnergy, Math.max(0, kept));
    },
  };
}

export interface SampledCurve {
  /** Degrees of freedom kept, ascending and distinct, from 1 to all. */
  readonly count: Float64Array;
  readonly share: Float64Array;
  readonly squaredError: Float64Array;
  /** Share of the energy kept, 0…1; 1 for a picture of zeros. */
  readonly energy: Float64Array;
}

/** The curve at about `points` counts, evenly apart on a logarithmic axis; a band starts at share `bandFrom`. */
export function sampleCurve(curve: ErrorCurve, ranks: Ranks, points = 400, bandFrom = 0): SampledCurve {
  const { total } = ranks;
  const counts = new Set<number>();
  for (let i = 0; i < points; i++) counts.add(Math.round(total ** (points > 1 ? i / (points - 1) : 1)));
  counts.add(total);
  const count = Float64Array.from(counts).sort();
  const start = ranks.rule === 'band' ? Math.round(bandFrom * total) : 0;
  const selections = Array.from(count, (k) => selectCount(ranks, k, start));
  return {
    count,
    share: count.map((k) => k / total),
    squaredError: Float64Array.from(selections, (s) => curve.errorAt(s)),
    energy: Float64Array.from(selections, (s) => (curve.totalEnergy > 0 ? curve.energyAt(s) / curve.totalEnergy : 1)),
  };
}
