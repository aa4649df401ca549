/**
 * The heat map of sizes as a pure function from counts to a few paths, one a tone, so that thousands of cells stay a dozen
 * elements. Cells that the filter empties are ghosts; a second collection is an outline around the cells that it fills.
 * Coordinates are CSS pixels from the field's upper left corner, rounded to a tenth.
 */
import { countScale } from './count-scale';

export const HEAT_LEVELS = 8;

export interface HeatCellsInput {
  readonly columns: number;
  readonly rows: number;
  /** columns × rows counts, from the top left. */
  readonly all: readonly number[];
  readonly left: readonly number[];
  /** Of a second collection; null where there is none. */
  readonly second: readonly number[] | null;
  readonly scale: 'log' | 'linear';
  readonly width: number;
  readonly height: number;
}

export interface HeatCellsModel {
  readonly ghost: string;
  /** A path a tone, faintest first. */
  readonly levels: readonly string[];
  readonly second: string;
  /** The count that the strongest tone stands for. */
  readonly most: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export function heatCells(input: HeatCellsInput): HeatCellsModel {
  const { columns, rows, all, left, second, width, height } = input;
  const most = left.reduce((highest, count) => Math.max(highest, count), 0);
  const { place } = countScale(input.scale, most, 1);
  const top = place(Math.max(1, most));
  const levels = Array.from({ length: HEAT_LEVELS }, () => [] as string[]);
  const ghost: string[] = [];
  const x = (column: number): number => round((column * width) / columns);
  const y = (row: number): number => round((row * height) / rows);
  for (let cell = 0; cell < columns * rows; cell++) {
    if (!(all[cell] > 0)) continue;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const path = `M${x(column)},${y(row)}H${x(column + 1)}V${y(row + 1)}H${x(column)}Z`;
    const share = place(left[cell]) / top;
    if (left[cell] > 0) levels[Math.min(HEAT_LEVELS - 1, Math.floor(share * HEAT_LEVELS))].push(path);
    else ghost.push(path);
  }
  return {
    most,
    ghost: ghost.join(''),
    levels: levels.map((paths) => paths.join('')),
    second: second ? outline(second, columns, rows, x, y) : '',
  };
}

/** The edges between cells that hold files and cells that do not. */
function outline(
  counts: readonly number[],
  columns: number,
  rows: number,
  x: (column: number) => number,
  y: (row: number) => number,
): string {
  const filled = (column: number, row: number): boolean =>
    column >= 0 && column < columns && row >= 0 && row < rows && counts[row * columns + column] > 0;
  const parts: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!filled(column, row)) continue;
      if (!filled(column, row - 1)) parts.push(`M${x(column)},${y(row)}H${x(column + 1)}`);
      if (!filled(column, row + 1)) parts.push(`M${x(column)},${y(row + 1)}H${x(column + 1)}`);
      if (!filled(column - 1, row)) parts.push(`M${x(column)},${y(row)}V${y(row + 1)}`);
      if (!filled(column + 1, row)) parts.push(`M${x(column + 1)},${y(row)}V${y(row + 1)}`);
    }
  }
  return parts.join('');
}
