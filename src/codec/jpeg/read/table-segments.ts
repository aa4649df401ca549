/**
 * Quantisation, Huffman and conditioning tables and the restart interval, as segments define and redefine them (T.81,
 * B.2.4). `TableState` is what is in force at a point of the file; the lists keep everything that was ever defined.
 */
import type { ByteRange, HuffmanTable, QuantisationTable } from '../jpeg';
import { STANDARD_AC, STANDARD_DC } from '../tables/standard-huffman';
import { ZIGZAG } from '../zigzag';
import { buildLookup, faultOf, type HuffmanLookup } from './huffman-lookup';
import type { Report } from './problem-list';
import type { ArithmeticConditioning } from './scan-task';

export class TableState {
  readonly quantisationTables: QuantisationTable[] = [];
  readonly huffmanTables: HuffmanTable[] = [];
  /** By destination. */
  readonly quantisation: (QuantisationTable | undefined)[] = [];
  readonly huffman: Record<'dc' | 'ac', (HuffmanTable | undefined)[]> = { dc: [], ac: [] };
  restartInterval = 0;
  private readonly lower = new Uint8Array(16);
  private readonly upper = new Uint8Array(16).fill(1);
  private readonly kx = new Uint8Array(16).fill(5);
  private readonly lookups = new Map<HuffmanTable, HuffmanLookup>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly report: Report,
  ) {}

  /** What is in force now: later segments do not change it. */
  conditioning(): ArithmeticConditioning {
    return { dcLower: this.lower.slice(), dcUpper: this.upper.slice(), acKx: this.kx.slice() };
  }

  /**
   * The table a scan names; a standard one for destinations 0 and 1 where the file has none (Motion-JPEG); undefined
   * where there is nothing to go by.
   */
  lookup(kind: 'dc' | 'ac', id: number, at: number): HuffmanLookup | undefined {
    let table = this.huffman[kind][id];
    if (table === undefined) {
      if (id > 1) return undefined;
      const spec = (kind === 'dc' ? STANDARD_DC : STANDARD_AC)[id];
      if (this.huffmanTables.some((known) => known.at >= 0)) {
        this.report(
          at,
          `the scan names ${kind.toUpperCase()} table ${id}, which is not defined; the standard one is used`,
        );
      }
      table = { kind, id, at: -1, counts: spec.counts.slice(), symbols: spec.symbols.slice() };
      this.huffmanTables.push(table);
      this.huffman[kind][id] = table;
    }
    let lookup = this.lookups.get(table);
    if (lookup === undefined) {
      lookup = buildLookup(table);
      this.lookups.set(table, lookup);
    }
    return lookup;
  }

  defineQuantisation({ start, end }: ByteRange): void {
    let at = start + 4;
    while (at < end) {
      const [precision, id] = [this.bytes[at] >> 4, this.bytes[at] & 15];
      const size = precision === 0 ? 1 : 2;
      if (precision > 1 || id > 3) {
        this.report(at, `no quantisation table begins with ${this.bytes[at]}`);
        return;
      }
      if (at + 1 + 64 * size > end) {
        this.report(at, 'a quantisation table is cut short');
        return;
      }
      const values = new Uint16Array(64);
      for (let k = 0; k < 64; k++) {
        const entry = at + 1 + k * size;
        const value = size === 1 ? this.bytes[entry] : this.bytes[entry] * 256 + this.bytes[entry + 1];
        if (value === 0) this.report(entry, 'a quantisation step is 0, and taken as 1');
        values[ZIGZAG[k]] = Math.max(1, value);
      }
      const table = { id, precision: 8 * size, at: start, values };
      this.quantisationTables.push(table);
      this.quantisation[id] = table;
      at += 1 + 64 * size;
    }
  }

  defineHuffman({ start, end }: ByteRange): void {
    let at = start + 4;
    while (at < end) {
      const [kindCode, id] = [this.bytes[at] >> 4, this.bytes[at] & 15];
      if (kindCode > 1 || id > 3) {
        this.report(at, `no Huffman table begins with ${this.bytes[at]}`);
        return;
      }
      const kind = kindCode === 0 ? 'dc' : 'ac';
      const counts = this.copy(at + 1, at + 17);
      const codes = counts.reduce((sum, count) => sum + count, 0);
      if (at + 17 + codes > end) {
        this.report(at, 'a Huffman table is cut short');
        return;
      }
      const table: HuffmanTable = { kind, id, at: start, counts, symbols: this.copy(at + 17, at + 17 + codes) };
      const fault = faultOf(table, kind);
      if (fault !== null) this.report(at, fault);
      else {
        this.huffmanTables.push(table);
        this.huffman[kind][id] = table;
      }
      at += 17 + codes;
    }
  }

  defineConditioning({ start, end }: ByteRange): void {
    for (let at = start + 4; at + 1 < end; at += 2) {
      const [kind, id] = [this.bytes[at] >> 4, this.bytes[at] & 15];
      const value = this.bytes[at + 1];
      if (kind > 1) {
        this.report(at, `no conditioning table begins with ${this.bytes[at]}`);
        return;
      }
      if (kind === 1) {
        if (value < 1 || value > 63) this.report(at + 1, `AC conditioning is ${value}, not 1 to 63`);
        else this.kx[id] = value;
      } else if ((value & 15) > value >> 4) {
        this.report(at + 1, `DC conditioning has a lower bound of ${value & 15} and an upper of ${value >> 4}`);
      } else {
        this.lower[id] = value & 15;
        this.upper[id] = value >> 4;
      }
    }
  }

  defineRestartInterval({ start, end }: ByteRange): void {
    if (end - start < 6) {
      this.report(start, 'the restart interval is cut short');
      return;
    }
    if (end - start > 6) this.report(start, 'the segment of the restart interval is too long');
    this.restartInterval = this.bytes[start + 4] * 256 + this.bytes[start + 5];
  }

  /** Not `slice`: that of Node's Buffer copies nothing. */
  private copy(start: number, end: number): Uint8Array {
    return new Uint8Array(this.bytes.subarray(start, end));
  }
}
