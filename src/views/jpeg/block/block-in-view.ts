/** One block as the panel looks at it: where it is, what the file holds there, what it holds with the edits. */
import type { CoefficientEdit } from '../../../codec/jpeg/edits';
import type { CoefficientImage, Jpeg, JpegComponent } from '../../../codec/jpeg/jpeg';
import { coefficientRange } from '../../../codec/jpeg/write/coefficient-range';
import { ZIGZAG } from '../../../codec/jpeg/zigzag';
import { blockAt, type BlockPlace } from '../stage/block-geometry';

export interface BlockInView {
  readonly jpeg: Jpeg;
  readonly place: BlockPlace;
  readonly component: JpegComponent;
  /** row · blockColumns + column. */
  readonly block: number;
  /** The 64 quantised coefficients, natural order: in the file, and with the edits. */
  readonly original: Int16Array;
  readonly quantised: Int16Array;
  /** `quantised` times the steps. */
  readonly dequantised: Float64Array;
}

export function blockInView(jpeg: Jpeg, place: BlockPlace, edits: readonly CoefficientEdit[]): BlockInView {
  const component = jpeg.components[place.component];
  const block = place.row * component.blockColumns + place.column;
  const original = component.coefficients.slice(64 * block, 64 * block + 64);
  const quantised = original.slice();
  for (const edit of edits) if (isOfBlock(edit, place)) quantised[edit.index] = edit.value;
  const dequantised = Float64Array.from(quantised, (value, index) => value * component.table[index]);
  return { jpeg, place, component, block, original, quantised, dequantised };
}

export function isOfBlock(edit: CoefficientEdit, { component, row, column }: BlockPlace): boolean {
  return edit.component === component && edit.row === row && edit.column === column;
}

/** The block in the middle of the picture, for as long as none is picked. */
export function middleBlock(jpeg: CoefficientImage, component: number): BlockPlace | null {
  return blockAt(jpeg, component, (jpeg.width - 1) / 2, (jpeg.height - 1) / 2);
}

/** What a coefficient may be so that it can be written whatever its neighbours are. */
export function coefficientLimits(precision: number, index: number): readonly [number, number] {
  const { dcBits, acBits } = coefficientRange(precision);
  return index === 0 ? [-(2 ** (dcBits - 1)), 2 ** (dcBits - 1) - 1] : [1 - 2 ** acBits, 2 ** acBits - 1];
}

/** How many coefficients are changed, in how many blocks. */
export function countEdits(edits: readonly CoefficientEdit[]): {
  readonly coefficients: number;
  readonly blocks: number;
} {
  const blocks = new Set(edits.map(({ component, row, column }) => `${component}.${row}.${column}`));
  return { coefficients: edits.length, blocks: blocks.size };
}

export interface BuildUpPoint {
  /** Coefficients in, along the zig-zag. */
  readonly count: number;
  /** 10·log₁₀(largest sample² / MSE) against all of them, before rounding, dB; +Infinity where nothing is missing. */
  readonly psnr: number;
  /** Σ c² of those in / Σ c² of all; 1 where the block is empty. */
  readonly energy: number;
}

/**
 * What the first 0…64 coefficients along the zig-zag make of the block. The transform is orthonormal, so the squares of
 * the missing coefficients are the squared error (Parseval).
 */
export function buildUpCurve(dequantised: ArrayLike<number>, precision: number): BuildUpPoint[] {
  const energies = Array.from(ZIGZAG, (index) => dequantised[index] ** 2);
  const all = energies.reduce((sum, energy) => sum + energy, 0);
  const largest = 2 ** precision - 1;
  // Summed from the far end: what is missing then is exactly zero where nothing is.
  const missing = new Float64Array(65);
  for (let count = 63; count >= 0; count--) missing[count] = missing[count + 1] + energies[count];
  return Array.from(missing, (rest, count) => ({
    count,
    psnr: rest === 0 ? Infinity : 10 * Math.log10((64 * largest ** 2) / rest),
    energy: all === 0 ? 1 : 1 - rest / all,
  }));
}

/** The share of the block's Σ c² that one coefficient holds; null where the block is empty. */
export function energyShare(dequantised: ArrayLike<number>, index: number): number | null {
  const all = Array.from(dequantised).reduce((sum, value) => sum + value ** 2, 0);
  return all === 0 ? null : dequantised[index] ** 2 / all;
}
