/** A likelihood about what wrote a file, with its evidence. */
export interface EncoderHint {
  /** "libjpeg or libjpeg-turbo", "Photoshop", "a camera: Canon EOS R5". */
  readonly name: string;
  /** The evidence, as a sentence. */
  readonly why: string;
}
