/**
 * What the bytes of a file say about the picture in it, before anything is decoded.
 */

export type PictureKind = 'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'GIF' | 'BMP';

/** Said wherever a person must know what this page opens. */
export const PICTURE_KINDS = 'PNG, JPEG, WebP, AVIF, GIF and BMP';

/** EXIF's eight orientations: 1 as stored, 2 mirrored, 3 turned by 180°, … 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Put `bytes` in place of the file's bytes from `start` up to, not including, `end`. */
export interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PictureFacts {
  readonly kind: PictureKind;
  /** Pixels as the decoder delivers them, before `orientation` is applied. */
  readonly width: number;
  readonly height: number;
  /**
   * What is left to be applied after decoding. AVIF is always 1: its rotation is part of the format, decoders apply it,
   * and `width` and `height` are those of the turned picture.
   */
  readonly orientation: Orientation;
  /** The edit after which a decoder finds no orientation in the file; null where there is none to find. */
  readonly orientationEdit: ByteEdit | null;
  /** False only where the file cannot hold a transparent pixel. */
  readonly mayHaveAlpha: boolean;
  readonly animated: boolean;
  /** False where the file ends before the picture does. */
  readonly complete: boolean;
  /** A variant that few browsers decode, as words that follow "uses"; empty for the usual ones. */
  readonly rareVariant: string;
}

export type SniffReason = 'empty' | 'not-a-picture' | 'truncated' | 'damaged';

/** `clause` is the reason as words that follow the file's name: "is empty". */
export class SniffError extends Error {
  override readonly name = 'SniffError';

  constructor(
    readonly reason: SniffReason,
    readonly clause: string,
  ) {
    super(`This file ${clause}.`);
  }
}
