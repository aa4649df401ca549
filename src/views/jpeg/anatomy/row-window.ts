/**
 * Which rows of a long list are drawn. A browser's boxes end at some ten million pixels, so where all rows would be
 * higher than `HIGHEST`, the scroll position counts as a share of the way instead of as pixels.
 */
export interface RowList {
  readonly rows: number;
  /** CSS pixels. */
  readonly rowHeight: number;
  readonly viewHeight: number;
}

export interface RowWindow {
  readonly first: number;
  readonly count: number;
  /** Where the first drawn row lies below the top of the scrolled content. */
  readonly top: number;
  /** Height of the scrolled content. */
  readonly height: number;
}

export const HIGHEST = 8e6;
/** Rows drawn above and below what is seen. */
const SPARE = 4;

export function rowWindow({ rows, rowHeight, viewHeight }: RowList, scrollTop: number): RowWindow {
  const full = rows * rowHeight;
  const height = Math.min(HIGHEST, full);
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const way = Math.max(1, height - viewHeight);
  const at = Math.min(way, Math.max(0, scrollTop));
  // The row at the upper edge, with a fraction.
  const exact = full > height ? (at / way) * (rows - viewHeight / rowHeight) : at / rowHeight;
  const first = Math.max(0, Math.min(Math.floor(exact) - SPARE, rows - 1));
  const last = Math.min(rows, Math.floor(exact) + seen + SPARE);
  return { first, count: Math.max(0, last - first), top: at - (exact - first) * rowHeight, height };
}

/** The scroll position nearest to `scrollTop` at which a row is wholly in view. */
export function scrollTopFor(list: RowList, row: number, scrollTop: number): number {
  const { rows, rowHeight, viewHeight } = list;
  const full = rows * rowHeight;
  const height = Math.min(HIGHEST, full);
  const scale = full > height ? (height - viewHeight) / (full - viewHeight) : 1;
  const lowest = (row + 1) * rowHeight - viewHeight;
  const highest = row * rowHeight;
  const now = scrollTop / scale;
  const target = viewHeight < rowHeight ? highest : Math.min(highest, Math.max(lowest, now));
  return Math.min(height - viewHeight, Math.max(0, target * scale));
}
