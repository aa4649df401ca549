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
  return coefficientHistograms(component, [frequency], choice)[0];
}

/** Of int16. */
const VALUES = 0x10000;
const ZERO = 0x8000;

/** Several frequencies in one pass over the blocks: a block is read once, wherever it lies in memory. */
export function coefficientHistograms(
  component: JpegComponent,
  frequencies: readonly number[],
  choice: BlockChoice = {},
): CoefficientHistogram[] {
  const wrong = frequencies.find((frequency) => !Number.isInteger(frequency) || frequency < 0 || frequency > 63);
  if (wrong !== undefined) throw new RangeError(`expected a frequency from 0 to 63, got ${wrong}`);
  const { coefficients, blockColumns } = component;
  const [columns, rows] = countedBlocks(component, choice);
  const kinds = frequencies.length;
  const order = Uint8Array.from(frequencies);
  const all = new Uint32Array(VALUES * kinds);
  for (let row = 0; row < rows; row++) {
    const end = 64 * (row * blockColumns + columns);
    for (let at = 64 * row * blockColumns; at < end; at += 64) {
      for (let i = 0; i < kinds; i++) all[VALUES * i + ZERO + coefficients[at + order[i]]]++;
    }
  }
  return frequencies.map((frequency, i) =>
    histogramOf(frequency, all.subarray(VALUES * i, VALUES * (i + 1)), columns * rows),
  );
}

/** Cut to the values that occur. */
function histogramOf(frequency: number, all: Uint32Array, blocks: number): CoefficientHistogram {
  let first = 0;
  let last = VALUES - 1;
  while (first < last && all[first] === 0) first++;
  while (last > first && all[last] === 0) last--;
  // Where nothing is counted, there is the value 0, no time.
  if (all[first] === 0) first = last = ZERO;
  return {
    frequency,
    counts: all.slice(first, last + 1),
    min: first - ZERO,
    max: last - ZERO,
    blocks,
    zeroShare: blocks === 0 ? 0 : all[ZERO] / blocks,
  };
}

/** [64], natural order: the share of blocks, 0…1, in which each coefficient is 0. */
export function zeroShares(component: JpegComponent, choice: BlockChoice = {}): Float64Array {
  const { coefficients, blockColumns } = component;
  const [columns, rows] = countedBlocks(component, choice);
  const blocks = columns * rows;
  if (blocks === 0) return new Float64Array(64);
  // Most coefficients are 0, so the others are counted, and two are told to be 0 at once.
  const others = new Uint32Array(64);
  const aligned = coefficients.byteOffset % 4 === 0 ? coefficients : coefficients.slice();
  const pairs = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 1);
  for (let row = 0; row < rows; row++) {
    const end = 32 * (row * blockColumns + columns);
    for (let at = 32 * row * blockColumns; at < end; at += 32) {
      for (let k = 0; k < 32; k++) {
        if (pairs[at + k] === 0) continue;
        if (aligned[2 * (at + k)] !== 0) others[2 * k]++;
        if (aligned[2 * (at + k) + 1] !== 0) others[2 * k + 1]++;
      }
    }
  }
  return Float64Array.from(others, (count) => (blocks - count) / blocks);
}
