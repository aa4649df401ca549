/**
 * A JPEG file as data: what its headers say, and every quantised coefficient, exactly as they stand in the file.
 *
 * Blocks are 8×8. A block's 64 coefficients are in natural order (index 8·v + u, v the vertical and u the horizontal
 * frequency), blocks row-major, padding blocks included. All tables here are in natural order too; only the bytes of a
 * file are in zig-zag order. Spec clauses are those of ITU-T T.81.
 */

/** Bytes of the file, from `start` up to but not including `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export type JpegProcess = 'baseline' | 'extended' | 'progressive';
export type EntropyCoding = 'huffman' | 'arithmetic';

/**
 * What the components mean: JFIF, the Adobe segment and the component ids decide. `unknown` is two components, or four
 * without any word on them (shown as CMYK, not inverted).
 */
export type ColorSpace = 'grey' | 'ycbcr' | 'rgb' | 'cmyk' | 'ycck' | 'unknown';

export interface JpegComponent {
  /** The identifier in the frame header, 0…255. */
  readonly id: number;
  /** Sampling factors, 1…4. */
  readonly horizontal: number;
  readonly vertical: number;
  /** Destination of its quantisation table, 0…3. */
  readonly tableId: number;
  /** The 64 quantisation steps in force at its first scan, 1…65535, natural order. */
  readonly table: Uint16Array;
  /** Size in samples without padding: ⌈width · horizontal / largest horizontal⌉, and so down (A.1.1). */
  readonly width: number;
  readonly height: number;
  /** Size in blocks, padded to whole MCUs of an interleaved scan. */
  readonly blockColumns: number;
  readonly blockRows: number;
  /** [blockRows, blockColumns, 64]. */
  readonly coefficients: Int16Array;
}

/** What is enough to write a file, or to make pixels. A `Jpeg` is one too. */
export interface CoefficientImage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 8 or 12. */
  readonly precision: number;
  readonly colorSpace: ColorSpace;
  /** Adobe's CMYK and YCCK files hold 255 minus the ink. */
  readonly inverted: boolean;
  readonly components: readonly JpegComponent[];
}

/** One marker segment, or a stretch of bytes between segments. */
export interface Segment extends ByteRange {
  /** The code after FF (0xD8 for SOI …), or −1 where there is no marker: entropy-coded data, stray or trailing bytes. */
  readonly marker: number;
  /** `SOI`, `APP1`, `DQT`, `SOF0`, `SOS`, `entropy-coded data`, `stray bytes`, `after the end`, … */
  readonly name: string;
  /** Index into `Jpeg.scans` for SOS and entropy-coded data, else −1. */
  readonly scan: number;
}

export interface ScanComponent {
  /** Index into `Jpeg.components`. */
  readonly component: number;
  readonly dcTable: number;
  readonly acTable: number;
}

export interface Scan {
  readonly components: readonly ScanComponent[];
  /** First and last zig-zag index coded here (Ss, Se), and the bit planes (Ah, Al). 0, 63, 0, 0 in a sequential file. */
  readonly spectralStart: number;
  readonly spectralEnd: number;
  readonly approximationHigh: number;
  readonly approximationLow: number;
  /** MCUs between restart markers; 0 for none. */
  readonly restartInterval: number;
  /** The SOS segment, and the entropy-coded bytes behind it: stuffing, restart markers and fill bytes included. */
  readonly header: ByteRange;
  readonly data: ByteRange;
  /** Restart markers found in it. */
  readonly restarts: number;
}

/** A Huffman table as it stands in the file (B.2.4.2). */
export interface HuffmanTable {
  readonly kind: 'dc' | 'ac';
  /** Destination, 0…3. */
  readonly id: number;
  /** Where its DHT segment begins; −1 for a standard table that a Motion-JPEG file leaves out. */
  readonly at: number;
  /** Number of codes of length 1…16. */
  readonly counts: Uint8Array;
  /** Their symbols, in order of code. */
  readonly symbols: Uint8Array;
}

/** A quantisation table as it stands in the file (B.2.4.1), natural order. */
export interface QuantisationTable {
  /** Destination, 0…3. */
  readonly id: number;
  /** Bits an entry: 8 or 16. */
  readonly precision: number;
  /** Where its DQT segment begins. */
  readonly at: number;
  readonly values: Uint16Array;
}

/** Something wrong with the file that did not stop the reading. */
export interface Problem {
  /** Offset in the file, bytes. */
  readonly at: number;
  /** A sentence without a full stop: "the scan ends 214 blocks early". */
  readonly reason: string;
}

export interface Jpeg extends CoefficientImage {
  /** The file itself; ranges point into it. */
  readonly bytes: Uint8Array;
  readonly process: JpegProcess;
  readonly coding: EntropyCoding;
  /** Every byte of the file belongs to just one of these, in order. */
  readonly segments: readonly Segment[];
  readonly scans: readonly Scan[];
  readonly quantisationTables: readonly QuantisationTable[];
  readonly huffmanTables: readonly HuffmanTable[];
  readonly problems: readonly Problem[];
  /** The height that a DNL segment gave, where the frame header says 0; null elsewhere. */
  readonly heightFromDnl: number | null;
  /** Filled where `readJpeg` was asked for it. */
  readonly ledger: Ledger | null;
}

/**
 * Where every bit of the entropy-coded data went. For Huffman coding a block's bits are those of its codes and the bits
 * appended to them; an end-of-band run is charged to the block that carries its code. For arithmetic coding bits are the
 * decoder's renormalisation shifts, so they add up, and single blocks are exact to a bit.
 *
 * Σ over scans of Σ bits + padding + 8·(stuffing + fill) + 16·restarts + termination + unread
 * = 8 · Σ (data.end − data.start), exactly.
 */
export interface Ledger {
  /** In the order of `Jpeg.scans`. A scan that could not be decoded has no components here, and all its bits unread. */
  readonly scans: readonly ScanLedger[];
}

export interface ScanLedger {
  /** One for each of the scan's components, in its order. */
  readonly components: readonly BlockBits[];
  /** Bits of 1 that fill the last byte before a restart marker or the end. */
  readonly paddingBits: number;
  /** Zero bytes stuffed after an FF byte (F.1.2.3). */
  readonly stuffingBytes: number;
  /** FF bytes before a marker (B.1.1.2). */
  readonly fillBytes: number;
  readonly restartMarkers: number;
  /** Arithmetic coding only: what flushing and dropped zero bytes make of the difference; may be negative. */
  readonly terminationBits: number;
  /** Bits that no block needed, or that a damaged scan left unread. */
  readonly unreadBits: number;
}

export interface BlockBits {
  /** Index into `Jpeg.components`. */
  readonly component: number;
  /** [blockRows·blockColumns]: where each block's first bit lies, counted in bits from the start of the scan's data, stuffing included. */
  readonly at: Uint32Array;
  /** [blockRows·blockColumns]: how many bits it took here, stuffing not counted. */
  readonly bits: Uint32Array;
  /**
   * [blockRows·blockColumns]: those of `bits` that went into the DC coefficient; the rest went into AC coefficients and
   * end-of-block codes. Σ dcBits = frequencyBits[0]. Left out where the scan is of one kind only: all is DC where
   * `spectralEnd` is 0, all is AC where `spectralStart` is above 0.
   */
  readonly dcBits?: Uint32Array;
  /**
   * [64], natural order: bits for each frequency; a run of zeros is charged to the coefficient that ends it.
   */
  readonly frequencyBits: Float64Array;
  /** Bits of end-of-block and end-of-band codes. Σ frequencyBits + endOfBlockBits = Σ bits. */
  readonly endOfBlockBits: number;
}
