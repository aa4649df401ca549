/** The heat map as a table: the cells that hold files, fullest first. */
import type { SizeHeatMap } from '../../../survey/charts/size-heat-map';
import type { ChartTableModel } from './ChartTable';
import { cellSides } from './size-words';

export function heatTable(map: SizeHeatMap, second: SizeHeatMap | null): ChartTableModel {
  const cells = map.all
    .map((all, cell) => ({ all, cell }))
    .filter(({ all, cell }) => all > 0 || (second && second.left[cell] > 0))
    .sort((a, b) => b.all - a.all);
  return {
    head: ['width from', 'to', 'height from', 'to ', 'files', 'left by the filter', ...(second ? ['left of B'] : [])],
    rows: cells.map(({ all, cell }) => {
      const { width, height } = cellSides(map, { column: cell % map.columns, row: Math.floor(cell / map.columns) });
      return [
        ...[width.from, width.to, height.from, height.to, all, map.left[cell]],
        ...(second ? [second.left[cell]] : []),
      ];
    }),
  };
}
