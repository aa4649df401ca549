/**
 * Which coefficients are kept, as a comparison of ranks.
 *
 * Every real degree of freedom of a transformed picture (all channels together) has a rank 0…total−1. A DCT coefficient
 * is one degree of freedom; a DFT coefficient that is not its own conjugate forms, with its conjugate, a pair of two,
 * whose ranks are neighbours. A coefficient carries the *last* rank of its group: `v = rank` for single ones,
 * `v = rank + 1` for a pair. The kept set is then
 *
 *     kept(v) = (from ≤ v < to and v ≠ exclude) or v = include
 *
 * with `include`, `exclude` and `split` spent only where a boundary would cut a pair in two, so that exactly
 * `to − from` degrees of freedom are kept and the result stays real. See `planSelection`.
 */
import { countBelow, type Ranks } from './ranks';

/** No rank: matches nothing. */
export const NO_RANK = 0xffffffff;

export interface Selection {
  /** First rank kept. */
  readonly from: number;
  /** One past the last rank kept, as compared with v. */
  readonly to: number;
  /** One more v that is kept: a self-conjugate coefficient that fills the last place. */
  readonly include: number;
  /** One v that is not kept though in range: a self-conjugate coefficient that makes room for the last pair. */
  readonly exclude: number;
  /** The v of a pair of which one real degree of freedom is kept: the larger of its real and imaginary parts. */
  readonly split: number;
  /** Exactly how many real degrees of freedom are kept. */
  readonly count: number;
}

/** Whether a whole coefficient with rank value `v` is kept. A split pair is not: its half is kept apart. */
export function isKept(v: number, s: Selection): boolean {
  return (v >= s.from && v < s.to && v !== s.exclude) || v === s.include;
}

/** The number of degrees of freedom that a share asks for: at least one, at most all. */
export function countForShare(share: number, total: number): number {
  return Math.min(total, Math.max(1, Math.round(share * total)));
}

export interface SelectionRequest {
  readonly ranks: Pick<Ranks, 'layout' | 'rule' | 'total' | 'selfRanks' | 'meanRanks'>;
  /** Share of the degrees of freedom kept, 0…1. */
  readonly share: number;
  /** For the rule `band`: the share of the degrees of freedom that lie below the band. */
  readonly bandFrom: number;
}

/** The selection that a share asks for under the rule of the ranks. */
export function planSelection({ ranks, share, bandFrom }: SelectionRequest): Selection {
  const start = ranks.rule === 'band' ? Math.round(bandFrom * ranks.total) : 0;
  return selectCount(ranks, countForShare(share, ranks.total), start);
}

/**
 * Exactly `count` degrees of freedom from rank `start` on (moved down to a group's first rank, and so far down that
 * `count` fit). Where the end would cut a pair in two, the odd place goes to the next self-conjugate coefficient beyond
 * the end; else a self-conjugate one inside (the last, but never a mean) makes room for the whole pair; else half of
 * the pair is kept.
 */
export function selectCount(
  ranks: Pick<Ranks, 'layout' | 'total' | 'selfRanks' | 'meanRanks'>,
  count: number,
  start = 0,
): Selection {
  const { total, selfRanks, meanRanks } = ranks;
  if (!Number.isInteger(count) || count < 1 || count > total) {
    throw new RangeError(`Can keep 1…${total} degrees of freedom, got ${count}`);
  }
  const first = Math.max(0, Math.min(start, total - count));
  const from = cutsPair(first, ranks) ? first - 1 : first;
  const to = from + count;
  const whole: Selection = { from, to, include: NO_RANK, exclude: NO_RANK, split: NO_RANK, count };
  if (!cutsPair(to, ranks)) return whole;
  const include = selfRanks.find((v) => v > to);
  if (include !== undefined) return { ...whole, include };
  const exclude = selfRanks.findLast((v) => v >= from && v < to && !meanRanks.includes(v));
  if (exclude !== undefined) return { ...whole, to: to + 1, exclude };
  return { ...whole, split: to };
}

/** Whether the boundary before `rank` runs through a pair: the ranks below that are not single ones are odd in number. */
function cutsPair(rank: number, { layout, selfRanks }: Pick<Ranks, 'layout' | 'selfRanks'>): boolean {
  return layout.transform === 'dft' && (rank - countBelow(selfRanks, rank)) % 2 === 1;
}
