/**
 * The codes of one block of a sequential Huffman file, one by one: a Huffman code, the bits appended to it, and what the
 * two say (T.81, F.1.2.1 and F.1.2.2). The codes of a block, put one after the other, are exactly its bits.
 *
 * In a progressive file codes go over many blocks and scans, in an arithmetic one single decisions have no bits of their
 * own: for those there are no codes here.
 */
import type { HuffmanTable, Jpeg, Scan } from '../jpeg';
import { ZIGZAG } from '../zigzag';
import type { BlockScanBits } from './block-bits';

/** dc: a difference. ac: a run of zeros and the value that ends it. zeros: 16 of them. end: nothing but zeros follows. */
export type CodeKind = 'dc' | 'ac' | 'zeros' | 'end';

export interface BlockCode {
  readonly kind: CodeKind;
  /** The Huffman code and the bits appended to it, a 0 or 1 each. */
  readonly code: string;
  readonly appended: string;
  /** Zeros before the value, and how many bits the value takes. */
  readonly run: number;
  readonly size: number;
  /** The coefficient, or for `dc` its difference to the block before; 0 where the code carries none. */
  readonly value: number;
  /** Natural index of the coefficient that the code sets, or −1 for `zeros` and `end`. */
  readonly index: number;
}

/** Null where the file is of a kind whose blocks have no codes of their own, or the bits do not fit its tables. */
export function blockCodes(jpeg: Jpeg, component: number, { scan: at, bits }: BlockScanBits): BlockCode[] | null {
  if (jpeg.process === 'progressive' || jpeg.coding !== 'huffman') return null;
  const scan = jpeg.scans[at];
  const entry = scan.components.find((candidate) => candidate.component === component);
  if (!entry) return null;
  const dc = tableInForce(jpeg, scan, 'dc', entry.dcTable);
  const ac = tableInForce(jpeg, scan, 'ac', entry.acTable);
  if (!dc || !ac) return null;

  const codes: BlockCode[] = [];
  let position = 0;
  for (let k = 0; k < 64;) {
    const found = symbolAt(k === 0 ? dc : ac, bits, position);
    if (!found) return null;
    const [run, size] = k === 0 ? [0, found.symbol] : [found.symbol >> 4, found.symbol & 15];
    const code = bits.slice(position, position + found.length);
    const appended = bits.slice(position + found.length, position + found.length + size);
    if (appended.length < size) return null;
    position += found.length + size;
    const value = extended(appended);
    if (k === 0) codes.push({ kind: 'dc', code, appended, run, size, value, index: 0 });
    else if (size > 0) {
      if (k + run > 63) return null;
      codes.push({ kind: 'ac', code, appended, run, size, value, index: ZIGZAG[k + run] });
    } else codes.push({ kind: run === 15 ? 'zeros' : 'end', code, appended, run, size, value: 0, index: -1 });
    if (k > 0 && size === 0 && run !== 15) break;
    k += run + 1;
  }
  return position === bits.length ? codes : null;
}

/** Bits of each coefficient, natural order: those of its code, and of the zeros that its run goes over. */
export function bitsByCoefficient(codes: readonly BlockCode[]): Uint16Array {
  const bits = new Uint16Array(64);
  let pending = 0;
  for (const { kind, code, appended, index } of codes) {
    const spent = code.length + appended.length;
    if (kind === 'zeros') pending += spent;
    else if (kind !== 'end') {
      bits[index] = spent + pending;
      pending = 0;
    }
  }
  return bits;
}

/** The last table of that name before the scan: a file may define one anew. */
function tableInForce(
  { huffmanTables }: Jpeg,
  scan: Scan,
  kind: HuffmanTable['kind'],
  id: number,
): HuffmanTable | undefined {
  return huffmanTables.findLast((table) => table.kind === kind && table.id === id && table.at < scan.header.start);
}

/** The symbol whose code begins at `position` (T.81, annex C: codes of one length count up, the next length doubles). */
function symbolAt(
  { counts, symbols }: HuffmanTable,
  bits: string,
  position: number,
): { symbol: number; length: number } | null {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= 16 && position + length <= bits.length; length++) {
    code = 2 * code + Number(bits[position + length - 1]);
    const count = counts[length - 1];
    if (code - first < count) return { symbol: symbols[index + code - first], length };
    index += count;
    first = 2 * (first + count);
  }
  return null;
}

/** T.81's EXTEND (F.2.2.1): a first bit of 1 is the number itself, of 0 a negative one. */
function extended(appended: string): number {
  if (appended === '') return 0;
  const number = parseInt(appended, 2);
  return appended.startsWith('1') ? number : number - 2 ** appended.length + 1;
}
