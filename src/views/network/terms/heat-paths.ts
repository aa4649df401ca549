/**
 * A grid of signed values as a few paths, one a colour, so that thousands of cells stay cheap to draw and to save: blue
 * below, white at 0, red above, in steps of 1/16 of the range. Cells of a row that share a colour are one piece.
 * CSS pixels.
 */
import type { ColorTable } from '../../../math/colormaps';
import { cssColor, signedShade } from '../../shared/figures/cell-colors';

export interface HeatPath {
  readonly color: string;
  readonly d: string;
}

const STEPS = 16;

export interface HeatGridSpec {
  readonly values: ArrayLike<number>;
  readonly columns: number;
  /** Side of a cell. */
  readonly cell: number;
  /** What ±range are shown in is the ends of the map. */
  readonly range: number;
  /** 1 is linear; less brings small values up. */
  readonly power?: number;
}

export function heatPaths({ values, columns, cell, range, power = 1 }: HeatGridSpec, table: ColorTable): HeatPath[] {
  const pieces = new Map<number, string[]>();
  const step = (at: number): number => heatStep(values[at], range, power);
  for (let at = 0; at < values.length;) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const color = step(at);
    let length = 1;
    while (column + length < columns && at + length < values.length && step(at + length) === color) length++;
    const piece = `M${round(column * cell)},${round(row * cell)}h${round(length * cell)}v${round(cell)}h${round(-length * cell)}z`;
    pieces.set(color, [...(pieces.get(color) ?? []), piece]);
    at += length;
  }
  return [...pieces.entries()]
    .sort(([a], [b]) => a - b)
    .map(([color, all]) => ({ color: cssColor(signedShade(table, color / STEPS)), d: all.join('') }));
}

/** −16…16; anything that is not 0 has a step of its own side. */
function heatStep(value: number, range: number, power: number): number {
  if (value === 0 || range <= 0) return 0;
  const size = Math.min(1, Math.abs(value) / range) ** power;
  return Math.sign(value) * Math.max(1, Math.round(STEPS * size));
}

const round = (value: number): number => Math.round(value * 100) / 100;
