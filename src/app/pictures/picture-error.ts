import { cleanName } from './picture-name';

export type PictureErrorReason =
  | 'empty'
  | 'not-a-picture'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'undecodable'
  | 'unreadable'
  | 'browser'
  | 'sample';

/** Why a picture was not opened: the message is the one sentence that a person sees, and it names the file. */
export class PictureError extends Error {
  override readonly name = 'PictureError';

  private constructor(
    readonly reason: PictureErrorReason,
    message: string,
  ) {
    super(message);
  }

  /** @param clause words that follow the name: "is empty". */
  static ofFile(reason: PictureErrorReason, name: string, clause: string): PictureError {
    return new PictureError(reason, `“${cleanName(name)}” ${clause}.`);
  }

  /** An error as it came over from the worker, which can send its fields but not its class. */
  static revive(reason: PictureErrorReason, message: string): PictureError {
    return new PictureError(reason, message);
  }
}
