/**
 * What a scan decoder is given. The reader has parsed the headers, allocated the coefficients (all zero before the first
 * scan), found where the scan's entropy-coded data ends and cut it at its restart markers; a decoder turns bytes into
 * coefficients, and nothing else. Clauses are those of ITU-T T.81.
 */
import type { ByteRange } from '../jpeg';

/** A component of the frame while its coefficients are being filled in. */
export interface FrameComponent {
  readonly id: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly tableId: number;
  /** Samples without padding. */
  readonly width: number;
  readonly height: number;
  /** Blocks, padded to whole MCUs of an interleaved scan. */
  readonly blockColumns: number;
  readonly blockRows: number;
  /** Blocks of a scan of this component alone: ⌈width / 8⌉, ⌈height / 8⌉ (A.2.2). */
  readonly scanColumns: number;
  readonly scanRows: number;
  /** [blockRows, blockColumns, 64], natural order. */
  readonly coefficients: Int16Array;
}

export interface ScanTaskComponent {
  /** Index into the frame's components. */
  readonly component: number;
  readonly frame: FrameComponent;
  /** Table (or conditioning) destinations, 0…3. */
  readonly dcTable: number;
  readonly acTable: number;
}

/**
 * Entropy-coded bytes between two restart markers, markers and fill bytes excluded, stuffed zeros included. A decoder
 * resets its predictions and its end-of-band run (and statistics) at the start of each.
 */
export interface ScanInterval extends ByteRange {
  /**
   * The MCU it starts with. Where a damaged file has lost intervals, as the number of its marker tells, this is not
   * the last one's end: the MCUs between stay as they are. −1: where the interval before stopped (restart markers in a
   * Huffman-coded scan without a restart interval).
   */
  readonly mcu: number;
  /** How many MCUs it holds if it is whole, counted from `mcu` (for −1: all that are left). */
  readonly mcus: number;
}

/** Arithmetic conditioning (B.2.4.3), by destination; 16 entries each. */
export interface ArithmeticConditioning {
  /** L of DC tables; default 0. */
  readonly dcLower: Uint8Array;
  /** U of DC tables; default 1. */
  readonly dcUpper: Uint8Array;
  /** Kx of AC tables; default 5. */
  readonly acKx: Uint8Array;
}

/** `BlockBits` of the contract while it is being filled in; every field starts at zero. */
export interface BlockBitsDraft {
  readonly component: number;
  readonly at: Uint32Array;
  readonly bits: Uint32Array;
  /** There where a scan codes DC and AC coefficients (a sequential one). */
  readonly dcBits?: Uint32Array;
  readonly frequencyBits: Float64Array;
  endOfBlockBits: number;
}

/**
 * `ScanLedger` of the contract while it is being filled in. Stuffing, fill bytes and restart markers are counted by the
 * reader before the decoder runs; the decoder adds the rest. What then is missing from the sum is put down as unread by
 * the reader after a Huffman scan, as termination after an arithmetic one.
 */
export interface ScanLedgerDraft {
  readonly components: readonly BlockBitsDraft[];
  paddingBits: number;
  stuffingBytes: number;
  fillBytes: number;
  restartMarkers: number;
  terminationBits: number;
  unreadBits: number;
}

export interface ScanTask {
  readonly bytes: Uint8Array;
  /** 8 or 12. */
  readonly precision: number;
  readonly progressive: boolean;
  readonly components: readonly ScanTaskComponent[];
  readonly spectralStart: number;
  readonly spectralEnd: number;
  readonly approximationHigh: number;
  readonly approximationLow: number;
  /**
   * The scan in MCUs, row-major. With more than one component an MCU is horizontal × vertical blocks of each (A.2.3);
   * with one it is a single block, and these are `scanColumns` and `scanRows`.
   */
  readonly mcuColumns: number;
  readonly mcuRows: number;
  readonly restartInterval: number;
  /** All of the scan's entropy-coded data; block positions of the ledger count from its start. */
  readonly data: ByteRange;
  /** In order of bytes, and of MCUs. */
  readonly intervals: readonly ScanInterval[];
  readonly conditioning: ArithmeticConditioning;
  /** Null where no ledger is asked for. */
  readonly ledger: ScanLedgerDraft | null;
  /**
   * Something wrong at a byte of the file. Returns in tolerant reading (the decoder goes on as best it can), throws a
   * JpegError in strict. Call it as often as need be: the list is bounded.
   */
  readonly report: (at: number, reason: string) => void;
}

/**
 * Decodes all of a scan; returns how many MCUs were decoded from data that was there. The reader reports intervals cut
 * short from `ScanInterval.mcus` on its own only where the sum is too small.
 */
export type ScanDecoder = (task: ScanTask) => number;
