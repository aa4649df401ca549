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
