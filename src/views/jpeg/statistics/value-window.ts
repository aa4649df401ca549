/** Which values of a coefficient a histogram shows: all of them, or as many round its median as can be told apart. */
import type { CoefficientHistogram } from '../../../codec/jpeg/ledger/histogram';
import type { Bin } from '../../shared/figures/bar-plot';

/** Values in the middle: more would be thinner than two pixels on a phone. */
export const MIDDLE_VALUES = 161;

type Counted = Pick<CoefficientHistogram, 'counts' | 'min' | 'max'>;

export function hasMoreThanMiddle({ min, max }: Counted): boolean {
  return max - min + 1 > MIDDLE_VALUES;
}

/** From half a value below the first to half a value above the last; never narrower than nine values. */
export function valueDomain(histogram: Counted, all: boolean): [number, number] {
  const { min, max } = histogram;
  if (!all && hasMoreThanMiddle(histogram)) {
    const half = (MIDDLE_VALUES - 1) / 2;
    const middle = Math.min(max - half, Math.max(min + half, medianOf(histogram)));
    return [middle - half - 0.5, middle + half + 0.5];
  }
  return [Math.min(min, -4) - 0.5, Math.max(max, 4) + 0.5];
}

export function medianOf({ counts, min }: Counted): number {
  let total = 0;
  for (const count of counts) total += count;
  let passed = 0;
  for (let i = 0; i < counts.length; i++) {
    passed += counts[i];
    if (2 * passed >= total) return min + i;
  }
  return min;
}

/** A bin for every single value. */
export function valueBins({ counts, min }: Counted): Bin[] {
  return Array.from(counts, (count, i) => ({ from: min + i - 0.5, to: min + i + 0.5, count }));
}

/** Symmetric about 0, as wide as all but the outer half per cent of every histogram need; 4 to 40. */
export function commonReach(histograms: readonly Counted[]): number {
  let reach = 4;
  for (const { counts, min } of histograms) {
    let total = 0;
    for (const count of counts) total += count;
    let outside = 0;
    let edge = Math.max(Math.abs(min), Math.abs(min + counts.length - 1));
    for (; edge > reach; edge--) {
      outside += (counts[edge - min] ?? 0) + (counts[-edge - min] ?? 0);
      if (outside > 0.005 * total) break;
    }
    reach = Math.max(reach, edge);
  }
  return Math.min(40, reach);
}
