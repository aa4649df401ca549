/**
 * Sums over all groups from a rank on, found quickly and held in little memory: see curve.ts for what is summed.
 *
 *     S(r) = Σ_{v ≥ r} w·(G_cc·|e_c|² + 2·Σ_d G_cd·Re(e_c·conj e_d)),  d: same position, other channel, greater rank
 *
 * Sums of 256 neighbouring ranks are stored; the rest of one is added when it is asked for. Added from the greatest rank
 * down, so that the small tail keeps its digits. f64.
 */
import { groupSize, isMirror, isOwnColumn } from './layout';
import { groupsBelow, type Ranks } from './ranks';

const STRIDE_BITS = 8;
const STRIDE = 1 << STRIDE_BITS;

export interface RankSums {
  /** Σ over the groups with v ≥ rank. */
  from(rank: number): number;
}

/**
 * `gram` is null where channels do not couple (the identity). `term` is the same summand for one group, by the entry
 * that names it.
 */
export function createRankSums(
  coefficients: Float64Array,
  ranks: Ranks,
  gram: readonly number[] | null,
  term: (entry: number) => number,
): RankSums {
  const { order, total } = ranks;
  const sums = new Float64Array(Math.ceil(total / STRIDE) + 1);
  if (gram) addCoupled(coefficients, ranks, Float64Array.from(gram), sums);
  else addEnergies(coefficients, ranks, sums);
  for (let i = sums.length - 2; i >= 0; i--) sums[i] += sums[i + 1];
  return {
    from(rank) {
      const next = Math.ceil(rank / STRIDE);
      let rest = sums[next];
      const start = groupsBelow(rank, ranks);
      const end = groupsBelow(Math.min(next * STRIDE, total), ranks);
      for (let g = end - 1; g >= start; g--) rest += term(order[g]);
      return rest;
    },
  };
}

/** Degrees of freedom that entry (v,u) stands for when every group is counted once: 0 for a stored mirror. */
function weightOf(v: number, u: number, { layout }: Ranks): number {
  if (isMirror(v, u, layout)) return 0;
  return groupSize(v * layout.columns + u, layout);
}

function addEnergies(coefficients: Float64Array, ranks: Ranks, sums: Float64Array): void {
  const { channels, rows, columns, width, parts } = ranks.layout;
  const v = ranks.ranks;
  if (parts === 1) {
    for (let at = 0; at < v.length; at++) sums[v[at] >>> STRIDE_BITS] += coefficients[at] * coefficients[at];
    return;
  }
  for (let row = 0, at = 0; row < channels * rows; row++) {
    for (let u = 0; u < columns; u++, at++) {
      const weight = isOwnColumn(u, width) ? weightOf(row % rows, u, ranks) : 2;
      const re = coefficients[2 * at];
      const im = coefficients[2 * at + 1];
      sums[v[at] >>> STRIDE_BITS] += weight * (re * re + im * im);
    }
  }
}

function addCoupled(coefficients: Float64Array, ranks: Ranks, gram: Float64Array, sums: Float64Array): void {
  const { channels, rows, columns, width, parts } = ranks.layout;
  const v = ranks.ranks;
  const plane = rows * columns;
  for (let a = 0; a < channels; a++) {
    for (let b = a; b < channels; b++) {
      const coupling = (a === b ? 1 : 2) * gram[channels * a + b];
      const [first, second] = [a * plane, b * plane];
      for (let row = 0, at = 0; row < rows; row++) {
        for (let u = 0; u < columns; u++, at++) {
          const i = first + at;
          const j = second + at;
          let product: number;
          if (parts === 1) {
            product = coefficients[i] * coefficients[j];
          } else {
            product = coefficients[2 * i] * coefficients[2 * j] + coefficients[2 * i + 1] * coefficients[2 * j + 1];
            product *= isOwnColumn(u, width) ? weightOf(row, u, ranks) : 2;
          }
          // The cross term belongs to the smaller rank: it falls away with the first of the two that is kept.
          const rank = v[i] < v[j] ? v[i] : v[j];
          sums[rank >>> STRIDE_BITS] += coupling * product;
        }
      }
    }
  }
}
