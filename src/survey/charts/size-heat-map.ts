/**
 * Width × height as a heat map: files a cell, both axes logarithmic, with the lines on which pictures of one shape lie and the
 * commonest sizes by name.
 *
 * Axes are in octaves, log₂ of pixels; both span the same octaves, a whole number of halves, so that 1:1 is the diagonal. A
 * window is the part that is shown: `zoom` times as large, `x`, `y` its middle as shares of the full axes, y upwards. Cells are
 * listed row by row from the top (tallest) and from the left (narrowest); a cell holds its left and lower edges.
 */
import type { ColumnTable } from '../column-table';
import { countSizes, type SizeCount, type SizeCounts } from './size-counts';
import type { ChartSelection, Tally } from './tally';

export interface HeatWindow {
  /** 1 or more. */
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE_WINDOW: HeatWindow = { zoom: 1, x: 0.5, y: 0.5 };

/** A line on which all pictures of one shape lie, cut to the window: shares of the window, y from the top. */
export interface RatioLine {
  /** `4:3`, width to height. */
  readonly name: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One of the commonest sizes, and where it lies in the window: shares, y from the top. */
export interface CommonSize extends SizeCount {
  readonly x: number;
  readonly y: number;
}

/** log₂ of pixels at the ends of an axis. */
export interface Octaves {
  readonly from: number;
  readonly to: number;
}

export interface SizeHeatMap {
  readonly columns: number;
  readonly rows: number;
  /** What the window shows. */
  readonly width: Octaves;
  readonly height: Octaves;
  /** columns × rows counts, from the top left. */
  readonly all: readonly number[];
  readonly left: readonly number[];
  /** The greatest of `all` and of `left`. */
  readonly mostAll: number;
  readonly mostLeft: number;
  /** Files with a size outside the window, and files without one. */
  readonly outside: Tally;
  readonly none: Tally;
  readonly lines: readonly RatioLine[];
  /** Of the sizes in the window, the commonest of what is left first. */
  readonly common: readonly CommonSize[];
}

const RATIOS: readonly (readonly [name: string, ratio: number])[] = [
  ['3:2', 3 / 2],
  ['4:3', 4 / 3],
  ['1:1', 1],
  ['3:4', 3 / 4],
  ['2:3', 2 / 3],
];
const COMMON_SIZES = 6;
const HALVES = 2;

/** The octaves that hold every side of every collection given: halves of octaves; 5…12 where there is none. */
export function octavesOf(collections: readonly SizeCounts[]): Octaves {
  let [least, most] = [Infinity, 0];
  for (const sizes of collections)
    sizes.forEach((width, height) => {
      least = Math.min(least, width, height);
      most = Math.max(most, width, height);
    });
  if (most === 0) return { from: 5, to: 12 };
  const half = (side: number): number => Math.floor(Math.log2(side) * HALVES) / HALVES;
  return { from: half(least), to: half(most) + 1 / HALVES };
}

function windowOf(octaves: Octaves, zoom: number, middle: number): Octaves {
  const span = octaves.to - octaves.from;
  const shown = span / Math.max(1, zoom);
  const from = octaves.from + Math.min(span - shown, Math.max(0, middle * span - shown / 2));
  return { from, to: from + shown };
}

/** @param octaves the full axes; of these sizes alone where left out. */
export function heatMapOf(
  sizes: SizeCounts,
  { zoom, x, y }: HeatWindow,
  columns: number,
  rows: number,
  octaves = octavesOf([sizes]),
): SizeHeatMap {
  if (!(columns >= 1 && rows >= 1))
    throw new RangeError(`heatMapOf: expected columns and rows of 1 or more, got ${columns} and ${rows}`);
  const [width, height] = [windowOf(octaves, zoom, x), windowOf(octaves, zoom, y)];
  const all = new Array<number>(columns * rows).fill(0);
  const left = new Array<number>(columns * rows).fill(0);
  const outside = { all: 0, left: 0 };
  const common: SizeCount[] = [];
  sizes.forEach((w, h, countAll, countLeft, rounded) => {
    const column = Math.floor(((Math.log2(w) - width.from) * columns) / (width.to - width.from));
    const row = rows - 1 - Math.floor(((Math.log2(h) - height.from) * rows) / (height.to - height.from));
    if (column < 0 || column >= columns || row < 0 || row >= rows) {
      outside.all += countAll;
      outside.left += countLeft;
      return;
    }
    all[row * columns + column] += countAll;
    left[row * columns + column] += countLeft;
    if (!rounded) insert(common, { width: w, height: h, all: countAll, left: countLeft });
  });
  return {
    columns,
    rows,
    width,
    height,
    all,
    left,
    mostAll: all.reduce((most, count) => Math.max(most, count), 0),
    mostLeft: left.reduce((most, count) => Math.max(most, count), 0),
    outside,
    none: { ...sizes.none },
    lines: ratioLines(width, height),
    common: common.map((size) => ({ ...size, ...placeIn(width, height, size.width, size.height) })),
  };
}

export function sizeHeatMap(
  table: ColumnTable,
  selection: ChartSelection,
  window: HeatWindow,
  columns: number,
  rows: number,
  octaves?: Octaves,
): SizeHeatMap {
  return heatMapOf(countSizes(table, selection), window, columns, rows, octaves);
}

/** Where a size lies in a window: shares, y from the top; outside of 0…1 where it is not in it. */
export function placeIn(width: Octaves, height: Octaves, w: number, h: number): { x: number; y: number } {
  return {
    x: (Math.log2(w) - width.from) / (width.to - width.from),
    y: 1 - (Math.log2(h) - height.from) / (height.to - height.from),
  };
}

/** Commonest of what is left first, then of all, then the smallest. */
function isBefore(a: SizeCount, b: SizeCount): boolean {
  const order = b.left - a.left || b.all - a.all || a.width - b.width || a.height - b.height;
  return order < 0;
}

function insert(common: SizeCount[], size: SizeCount): void {
  if (common.length === COMMON_SIZES && !isBefore(size, common[COMMON_SIZES - 1])) return;
  const at = common.findIndex((other) => isBefore(size, other));
  common.splice(at < 0 ? common.length : at, 0, size);
  common.length = Math.min(common.length, COMMON_SIZES);
}

/** width − height = log₂ ratio, cut to the window. */
export function ratioLines(width: Octaves, height: Octaves): RatioLine[] {
  return RATIOS.flatMap(([name, ratio]) => {
    const shift = Math.log2(ratio);
    const from = Math.max(width.from, height.from + shift);
    const to = Math.min(width.to, height.to + shift);
    if (from >= to) return [];
    const x = (octave: number): number => (octave - width.from) / (width.to - width.from);
    const y = (octave: number): number => 1 - (octave - shift - height.from) / (height.to - height.from);
    return [{ name, x1: x(from), y1: y(from), x2: x(to), y2: y(to) }];
  });
}
