/**
 * The bits of one block as they stand in a file, scan by scan: cut out of the entropy-coded data by the ledger's ranges
 * (jpeg.ts, BlockBits), the zero bytes that are stuffed after FF left out (T.81, F.1.2.3).
 */
import type { BlockBits, Jpeg } from '../jpeg';
import { JpegError } from '../jpeg-error';

/** What one scan spent on a block. */
export interface BlockScanBits {
  /** Index into `Jpeg.scans`. */
  readonly scan: number;
  /** Where the first bit lies: byte of the file, and bit of that byte, 0 the highest. */
  readonly byte: number;
  readonly bit: number;
  /** The bits in order, a 0 or 1 each; empty where the block took none in this scan. */
  readonly bits: string;
}

/** `block` = row · blockColumns + column. Scans that do not carry the component are left out. */
export function blockBits(jpeg: Jpeg, component: number, block: number): BlockScanBits[] {
  if (jpeg.ledger === null) throw new JpegError('damaged', 'the file was read without its ledger');
  return jpeg.ledger.scans.flatMap((scanLedger, scan) =>
    scanLedger.components
      .filter((entry) => entry.component === component)
      .map((entry) => cutOut(jpeg, scan, entry, block)),
  );
}

function cutOut({ bytes, scans }: Jpeg, scan: number, { at, bits }: BlockBits, block: number): BlockScanBits {
  const { start, end } = scans[scan].data;
  let byte = start + (at[block] >>> 3);
  let bit = at[block] & 7;
  const stuffed = (): boolean => byte > start && bytes[byte] === 0 && bytes[byte - 1] === 0xff;
  if (bit === 0 && stuffed()) byte++;
  const first = { byte, bit };
  let text = '';
  for (let left = bits[block]; left > 0 && byte < end; left--) {
    text += String((bytes[byte] >> (7 - bit)) & 1);
    if (++bit < 8) continue;
    bit = 0;
    byte++;
    if (stuffed()) byte++;
  }
  return { scan, ...first, bits: text };
}
