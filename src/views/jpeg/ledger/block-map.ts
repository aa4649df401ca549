/**
 * What every block cost, as a map over the picture.
 *
 * One component: a cell is a block of it, the value its bits over all scans. All components together: blocks differ in
 * size where chroma is subsampled, so a cell is 8×8 pixels and the value is bits per pixel, the bits of each block shared
 * evenly over all the pixels it stands for (those beyond the picture's edge included). Layout: [rows, columns].
 */
import type { BlockBits, Jpeg, Scan } from '../../../codec/jpeg/jpeg';
import type { Params } from '../../../settings/schema';
import { blockSize } from '../stage/block-geometry';

export type LedgerPart = Params['ledgerOf'];

export interface BlockMap {
  readonly columns: number;
  readonly rows: number;
  /** Of a cell, pixels. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly unit: 'bits per block' | 'bits per pixel';
  readonly values: Float32Array;
}

const CELL = 8;

/** Adds the bits of one scan to the sum of a component's blocks. */
function addBits(sum: Float32Array, scan: Scan, { bits, dcBits }: BlockBits, part: LedgerPart): void {
  if (part === 'all') {
    for (let block = 0; block < sum.length; block++) sum[block] += bits[block];
    return;
  }
  // Where DC is not told apart, the scan is of one kind only.
  if (dcBits === undefined) {
    if ((scan.spectralStart === 0) === (part === 'dc')) addBits(sum, scan, { ...NO_BITS, bits }, 'all');
    return;
  }
  const sign = part === 'dc' ? 1 : -1;
  if (part === 'ac') addBits(sum, scan, { ...NO_BITS, bits }, 'all');
  for (let block = 0; block < sum.length; block++) sum[block] += sign * dcBits[block];
}

const NO_BITS: Omit<BlockBits, 'bits'> = {
  component: 0,
  at: new Uint32Array(0),
  frequencyBits: new Float64Array(0),
  endOfBlockBits: 0,
};

/** [blockRows·blockColumns]: bits of each block of a component, over all scans. Whole numbers. */
export function blockBits(jpeg: Jpeg, component: number, part: LedgerPart): Float32Array {
  const { blockRows, blockColumns } = jpeg.components[component];
  const sum = new Float32Array(blockRows * blockColumns);
  jpeg.ledger?.scans.forEach((ledger, index) => {
    const scan = jpeg.scans[index];
    for (const entry of ledger.components) {
      if (scan && entry.component === component) addBits(sum, scan, entry, part);
    }
  });
  return sum;
}

export function blockMap(jpeg: Jpeg, component: number | 'all', part: LedgerPart): BlockMap {
  if (component !== 'all') {
    const { blockRows, blockColumns } = jpeg.components[component];
    const { width, height } = blockSize(jpeg, component);
    return {
      columns: blockColumns,
      rows: blockRows,
      cellWidth: width,
      cellHeight: height,
      unit: 'bits per block',
      values: blockBits(jpeg, component, part),
    };
  }
  const columns = Math.ceil(jpeg.width / CELL);
  const rows = Math.ceil(jpeg.height / CELL);
  const values = new Float32Array(columns * rows);
  for (let index = 0; index < jpeg.components.length; index++) {
    addDensity(values, columns, rows, jpeg, index, blockBits(jpeg, index, part));
  }
  return { columns, rows, cellWidth: CELL, cellHeight: CELL, unit: 'bits per pixel', values };
}

function addDensity(
  values: Float32Array,
  columns: number,
  rows: number,
  jpeg: Jpeg,
  component: number,
  bits: Float32Array,
): void {
  const { blockColumns } = jpeg.components[component];
  const { width, height } = blockSize(jpeg, component);
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
export function scaleTop(values: Float32Array): number {
  if (values.length === 0) return 1;
  const sorted = values.slice().sort();
  const high = sorted[Math.min(sorted.length - 1, Math.floor(0.995 * sorted.length))];
  return roundUp(high > 0 ? high : sorted[sorted.length - 1]);
}

/** To two digits, upwards. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit - 1e-6) * unit).toPrecision(2));
}

/** Bits in blocks that lie wholly beyond the picture's edge. */
export function paddingBits(jpeg: Jpeg): number {
  let sum = 0;
  jpeg.components.forEach((component, index) => {
    const { width, height } = blockSize(jpeg, index);
    const filledColumns = Math.ceil(jpeg.width / width);
    const filledRows = Math.ceil(jpeg.height / height);
    const bits = blockBits(jpeg, index, 'all');
    for (let row = 0; row < component.blockRows; row++) {
      const from = row < filledRows ? filledColumns : 0;
      for (let column = from; column < component.blockColumns; column++)
        sum += bits[row * component.blockColumns + column];
    }
  });
  return sum;
}
