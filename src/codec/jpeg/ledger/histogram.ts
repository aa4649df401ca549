/**
 * Histograms of quantised coefficients over a picture: counts, not shares. By default only blocks that carry samples of
 * the picture, not those that pad it to whole MCUs.
 */
import type { JpegComponent } from '../jpeg';

export interface BlockChoice {
  /** Padding blocks too. */
  readonly padding?: boolean;
}

export interface CoefficientHistogram {
  /** Natural index 8·v + u. */
  readonly frequency: number;
  /** counts[i]: how many blocks have the value min + i. */
  readonly counts: Uint32Array;
  readonly min: number;
  readonly max: number;
  /** Blocks counted. */
  readonly blocks: number;
  /** Share of the value 0, in 0…1; 0 where no block is counted. */
  readonly zeroShare: number;
}

/** Columns and rows of blocks that are counted. */
export function countedBlocks(component: JpegComponent, { padding = false }: BlockChoice = {}): [number, number] {
  const { width, height, blockColumns, blockRows } = component;
  if (padding) return [blockColumns, blockRows];
  return [Math.min(blockColumns, Math.ceil(width / 8)), Math.min(blockRows, Math.ceil(height / 8))];
}

export function coefficientHistogram(
  component: JpegComponent,
  frequency: number,
  choice: BlockChoice = {},
): CoefficientHistogram {
  if (!Number.isInteger(frequency) || frequency < 0 || frequency > 63) {
    throw new RangeError(`expected a frequency from 0 to 63, got ${frequency}`);
  }
  const { coefficients, blockColumns } = component;
  const [columns, rows] = countedBlocks(component, choice);
  const all = new Uint32Array(0x10000);
  let min = columns * rows > 0 ? 0x7fff : 0;
  let max = columns * rows > 0 ? -0x8000 : 0;
  for (let row = 0; row < rows; row++) {
    let at = 64 * row * blockColumns + frequency;
    for (let column = 0; column < columns; column++, at += 64) {
      const value = coefficients[at];
      all[value + 0x8000]++;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const blocks = columns * rows;
  const counts = all.slice(min + 0x8000, max + 0x8001);
  return { frequency, counts, min, max, blocks, zeroShare: blocks === 0 ? 0 : all[0x8000] / blocks };
}

/** [64], natural order: the share of blocks, 0…1, in which each coefficient is 0. */
export function zeroShares(component: JpegComponent, choice: BlockChoice = {}): Float64Array {
  const { coefficients, blockColumns } = component;
  const [columns, rows] = countedBlocks(component, choice);
  const zeros = new Float64Array(64);
  for (let row = 0; row < rows; row++) {
    const end = 64 * (row * blockColumns + columns);
    for (let at = 64 * row * blockColumns; at < end; at += 64) {
      for (let k = 0; k < 64; k++) if (coefficients[at + k] === 0) zeros[k]++;
    }
  }
  const blocks = columns * rows;
  return blocks === 0 ? zeros : zeros.map((count) => count / blocks);
}
