/**
 * The shift matrices of a convolution as a table of 8×8 grids, a pure function: a row an offset of the kernel, a column
 * an input block (before, its own, after); where a shift takes nothing from a block there is none. CSS pixels.
 */
import { offsetsOf, pixelShift, type Offset, type Stride } from '../../../math/jpeg-domain/pixel-shift';

export interface ShiftTile {
  readonly offset: Offset;
  readonly neighbour: Offset;
  readonly matrix: Float64Array;
  readonly x: number;
  readonly y: number;
}

export interface ShiftLayout {
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly neighbour: Offset; readonly x: number }[];
  readonly rows: readonly { readonly offset: Offset; readonly y: number }[];
  readonly tiles: readonly ShiftTile[];
}

/** Of the names at the left, and above. */
export const SHIFT_LABELS = { left: 26, top: 18 } as const;
const GAP = 8;
const CELL = { least: 4, most: 14 } as const;
const NEIGHBOURS: readonly Offset[] = [-1, 0, 1];

export function shiftLayout(size: 1 | 3, stride: Stride, width: number, height: number): ShiftLayout {
  const offsets = offsetsOf(size);
  const across = (width - SHIFT_LABELS.left + GAP) / 3 - GAP;
  const down = (height - SHIFT_LABELS.top + GAP) / offsets.length - GAP;
  const cell = Math.min(CELL.most, Math.max(CELL.least, Math.floor(Math.min(across, down) / 8)));
  const step = 8 * cell + GAP;
  const columns = NEIGHBOURS.map((neighbour, index) => ({ neighbour, x: SHIFT_LABELS.left + index * step }));
  const rows = offsets.map((offset, index) => ({ offset, y: SHIFT_LABELS.top + index * step }));
  return {
    cell,
    width: SHIFT_LABELS.left + 3 * step - GAP,
    height: SHIFT_LABELS.top + rows.length * step - GAP,
    columns,
    rows,
    tiles: rows.flatMap(({ offset, y }) =>
      pixelShift(offset, stride).map(({ neighbour, matrix }) => ({
        offset,
        neighbour,
        matrix,
        x: columns[neighbour + 1].x,
        y,
      })),
    ),
  };
}
