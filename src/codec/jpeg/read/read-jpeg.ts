/**
 * Reads a JPEG file to its quantised coefficients (ITU-T T.81; colour by T.871 and the Adobe segment).
 *
 * Read: baseline, extended and progressive, Huffman and arithmetic; 8 and 12 bits; 1 to 4 components. Refused by name:
 * lossless, hierarchical, JPEG-LS. A file that is damaged gives what there is, with the problems; only where there is no
 * picture at all (no frame, no scan, no size) a JpegError is thrown. Nothing else ever is.
 *
 * Bounds: room is made for `maxCoefficients` coefficients at most, two bytes each, and work is done in proportion to the
 * picture and the file (scan-runner.ts says how), so that any file is through in a second or two.
 */
import type { Jpeg } from '../jpeg';
import { FileReader } from './file-reader';

export interface ReadOptions {
  /** Throws a JpegError of kind `damaged` at the first thing that is wrong. Default: false. */
  readonly strict?: boolean;
  /** Notes where every bit of the entropy-coded data went; takes about three times as long. Default: false. */
  readonly ledger?: boolean;
  /** Decodes at most so many scans; the others are listed all the same. Default: all. */
  readonly scans?: number;
  /** Most coefficients that the frame header may claim, padding included. Default: 2²⁷, 256 MiB. */
  readonly maxCoefficients?: number;
}

export const DEFAULT_MAX_COEFFICIENTS = 2 ** 27;

/** The hot loops index with 32-bit integers. */
const MOST_COEFFICIENTS = 2 ** 31 - 2 ** 16;

export function readJpeg(bytes: Uint8Array, options: ReadOptions = {}): Jpeg {
  const { strict = false, ledger = false, scans = Infinity, maxCoefficients = DEFAULT_MAX_COEFFICIENTS } = options;
  return new FileReader(bytes, {
    strict,
    ledger,
    scans,
    maxCoefficients: Math.min(maxCoefficients, MOST_COEFFICIENTS),
  }).read();
}
