/**
 * Tables as they come along a file (T.81, B.2.4): those in force, those in force at each component's first scan, and
 * whether all Huffman tables are the examples of Annex K.
 */
import type { QuantisationTable } from '../../codec/jpeg/jpeg';
import type { FrameHeader } from '../../codec/jpeg/read/frame-header';
import { DAC, DHT, DQT, DRI } from '../../codec/jpeg/read/markers';
import type { Report } from '../../codec/jpeg/read/problem-list';
import { TableState } from '../../codec/jpeg/read/table-segments';
import { isStandardHuffman } from './standard-huffman';

export class JpegTables {
  /** In force at the first scan; before that null as long as the file has not said it. */
  restartInterval: number | null = null;
  /** Of the tables before the first scan. */
  allStandard = true;
  /** By component: the table in force at its first scan. */
  readonly first: (QuantisationTable | undefined)[] = [];
  private readonly quantisation: (QuantisationTable | undefined)[] = [];
  /** Defines into the lists of the piece of the file that is at hand. */
  private state: TableState | null = null;
  private scanned = false;
  private stateBytes: Uint8Array | null = null;

  /** The segment [start, end) of `bytes`, marker first. */
  define(code: number, bytes: Uint8Array, start: number, end: number, report: Report): void {
    if (this.state === null || this.stateBytes !== bytes) {
      this.state = new TableState(bytes, report);
      this.stateBytes = bytes;
    }
    const { state } = this;
    const range = { start, end };
    if (code === DQT) {
      state.defineQuantisation(range);
      state.quantisation.forEach((table, id) => (this.quantisation[id] = table));
    } else if (code === DHT) {
      const before = state.huffmanTables.length;
      state.defineHuffman(range);
      for (let i = before; i < state.huffmanTables.length && !this.scanned && this.allStandard; i++) {
        this.allStandard = isStandardHuffman(state.huffmanTables[i]);
      }
    } else if (code === DRI) {
      state.defineRestartInterval(range);
      if (!this.scanned) this.restartInterval = state.restartInterval;
    } else if (code === DAC) state.defineConditioning(range);
  }

  /** Notes what is in force for components that are in a scan for the first time. */
  noteScan(header: FrameHeader | null, components: readonly number[]): void {
    this.scanned = true;
    this.restartInterval ??= 0;
    if (header === null) return;
    for (const index of components) this.first[index] ??= this.quantisation[header.components[index].tableId];
  }

  /** What a component is quantised with, as far as the file has told up to here. */
  of(header: FrameHeader, index: number): QuantisationTable | undefined {
    return this.first[index] ?? this.quantisation[header.components[index].tableId];
  }
}
