/**
 * How the coefficients of a transformed picture lie in memory, and which of them belong together.
 *
 * - dft:   half spectrum [C,H,Wh,2], Wh = ⌊W/2⌋ + 1, real and imaginary parts interleaved. Entry (v,u) of columns 0 and
 *          W/2 has its conjugate, the mirror, in the same column at row −v; both are stored.
 * - dct:   [C,H,W].
 * - block: [C,Hp,Wp], coefficient (i,j) of block (by,bx) at row by·B + i, column bx·B + j.
 *
 * An entry index counts coefficients, not numbers: c·rows·columns + v·columns + u.
 * A group is what is kept or dropped together: one entry, or a conjugate pair, named by its first stored entry.
 */
export type TransformKind = 'dft' | 'dct' | 'block';

export interface CoefficientLayout {
  readonly transform: TransformKind;
  readonly channels: number;
  /** The picture's size in pixels. */
  readonly width: number;
  readonly height: number;
  /** Side of a block; 1 where the transform is not `block`. */
  readonly block: number;
  /** Rows and columns of one channel's array. */
  readonly rows: number;
  readonly columns: number;
  /** Numbers per entry: 2 for complex ones. */
  readonly parts: 1 | 2;
  /** Entries of all channels: the length of a rank array. */
  readonly entries: number;
  /** Real degrees of freedom of all channels. */
  readonly total: number;
}

export interface LayoutRequest {
  readonly transform: TransformKind;
  readonly channels: number;
  readonly width: number;
  readonly height: number;
  /** Needed for `block` alone. */
  readonly block?: number;
}

export function coefficientLayout({ transform, channels, width, height, block = 1 }: LayoutRequest): CoefficientLayout {
  const side = transform === 'block' ? block : 1;
  if (![channels, width, height, side].every((n) => Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`Sizes must be whole and at least 1; got ${channels}×${height}×${width}, block ${side}`);
  }
  const rows = Math.ceil(height / side) * side;
  const padded = Math.ceil(width / side) * side;
  const columns = transform === 'dft' ? Math.floor(width / 2) + 1 : padded;
  return {
    transform,
    channels,
    width,
    height,
    block: side,
    rows,
    columns,
    parts: transform === 'dft' ? 2 : 1,
    entries: channels * rows * columns,
    total: channels * rows * padded,
  };
}

/** Row of the conjugate of row v. */
export function mirrorRow(v: number, rows: number): number {
  return v === 0 ? 0 : rows - v;
}

/** Whether column u of a half spectrum is its own conjugate column, so that mirrors are stored in it. */
export function isOwnColumn(u: number, width: number): boolean {
  return u === 0 || 2 * u === width;
}

/** Whether entry (v,u) of a half spectrum is real: its own conjugate, one degree of freedom. */
export function isSelfConjugate(v: number, u: number, layout: CoefficientLayout): boolean {
  return isOwnColumn(u, layout.width) && (v === 0 || 2 * v === layout.rows);
}

/** Whether entry (v,u) is the second stored one of its pair. */
export function isMirror(v: number, u: number, layout: CoefficientLayout): boolean {
  return layout.transform === 'dft' && isOwnColumn(u, layout.width) && v > mirrorRow(v, layout.rows);
}

/**
 * The other stored entry of the pair that `entry` belongs to, or `entry` itself where the conjugate is not stored
 * apart (all columns but 0 and W/2, and real entries).
 */
export function storedMirror(entry: number, layout: CoefficientLayout): number {
  if (layout.transform !== 'dft') return entry;
  const { rows, columns, width } = layout;
  const u = entry % columns;
  if (!isOwnColumn(u, width)) return entry;
  const v = Math.floor(entry / columns) % rows;
  return entry + (mirrorRow(v, rows) - v) * columns;
}

/** Degrees of freedom of the group of `entry`: 2 for a conjugate pair, else 1. */
export function groupSize(entry: number, layout: CoefficientLayout): 1 | 2 {
  if (layout.transform !== 'dft') return 1;
  const u = entry % layout.columns;
  return isSelfConjugate(Math.floor(entry / layout.columns) % layout.rows, u, layout) ? 1 : 2;
}
