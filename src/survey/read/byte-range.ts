/** A piece of a file that is wanted next. Unlike a range of the codec's, it is what a read call takes. */
export interface ByteRange {
  /** Bytes from the start of the file. */
  readonly offset: number;
  /** At least 1, and never past the length that the file was said to have. */
  readonly length: number;
}
