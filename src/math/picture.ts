/** Opaque sRGB bytes, H×W×4. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * A decoded picture as every part of the project passes it on: opaque sRGB, 8 bits a channel, upright.
 */
export interface Picture {
  /** Working size in pixels, after any scaling down. */
  readonly width: number;
  readonly height: number;
  /** RGBA, row-major, alpha 255: H×W×4 bytes. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** The `img` setting that names this picture in a link. */
  readonly id: string;
  /** What a person calls it: the sample's title or the file's name. */
  readonly name: string;
  /** Size of the file it came from, bytes. */
  readonly fileBytes: number;
  /** The kind of file, as its content says: `JPEG`, `PNG`, … */
  readonly fileKind: string;
  /** Size before scaling down, pixels. Equal to width, height where nothing was scaled. */
  readonly originalWidth: number;
  readonly originalHeight: number;
  /** Whether the file had transparency that was laid over the background. */
  readonly hadAlpha: boolean;
  /** One sentence that says to what it was scaled and why; empty where it was not. */
  readonly scaledBecause: string;
  /** One sentence about what is wrong with the file though it could be decoded; empty where nothing is. */
  readonly damage: string;
  /** Null where none could be drawn. */
  readonly thumbnail: Thumbnail | null;
}
