/**
 * Where the ten pictures of a block stand, a pure function of the room across: ten in a row, two rows of five, or rows
 * of three on a phone. Each is a square of 8×8 cells with its name above and a figure below. CSS pixels, whole.
 */
import type { LensPart } from './relu-block';

export interface LensTile {
  readonly part: LensPart;
  readonly x: number;
  /** Of the square's upper edge. */
  readonly y: number;
}

export interface LensLayout {
  readonly width: number;
  readonly height: number;
  /** Side of a cell; of a tile it is 8 times that. */
  readonly cell: number;
  readonly tiles: readonly LensTile[];
}

export const LENS_PARTS: readonly LensPart[] = [
  ...(['block', 'band', 'mask', 'bandMask', 'differ'] as const),
  ...(['exact', 'asm', 'apx', 'asmError', 'apxError'] as const),
];

/** Of a name above, and of a figure below. */
export const LENS_TITLE = 18;
const FOOT = 18;
const GAP = 12;
/** Two rows must not push what is below out of sight. */
const LARGEST_CELL = { 10: 16, 5: 12, 3: 16 } as const;
/** Narrower than this a name does not fit above its tile. */
const NARROWEST = 88;

export function lensLayout(width: number): LensLayout {
  const columns = ([10, 5, 3] as const).find((count) => (width + GAP) / count - GAP >= NARROWEST) ?? 3;
  const cell = Math.max(4, Math.min(LARGEST_CELL[columns], Math.floor(((width + GAP) / columns - GAP) / 8)));
  const side = 8 * cell;
  const rows = Math.ceil(LENS_PARTS.length / columns);
  const rowHeight = LENS_TITLE + side + FOOT;
  return {
    width: columns * (side + GAP) - GAP,
    height: rows * rowHeight + (rows - 1) * 4,
    cell,
    tiles: LENS_PARTS.map((part, index) => ({
      part,
      x: (index % columns) * (side + GAP),
      y: Math.floor(index / columns) * (rowHeight + 4) + LENS_TITLE,
    })),
  };
}

/** The tile and the cell at a place; null between tiles. */
export function cellAt({ tiles, cell }: LensLayout, x: number, y: number): number | null {
  const tile = tiles.find((one) => x >= one.x && x < one.x + 8 * cell && y >= one.y && y < one.y + 8 * cell);
  return tile ? 8 * Math.floor((y - tile.y) / cell) + Math.floor((x - tile.x) / cell) : null;
}
