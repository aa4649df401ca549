/** Where most of the recognition over the recorded test set is still left. */
import type { CompressionPoint, NetworkRecord } from '../../../engine/network/api';
import { formatDecibels, formatPercent } from '../../shared/format';

/** Of the accuracy for whole pictures: what is called "most". */
const MOST = 0.9;

/** The strongest alteration that leaves nine tenths of the accuracy, without a break from the gentlest on. */
export function strongestKept(points: readonly CompressionPoint[], whole: number): CompressionPoint | null {
  let found: CompressionPoint | null = null;
  for (const point of [...points].sort((a, b) => b.at - a.at)) {
    if (point.top1 < MOST * whole) break;
    found = point;
  }
  return found;
}

export function testSetSentence(record: NetworkRecord, way: 'keep' | 'quality'): string {
  const points = record[way];
  const gentlest = [...points].sort((a, b) => b.at - a.at)[0];
  if (gentlest === undefined) return '';
  const kept = strongestKept(points, gentlest.top1);
  const place = (at: number): string =>
    way === 'keep' ? `${formatPercent(at, 2)} of the coefficients` : `quality ${at}`;
  if (!kept) return '';
  const eye = kept.psnr === null ? '' : `, at ${formatDecibels(kept.psnr)}`;
  return `Of the test set’s ${formatPercent(gentlest.top1)} right, nine tenths are left at ${place(kept.at)}${eye}.`;
}
