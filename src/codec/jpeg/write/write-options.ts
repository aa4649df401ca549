/** What can be asked of `writeJpeg`. */

/** One scan to be written. Indices of components in the image, in rising order; zig-zag indices and bit planes as in `Scan`. */
export interface ScanScript {
  readonly components: readonly number[];
  readonly spectralStart: number;
  readonly spectralEnd: number;
  readonly approximationHigh: number;
  readonly approximationLow: number;
}

export interface WriteOptions {
  /** Sequential (the default; SOF0, or SOF1 where the samples or tables need it) or progressive (SOF2). */
  readonly process?: 'baseline' | 'progressive';
  /** Tables made for this picture (the default), or those of T.81 K.3, which only 8-bit sequential files can use. */
  readonly huffman?: 'optimised' | 'standard';
  /** MCUs between restart markers, 0…65535; 0 (the default) for none. */
  readonly restartInterval?: number;
  /**
   * Whole APPn and COM segments, FF marker included, written behind SOI in this order. A JFIF or Adobe segment that
   * would make the colours read back wrong is left out, and an Adobe segment added where they need one. Without any,
   * the usual one is written: JFIF for grey and YCbCr, Adobe for RGB, CMYK and YCCK.
   */
  readonly metadata?: readonly Uint8Array[];
  /** Scans to write instead of the usual ones. All bits of all coefficients must be in them. */
  readonly scans?: readonly ScanScript[];
  /**
   * `reject` (the default) what the format does not allow, or `write` it where tolerant decoders read it all the same.
   * For what was made of a damaged file: coefficients larger than the process has codes for, interleaved MCUs of more than
   * 10 blocks where padding would be lost without, components of the same id (later ones get another).
   */
  readonly outOfRange?: 'reject' | 'write';
}
