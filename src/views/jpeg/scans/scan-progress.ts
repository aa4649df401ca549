/**
 * What is known of the coefficients after so many scans (T.81, G.1.1): a scan brings a band of the zig-zag, either all
 * bits from plane Al up (its first time) or plane Al alone (a refinement).
 */
import type { ByteRange, Jpeg, Scan } from '../../../codec/jpeg/jpeg';
import { ZIGZAG } from '../../../codec/jpeg/zigzag';

/** Bit planes that scans tell apart: the highest Al and everything above it count as one. */
export function planeCount(scans: readonly Scan[]): number {
  return 1 + Math.max(0, ...scans.map(({ approximationLow }) => approximationLow));
}

/**
 * [64 · planes], index · planes + plane, natural order: the scan that brings it, counted from 0; −1 where none does.
 * The highest plane stands for itself and all above.
 */
export function planeScans(scans: readonly Scan[], component: number): Int16Array {
  const planes = planeCount(scans);
  const bringers = new Int16Array(64 * planes).fill(-1);
  scans.forEach((scan, number) => {
    if (!scan.components.some((entry) => entry.component === component)) return;
    const { spectralStart, spectralEnd, approximationHigh, approximationLow } = scan;
    const top = approximationHigh === 0 ? planes - 1 : approximationLow;
    for (let k = spectralStart; k <= spectralEnd; k++) {
      for (let plane = approximationLow; plane <= top; plane++) {
        const at = ZIGZAG[k] * planes + plane;
        if (bringers[at] < 0) bringers[at] = number;
      }
    }
  });
  return bringers;
}

/** A stretch of the file for each scan: from the end of the one before (its tables are its own) to the end of its data. */
export function scanStretches({ scans }: Pick<Jpeg, 'scans'>): readonly ByteRange[] {
  return scans.map((scan, number) => ({
    start: number === 0 ? scan.header.start : scans[number - 1].data.end,
    end: scan.data.end,
  }));
}

/** The share of the file that is read when `count` scans are, 0…1; with all of them, all of it. */
export function shareRead({ scans, bytes }: Pick<Jpeg, 'scans' | 'bytes'>, count: number): number {
  if (count >= scans.length) return 1;
  return count === 0 ? 0 : scans[count - 1].data.end / bytes.length;
}
