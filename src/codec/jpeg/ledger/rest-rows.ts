/** What a file holds besides coefficients, in rows that add up: exact bits. */
import { appKind, isApp, type AppKind } from '../metadata/app-kind';
import type { Jpeg, ScanLedger, Segment } from '../jpeg';

/** `coding`: inside the entropy-coded data. `header`: a decoder needs it. `metadata`: it does not. `outside`: no segment. */
export type RestKind = 'coding' | 'header' | 'metadata' | 'outside';

export interface RestRow {
  readonly kind: RestKind;
  /** For a person: "Huffman tables", "stuffed zero bytes", "EXIF", … */
  readonly name: string;
  /** May be negative for the arithmetic coder's termination only. */
  readonly bits: number;
  /** How many segments, markers or bytes it is about. */
  readonly count: number;
}

/** `codingBits`: bits of entropy-coded data that are no coefficient's; what no ledger accounts for gets a row too. */
export function restRows(jpeg: Jpeg, scans: readonly ScanLedger[], codingBits: number): RestRow[] {
  const total = (of: (scan: ScanLedger) => number) => scans.reduce((sum, scan) => sum + of(scan), 0);
  const stuffing = total((scan) => scan.stuffingBytes);
  const fill = total((scan) => scan.fillBytes);
  const restarts = total((scan) => scan.restartMarkers);
  const termination = total((scan) => scan.terminationBits);
  const coding: RestRow[] = [
    { kind: 'coding', name: 'stuffed zero bytes', bits: 8 * stuffing, count: stuffing },
    { kind: 'coding', name: 'restart markers', bits: 16 * restarts, count: restarts },
    { kind: 'coding', name: 'padding to whole bytes', bits: total((scan) => scan.paddingBits), count: scans.length },
    { kind: 'coding', name: 'fill bytes before markers', bits: 8 * fill, count: fill },
    { kind: 'coding', name: 'termination of the arithmetic coder', bits: termination, count: scans.length },
    { kind: 'coding', name: 'bits that nothing reads', bits: total((scan) => scan.unreadBits), count: scans.length },
  ];
  const told = coding.reduce((sum, { bits }) => sum + bits, 0);
  const missing = jpeg.scans.length - scans.length;
  coding.push({ kind: 'coding', name: 'scans that were not read', bits: codingBits - told, count: missing });
  return [...coding, ...segmentRows(jpeg)].filter(({ bits }) => bits !== 0);
}

const HEADERS = new Map<number, string>([
  [0xc4, 'Huffman tables'],
  [0xcc, 'arithmetic conditioning'],
  [0xd8, 'start and end of the image'],
  [0xd9, 'start and end of the image'],
  [0xda, 'scan headers'],
  [0xdb, 'quantisation tables'],
  [0xdc, 'number of lines'],
  [0xdd, 'restart interval'],
]);

const APPS: Readonly<Record<AppKind, string>> = {
  JFIF: 'JFIF',
  JFXX: 'JFIF extension',
  AVI1: 'Motion-JPEG',
  EXIF: 'EXIF',
  XMP: 'XMP',
  'extended XMP': 'XMP',
  ICC: 'ICC profile',
  MPF: 'multi-picture format',
  JUMBF: 'JUMBF (content credentials)',
  Ducky: 'Save for Web (Ducky)',
  Photoshop: 'Photoshop resources',
  Adobe: 'Adobe',
  unknown: 'other application data',
};

/** Rows in the order in which they first occur in the file. */
function segmentRows(jpeg: Jpeg): RestRow[] {
  const rows = new Map<string, RestRow>();
  for (const segment of jpeg.segments) {
    if (segment.marker < 0 && segment.scan >= 0) continue;
    const { kind, name } = rowOf(jpeg.bytes, segment);
    const row = rows.get(name) ?? { kind, name, bits: 0, count: 0 };
    rows.set(name, { ...row, bits: row.bits + 8 * (segment.end - segment.start), count: row.count + 1 });
  }
  return [...rows.values()];
}

function rowOf(bytes: Uint8Array, segment: Segment): { kind: RestKind; name: string } {
  if (segment.marker < 0) return { kind: 'outside', name: segment.name };
  if (isApp(segment)) return { kind: 'metadata', name: APPS[appKind(bytes, segment)] };
  if (segment.marker === 0xfe) return { kind: 'metadata', name: 'comments' };
  const frame = segment.marker >= 0xc0 && segment.marker <= 0xcf ? 'frame header' : `${segment.name} segments`;
  return { kind: 'header', name: HEADERS.get(segment.marker) ?? frame };
}
