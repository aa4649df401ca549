/**
 * What every block cost, as a map over the picture.
 *
 * One component: a cell is a block of it, the value its bits over all scans. All components together: blocks differ in
 * size where chroma is subsampled, so a cell is 8×8 pixels and the value is bits per pixel, the bits of each block shared
 * evenly over all the pixels it stands for (those beyond the picture's edge included). Layout: [rows, columns].
 */
import type { LedgerSums } from '../../../codec/jpeg/ledger/sum-ledger';
import type { Params } from '../../../settings/schema';
import { blockSize, type BlockImage } from '../stage/block-geometry';

export type LedgerPart = Params['ledgerOf'];

export interface BlockMap {
  readonly columns: number;
  readonly rows: number;
  /** Of a cell, pixels. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly unit: 'bits per block' | 'bits per pixel';
  readonly values: Float32Array | Uint32Array;
}

const CELL = 8;

/** [blockRows·blockColumns]: bits of each block of a component, over all scans. */
export function blockBits(sums: LedgerSums, component: number, part: LedgerPart): Uint32Array {
  const { blockBits: all, dcBlockBits, acBlockBits } = sums.components[component];
  return { all, dc: dcBlockBits, ac: acBlockBits }[part];
}

export function blockMap(image: BlockImage, sums: LedgerSums, component: number | 'all', part: LedgerPart): BlockMap {
  if (component !== 'all') {
    const { blockRows, blockColumns } = image.components[component];
    const { width, height } = blockSize(image, component);
    return {
      columns: blockColumns,
      rows: blockRows,
      cellWidth: width,
      cellHeight: height,
      unit: 'bits per block',
      values: blockBits(sums, component, part),
    };
  }
  const columns = Math.ceil(image.width / CELL);
  const rows = Math.ceil(image.height / CELL);
  const values = new Float32Array(columns * rows);
  for (let index = 0; index < image.components.length; index++) {
    addDensity(values, columns, rows, image, index, blockBits(sums, index, part));
  }
  return { columns, rows, cellWidth: CELL, cellHeight: CELL, unit: 'bits per pixel', values };
}

function addDensity(
  values: Float32Array,
  columns: number,
  rows: number,
  image: BlockImage,
  component: number,
  bits: Uint32Array,
): void {
  const { blockColumns } = image.components[component];
  const { width, height } = blockSize(image, component);
  const across = overlaps(columns, width);
  const down = overlaps(rows, height);
  const perPixel = 1 / (width * height);
  for (let row = 0; row < rows; row++) {
    const { first: upper, share: upperShare } = down[row];
    for (let column = 0; column < columns; column++) {
      const { first: left, share: leftShare } = across[column];
      const at = upper * blockColumns + left;
      let sum = upperShare * leftShare * bits[at];
      if (leftShare < 1) sum += upperShare * (1 - leftShare) * bits[at + 1];
      if (upperShare < 1) {
        sum += (1 - upperShare) * leftShare * bits[at + blockColumns];
        if (leftShare < 1) sum += (1 - upperShare) * (1 - leftShare) * bits[at + blockColumns + 1];
      }
      values[row * columns + column] += sum * perPixel;
    }
  }
}

/** For each cell the first block that it meets, and how much of the cell lies in that one; the next block has the rest. */
function overlaps(cells: number, side: number): { readonly first: number; readonly share: number }[] {
  return Array.from({ length: cells }, (_, cell) => {
    const first = Math.floor((cell * CELL) / side);
    const end = (first + 1) * side;
    return { first, share: Math.min(1, (end - cell * CELL) / CELL) };
  });
}

/** A round number that all but the highest half per cent of the values stay below: where the colours end. */
export function scaleTop(values: Float32Array | Uint32Array): number {
  if (values.length === 0) return 1;
  // Some thousand values tell it as well as all do; a large prime as stride meets all parts of the picture.
  const sample = Float64Array.from({ length: Math.min(values.length, SAMPLE) }, (_, i) =>
    values.length <= SAMPLE ? values[i] : values[(i * STRIDE) % values.length],
  ).sort();
  const high = sample[Math.min(sample.length - 1, Math.floor(0.995 * sample.length))];
  return roundUp(high > 0 ? high : sample[sample.length - 1]);
}

const SAMPLE = 8192;
const STRIDE = 104_729;

/** To two digits, upwards. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit - 1e-6) * unit).toPrecision(2));
}

/** Bits in blocks that lie wholly beyond the picture's edge. */
export function paddingBits(image: BlockImage, sums: LedgerSums): number {
  let sum = 0;
  image.components.forEach((component, index) => {
    const { width, height } = blockSize(image, index);
    const filledColumns = Math.ceil(image.width / width);
    const filledRows = Math.ceil(image.height / height);
    const bits = blockBits(sums, index, 'all');
    for (let row = 0; row < component.blockRows; row++) {
      const from = row < filledRows ? filledColumns : 0;
      for (let column = from; column < component.blockColumns; column++)
        sum += bits[row * component.blockColumns + column];
    }
  });
  return sum;
}
