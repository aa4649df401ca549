/**
 * Decodes one picture at a time away from the page. A request is a DecodeRequest; the answer a DecodeAnswer.
 */
import type { Picture } from '../../math/picture';
import { decodePicture, type DecodeRequest, type Identified } from './decode-picture';
import { PictureError, type PictureErrorReason } from './picture-error';

export type DecodeAnswer =
  /** Comes first, where the file is a picture. */
  | { readonly identified: Identified }
  | { readonly picture: Picture }
  | { readonly refused: { readonly reason: PictureErrorReason; readonly message: string } };

declare const self: DedicatedWorkerGlobalScope;

async function answer(request: DecodeRequest): Promise<void> {
  try {
    const picture = await decodePicture(request, (identified) => {
      self.postMessage({ identified } satisfies DecodeAnswer);
    });
    self.postMessage({ picture } satisfies DecodeAnswer, [picture.rgba.buffer]);
  } catch (error) {
    const refusal =
      error instanceof PictureError
        ? error
        : PictureError.ofFile(
            'unreadable',
            request.name,
            `could not be opened (${error instanceof Error ? error.message : String(error)})`,
          );
    self.postMessage({ refused: { reason: refusal.reason, message: refusal.message } } satisfies DecodeAnswer);
  }
}

self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => void answer(event.data));
