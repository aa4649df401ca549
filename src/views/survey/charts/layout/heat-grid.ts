/** How the heat map divides its box: a field with room for its axes, and about square cells. */

export interface HeatGrid {
  readonly width: number;
  readonly height: number;
  readonly field: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
}

/** A cell of the map. */
export interface HeatPoint {
  readonly column: number;
  readonly row: number;
}

const MARGIN = { left: 52, top: 8, right: 18, bottom: 36 } as const;
/** Side of a cell, CSS pixels. */
const CELL = 7;
const MOST_CELLS = 96;

const cellsOf = (length: number): number => Math.min(MOST_CELLS, Math.max(8, Math.round(length / CELL)));

export function heatGrid(width: number, height: number): HeatGrid {
  const field = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: Math.max(1, width - MARGIN.left - MARGIN.right),
    height: Math.max(1, height - MARGIN.top - MARGIN.bottom),
  };
  return { width, height, field, columns: cellsOf(field.width), rows: cellsOf(field.height) };
}
