/** Why a file is not read, or not written. */
export type JpegErrorKind =
  /** Not a JPEG file at all. */
  | 'not-jpeg'
  /** A JPEG of a kind that is known and not read: lossless, hierarchical, … */
  | 'unsupported'
  /** The header claims more than the limits allow. */
  | 'limit'
  /** Broken so that nothing can be made of it, or at all broken in strict mode. */
  | 'damaged'
  /** What was asked to be written does not fit the format. */
  | 'unwritable';

export class JpegError extends Error {
  override readonly name = 'JpegError';

  /** `reason` is a clause without a full stop; `at` is the byte offset, −1 where no byte is to blame. */
  constructor(
    readonly kind: JpegErrorKind,
    readonly reason: string,
    readonly at: number = -1,
  ) {
    super(at < 0 ? reason : `${reason} (at byte ${at})`);
  }
}
