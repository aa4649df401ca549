/** Thumbnails from a worker: a few at once, what was asked for last first, the last some hundreds kept. */
import { WorkerClient } from '../../worker-client';
import type { Origin } from '../intake/origin';
import { thumbnailSize, type ThumbnailSize } from './thumbnail-size';
import type { ThumbnailMaker } from './thumbnail.worker';
import type { Thumbnails } from './thumbnails';

/** 60 MB of pixels at most. */
const KEPT = 400;
const AT_ONCE = 3;
/** More than any window shows. What has been scrolled past so long ago is not made. */
const MOST_WAITING = 300;

interface Asked {
  readonly origin: Origin;
  readonly size: ThumbnailSize;
  readonly answer: (bitmap: ImageBitmap | null) => void;
}

export function createThumbnails(kept = KEPT): Thumbnails {
  const client = new WorkerClient<ThumbnailMaker>({
    name: 'thumbnail',
    open: () => new Worker(new URL('./thumbnail.worker.ts', import.meta.url), { type: 'module', name: 'thumbnails' }),
    begin: () => undefined,
  });
  /** By origin, the one that was wanted longest ago first. */
  const known = new Map<Origin, Promise<ImageBitmap | null>>();
  const waiting: Asked[] = [];
  let atWork = 0;

  const drop = (origin: Origin): void => {
    known
      .get(origin)
      ?.then((bitmap) => bitmap?.close())
      .catch(() => undefined);
    known.delete(origin);
  };

  const goOn = (): void => {
    while (waiting.length > MOST_WAITING) {
      const oldest = waiting.shift();
      if (!oldest) break;
      known.delete(oldest.origin);
      oldest.answer(null);
    }
    while (atWork < AT_ONCE) {
      const next = waiting.pop();
      if (!next) return;
      atWork++;
      make(next).catch(() => undefined);
    }
  };

  const make = async ({ origin, size, answer }: Asked): Promise<void> => {
    // A picture that breaks the worker down is not tried again.
    answer(await client.ask((maker) => maker.make(origin, size)).catch(() => null));
    atWork--;
    goOn();
  };

  return {
    of(origin, facts) {
      const size = thumbnailSize(facts);
      if (origin === null || size === null) return Promise.resolve(null);
      let bitmap = known.get(origin);
      if (bitmap) known.delete(origin);
      else
        bitmap = new Promise((answer) => {
          waiting.push({ origin, size, answer });
        });
      known.set(origin, bitmap);
      if (known.size > kept) for (const oldest of [...known.keys()].slice(0, known.size - kept)) drop(oldest);
      goOn();
      return bitmap;
    },
    close() {
      for (const { answer } of waiting.splice(0)) answer(null);
      for (const origin of [...known.keys()]) drop(origin);
      client.restart();
    },
  };
}
