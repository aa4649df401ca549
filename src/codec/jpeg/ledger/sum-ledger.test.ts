import { expect, test } from 'vitest';
import type { BlockBits, Jpeg, JpegComponent, Ledger, Scan, ScanLedger, Segment } from '../jpeg';
import { sumLedger } from './sum-ledger';

const blockBits = (
  component: number,
  bits: number[],
  dc: number[] | null,
  frequencies: number[],
  end: number,
): BlockBits => {
  const found = {
    component,
    at: new Uint32Array(bits.length),
    bits: Uint32Array.from(bits),
    frequencyBits: Float64Array.from({ length: 64 }, (_, k) => frequencies[k] ?? 0),
    endOfBlockBits: end,
  };
  return dc === null ? found : { ...found, dcBits: Uint32Array.from(dc) };
};

const component: JpegComponent = {
  id: 1,
  horizontal: 1,
  vertical: 1,
  tableId: 0,
  table: new Uint16Array(64).fill(1),
  width: 16,
  height: 8,
  blockColumns: 2,
  blockRows: 1,
  coefficients: new Int16Array(128),
};

const scanLedger = (components: BlockBits[], rest: Partial<ScanLedger> = {}): ScanLedger => ({
  components,
  paddingBits: 0,
  stuffingBytes: 0,
  fillBytes: 0,
  restartMarkers: 0,
  terminationBits: 0,
  unreadBits: 0,
  ...rest,
});

const scan = (spectralStart: number, spectralEnd: number, start: number, end: number): Scan => ({
  components: [{ component: 0, dcTable: 0, acTable: 0 }],
  spectralStart,
  spectralEnd,
  approximationHigh: 0,
  approximationLow: 0,
  restartInterval: 0,
  header: { start: start - 10, end: start },
  data: { start, end },
  restarts: 0,
});

const segment = (marker: number, name: string, start: number, end: number, inScan = -1): Segment => ({
  marker,
  name,
  start,
  end,
  scan: inScan,
});

/** DC and AC in two scans, a JFIF header, a comment, bytes at the end. */
function file(ledger: Ledger | null): Jpeg {
  const bytes = new Uint8Array(80);
  bytes.set([0xff, 0xe0, 0, 10, 0x4a, 0x46, 0x49, 0x46, 0], 2);
  return {
    bytes,
    width: 16,
    height: 8,
    precision: 8,
    colorSpace: 'grey',
    inverted: false,
    components: [component],
    process: 'progressive',
    coding: 'huffman',
    segments: [
      segment(0xd8, 'SOI', 0, 2),
      segment(0xe0, 'APP0', 2, 14),
      segment(0xfe, 'COM', 14, 20),
      segment(0xc2, 'SOF2', 20, 31),
      segment(0xda, 'SOS', 31, 39, 0),
      segment(-1, 'entropy-coded data', 39, 44, 0),
      segment(0xda, 'SOS', 44, 52, 1),
      segment(-1, 'entropy-coded data', 52, 60, 1),
      segment(0xd9, 'EOI', 60, 62),
      segment(-1, 'after the end', 62, 80),
    ],
    scans: [scan(0, 0, 39, 44), scan(1, 63, 52, 60)],
    quantisationTables: [],
    huffmanTables: [],
    problems: [],
    heightFromDnl: null,
    ledger,
  };
}

const ledger: Ledger = {
  scans: [
    // 40 bits: 7 + 9 of DC, one restart marker, one stuffed byte.
    scanLedger([blockBits(0, [7, 9], null, [16], 0)], { restartMarkers: 1, stuffingBytes: 1 }),
    // 64 bits: 20 + 33 of AC, 8 of which end blocks, and 11 of padding and such.
    scanLedger([blockBits(0, [20, 33], null, [0, 40, 5], 8)], { paddingBits: 4, unreadBits: 7 }),
  ],
};

test('without a ledger there are no sums', () => {
  expect(sumLedger(file(null))).toBeNull();
});

test('bits of all scans are added by block and frequency, DC and AC apart', () => {
  const [sums] = sumLedger(file(ledger))?.components ?? [];
  expect([...sums.blockBits]).toEqual([27, 42]);
  expect([...sums.dcBlockBits]).toEqual([7, 9]);
  expect([...sums.acBlockBits]).toEqual([20, 33]);
  expect([...sums.frequencyBits.slice(0, 4)]).toEqual([16, 40, 5, 0]);
  expect(sums).toMatchObject({ dcBits: 16, acBits: 45, endOfBlockBits: 8, bits: 69 });
});

test('DC bits of a sequential scan are taken from it', () => {
  const one: Ledger = { scans: [scanLedger([blockBits(0, [30, 12], [5, 6], [11, 27], 4)])] };
  const [sums] = sumLedger({ ...file(one), scans: [scan(0, 63, 39, 44)] })?.components ?? [];
  expect([...sums.dcBlockBits]).toEqual([5, 6]);
  expect([...sums.acBlockBits]).toEqual([25, 6]);
});

test('everything adds up to the file, and the coding to the entropy-coded data', () => {
  const sums = sumLedger(file(ledger));
  const rest = sums?.rest ?? [];
  const total = (rows: typeof rest) => rows.reduce((sum, { bits }) => sum + bits, 69);
  expect(total(rest)).toBe(8 * 80);
  expect(total(rest.filter(({ kind }) => kind === 'coding'))).toBe(8 * 13);
  expect(sums).toMatchObject({ fileBits: 640, entropyCodedBits: 104, coefficientBits: 69 });
  expect(rest).toEqual([
    { kind: 'coding', name: 'stuffed zero bytes', bits: 8, count: 1 },
    { kind: 'coding', name: 'restart markers', bits: 16, count: 1 },
    { kind: 'coding', name: 'padding to whole bytes', bits: 4, count: 2 },
    { kind: 'coding', name: 'bits that nothing reads', bits: 7, count: 2 },
    { kind: 'header', name: 'start and end of the image', bits: 32, count: 2 },
    { kind: 'metadata', name: 'JFIF', bits: 96, count: 1 },
    { kind: 'metadata', name: 'comments', bits: 48, count: 1 },
    { kind: 'header', name: 'frame header', bits: 88, count: 1 },
    { kind: 'header', name: 'scan headers', bits: 128, count: 2 },
    { kind: 'outside', name: 'after the end', bits: 144, count: 1 },
  ]);
});

test('scans that were not read are told, and the sum still holds', () => {
  const sums = sumLedger(file({ scans: ledger.scans.slice(0, 1) }));
  expect(sums?.rest).toContainEqual({ kind: 'coding', name: 'scans that were not read', bits: 64, count: 1 });
});
