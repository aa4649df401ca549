/**
 * Where every bit of a file went: bits of coefficients by component, block and frequency, DC and AC apart, summed over all
 * scans; and everything else by what it is. Whole bits, exact:
 *
 * Σ components (dcBits + acBits + endOfBlockBits) + Σ rest = 8 · bytes of the file,
 * and the same with only the rows of kind `coding` = 8 · bytes of entropy-coded data.
 */
import type { BlockBits, Jpeg, Scan } from '../jpeg';
import { restRows, type RestRow } from './rest-rows';

export interface ComponentBits {
  /** Index into `Jpeg.components`. */
  readonly component: number;
  /** [blockRows·blockColumns]: bits of each block over all scans: all, those of DC, and those of AC with end-of-block codes. */
  readonly blockBits: Uint32Array;
  readonly dcBlockBits: Uint32Array;
  readonly acBlockBits: Uint32Array;
  /** [64], natural order; [0] is DC. End-of-block codes are no frequency's. */
  readonly frequencyBits: Float64Array;
  readonly dcBits: number;
  /** Without end-of-block codes. */
  readonly acBits: number;
  /** End-of-block and end-of-band codes. */
  readonly endOfBlockBits: number;
  /** Σ blockBits = dcBits + acBits + endOfBlockBits. */
  readonly bits: number;
}

export interface LedgerSums {
  /** 8 · bytes of the file. */
  readonly fileBits: number;
  /** 8 · bytes of entropy-coded data. */
  readonly entropyCodedBits: number;
  /** Σ of `bits` of the components. */
  readonly coefficientBits: number;
  readonly components: readonly ComponentBits[];
  /** What is no coefficient; rows without a bit are left out. */
  readonly rest: readonly RestRow[];
}

/** Null where the file was read without a ledger. */
export function sumLedger(jpeg: Jpeg): LedgerSums | null {
  if (jpeg.ledger === null) return null;
  const drafts = jpeg.components.map(({ blockRows, blockColumns }) => draft(blockRows * blockColumns));
  jpeg.ledger.scans.forEach((scan, i) => {
    for (const bits of scan.components) add(drafts[bits.component], bits, jpeg.scans[i]);
  });
  const components = drafts.map((sums, component) => {
    const acBits = sums.frequencyBits.reduce((sum, bits) => sum + bits, 0) - sums.frequencyBits[0];
    const dcBits = sums.frequencyBits[0];
    return { component, ...sums, dcBits, acBits, bits: dcBits + acBits + sums.endOfBlockBits };
  });
  const coefficientBits = components.reduce((sum, { bits }) => sum + bits, 0);
  const entropyCodedBits = jpeg.segments.reduce(
    (sum, { marker, scan, start, end }) => (marker < 0 && scan >= 0 ? sum + 8 * (end - start) : sum),
    0,
  );
  const rest = restRows(jpeg, jpeg.ledger.scans, entropyCodedBits - coefficientBits);
  return { fileBits: 8 * jpeg.bytes.length, entropyCodedBits, coefficientBits, components, rest };
}

interface Draft {
  readonly blockBits: Uint32Array;
  readonly dcBlockBits: Uint32Array;
  readonly acBlockBits: Uint32Array;
  readonly frequencyBits: Float64Array;
  endOfBlockBits: number;
}

const draft = (blocks: number): Draft => ({
  blockBits: new Uint32Array(blocks),
  dcBlockBits: new Uint32Array(blocks),
  acBlockBits: new Uint32Array(blocks),
  frequencyBits: new Float64Array(64),
  endOfBlockBits: 0,
});

function add(sums: Draft, { bits, dcBits, frequencyBits, endOfBlockBits }: BlockBits, scan: Scan): void {
  const { blockBits, dcBlockBits, acBlockBits } = sums;
  const onlyDc = scan.spectralEnd === 0;
  for (let block = 0; block < blockBits.length; block++) {
    const all = bits[block];
    const dc = dcBits === undefined ? (onlyDc ? all : 0) : dcBits[block];
    blockBits[block] += all;
    dcBlockBits[block] += dc;
    acBlockBits[block] += all - dc;
  }
  for (let k = 0; k < 64; k++) sums.frequencyBits[k] += frequencyBits[k];
  sums.endOfBlockBits += endOfBlockBits;
}
