/** "312 files, 25.2 %": what a bar says when it is pointed at. */
import { formatCount, formatPercent } from '../../shared/format';
import { fileCount } from '../file-count';
import type { ChartSource } from './chart-source';

export interface PointedCounts {
  readonly all: number;
  readonly left: number;
  readonly second: number | null;
}

export function countWords({ all, left, second }: PointedCounts, source: ChartSource): string {
  const total = source.first.table.length;
  const own = `${fileCount(all)}, ${formatPercent(all / Math.max(1, total))}`;
  const filtered = left === all ? '' : `, ${formatCount(left)} left`;
  return second === null ? `${own}${filtered}` : `A ${own}${filtered}; B ${formatCount(second)}`;
}
