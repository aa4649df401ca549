/** Where the grids of neighbours (3×3) and of input coefficients (8×8) stand: one below the other, or side by side. CSS pixels. */
export interface ShareGrid {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

export interface SharesLayout {
  readonly width: number;
  readonly height: number;
  readonly neighbours: ShareGrid;
  readonly coefficients: ShareGrid;
}

export interface ShareCell {
  readonly grid: 'neighbours' | 'coefficients';
  readonly index: number;
}

const TITLE = 18;
const GAP = 20;

export function sharesLayout(width: number, height: number): SharesLayout {
  const beside = width > 1.3 * height;
  // Side by side both are as wide; one below the other the neighbours take a third of the height.
  const large = beside
    ? Math.min((width - GAP) * 0.62, height - TITLE)
    : Math.min(width, (height - 2 * TITLE - 8) * 0.68);
  const cell = Math.max(5, Math.min(26, Math.floor(large / 8)));
  const small = Math.max(
    12,
    Math.floor(beside ? (width - GAP - 8 * cell) / 3 : (height - 2 * TITLE - 8 - 8 * cell) / 3),
  );
  const side = Math.min(small, Math.floor((8 * cell) / 3));
  const neighbours = { x: 0, y: TITLE, cell: Math.max(12, side) };
  const coefficients = beside
    ? { x: Math.max(110, 3 * neighbours.cell + GAP), y: TITLE, cell }
    : { x: 0, y: TITLE + 3 * neighbours.cell + 8 + TITLE, cell };
  return {
    // Titles may be wider than their grids.
    width: Math.max(width, coefficients.x + 8 * cell),
    height: Math.max(coefficients.y + 8 * cell, neighbours.y + 3 * neighbours.cell),
    neighbours,
    coefficients,
  };
}

/** The cell at a place; null where there is none. */
export function cellOfShares(layout: SharesLayout, x: number, y: number): ShareCell | null {
  for (const [grid, count] of [
    ['neighbours', 3],
    ['coefficients', 8],
  ] as const) {
    const { x: left, y: top, cell } = layout[grid];
    const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
    if (column >= 0 && row >= 0 && column < count && row < count) return { grid, index: count * row + column };
  }
  return null;
}
