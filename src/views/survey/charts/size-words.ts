/** What a cell of the heat map says when it is pointed at: the sizes that it holds, and how many files. */
import type { SizeHeatMap } from '../../../survey/charts/size-heat-map';
import { formatCount } from '../../shared/format';
import { fileCount } from '../file-count';
import type { HeatPoint } from './layout/heat-grid';
import { sidesBetween, type SideRange } from './layout/side-axis';

export function cellSides(map: SizeHeatMap, { column, row }: HeatPoint): { width: SideRange; height: SideRange } {
  return {
    width: sidesBetween(map.width, column / map.columns, (column + 1) / map.columns),
    height: sidesBetween(map.height, 1 - (row + 1) / map.rows, 1 - row / map.rows),
  };
}

const span = ({ from, to }: SideRange): string =>
  from === to ? formatCount(from) : `${formatCount(from)}…${formatCount(to)}`;

export function sizeWords(map: SizeHeatMap, second: SizeHeatMap | null, point: HeatPoint): string {
  const cell = point.row * map.columns + point.column;
  const { width, height } = cellSides(map, point);
  const [all, left] = [map.all[cell] ?? 0, map.left[cell] ?? 0];
  const filtered = left === all ? '' : `, ${formatCount(left)} left`;
  const other = second ? `; B ${formatCount(second.left[cell] ?? 0)}` : '';
  return `${span(width)} × ${span(height)}: ${fileCount(all)}${filtered}${other}`;
}
