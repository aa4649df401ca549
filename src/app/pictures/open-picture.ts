/**
 * Opens a picture off the main thread. An idle worker is kept for the next picture; a stopped one is ended, because a
 * decoder at work cannot be told to stop.
 */
import type { WorkingLimit } from '../../engine/api';
import type { Picture } from '../../math/picture';
import type { Params } from '../../settings/schema';
import type { DecodeRequest, Identified } from './decode-picture';
import type { DecodeAnswer } from './open-picture.worker';
import { PictureError } from './picture-error';

export interface OpenPictureOptions {
  /** The file's name, as it came. */
  readonly name: string;
  readonly limit: WorkingLimit;
  readonly background: Params['background'];
  /** Aborting rejects with the signal's reason. Pass a new one with each request and abort the last: the newest wins. */
  readonly signal?: AbortSignal | undefined;
  /** The `img` setting, where it is not to be made from the file's hash and name. */
  readonly id?: string;
  /** Told what the file is before its pixels are decoded, which may yet fail. */
  readonly onIdentified?: ((file: Identified, blob: Blob) => void) | undefined;
}

export class PictureOpener {
  #idle: Worker | null = null;

  async open(blob: Blob, { name, limit, background, signal, id, onIdentified }: OpenPictureOptions): Promise<Picture> {
    signal?.throwIfAborted();
    if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') {
      throw PictureError.ofFile(
        'browser',
        name,
        'was not opened: this browser is too old to decode pictures in the background',
      );
    }
    const worker = this.#idle ?? new Worker(new URL('./open-picture.worker.ts', import.meta.url), { type: 'module' });
    this.#idle = null;
    try {
      // A snapshot's `limit` may carry more than may be sent; only these three fields are meant.
      const { pixels, side, why } = limit;
      const answer = await ask(
        worker,
        { blob, name, limit: { pixels, side, why }, background, id: id ?? null },
        signal,
        (file) => onIdentified?.(file, blob),
      );
      if (this.#idle) worker.terminate();
      else this.#idle = worker;
      if ('picture' in answer) return answer.picture;
      throw PictureError.revive(answer.refused.reason, answer.refused.message);
    } catch (error) {
      if (worker !== this.#idle) worker.terminate();
      throw error;
    }
  }

  dispose(): void {
    this.#idle?.terminate();
    this.#idle = null;
  }
}

type Outcome = Exclude<DecodeAnswer, { identified: Identified }>;

function ask(
  worker: Worker,
  request: DecodeRequest,
  signal: AbortSignal | undefined,
  onIdentified: (file: Identified) => void,
): Promise<Outcome> {
  const listening = new AbortController();
  return new Promise<Outcome>((resolve, reject) => {
    const until = { signal: listening.signal };
    const fail = () =>
      reject(
        PictureError.ofFile('browser', request.name, 'was not opened: the decoder stopped, perhaps for want of memory'),
      );
    const listen = ({ data }: MessageEvent<DecodeAnswer>): void => {
      if ('identified' in data) onIdentified(data.identified);
      else resolve(data);
    };
    worker.addEventListener('message', listen, until);
    worker.addEventListener('error', fail, until);
    worker.addEventListener('messageerror', fail, until);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), until);
    worker.postMessage(request);
  }).finally(() => listening.abort());
}

/** The page's own opener: one idle worker for all of it. */
const pageOpener = new PictureOpener();

export function openPicture(blob: Blob, options: OpenPictureOptions): Promise<Picture> {
  return pageOpener.open(blob, options);
}
