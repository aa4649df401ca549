/** Asks the network's worker. A worker that is started anew is told what is open before anything else. */
import type { JpegSource } from '../../jpeg/api';
import { WorkerClient } from '../../worker-client';
import type { NetworkWork, OpenedSource } from '../work';
import type { NetworkDesk } from './network-desk';

/** What of the desk opens sources, as it is from here. */
interface Opener {
  openPixels(picture: Parameters<NetworkDesk['openPixels']>[0]): Promise<void>;
  openBytes(bytes: Uint8Array): Promise<void>;
}

export class NetworkClient extends WorkerClient<NetworkDesk> {
  constructor(work: NetworkWork) {
    super({
      name: 'network',
      open: () => new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module', name: 'network' }),
      begin: (desk) => {
        // What goes wrong here goes wrong again, and is told, at the first question.
        if (work.opened) openAgain(desk, work.opened).catch(() => undefined);
      },
    });
  }
}

/** Says at once what is open: the first question follows without waiting. */
export function openAgain(desk: Opener, { source, bytes }: OpenedSource): Promise<void> {
  if (bytes) return desk.openBytes(bytes);
  if (!source.picture) return Promise.reject(new Error(`“${source.name}” has neither bytes nor pixels.`));
  const { width, height, rgba } = source.picture;
  return desk.openPixels({ width, height, rgba });
}

/** Opens a source: its pixels where it is no JPEG, else its bytes. */
export async function openAt(desk: Opener, source: JpegSource): Promise<OpenedSource> {
  const opened = { source, bytes: source.picture ? null : await bytesOf(source) };
  await openAgain(desk, opened);
  return opened;
}

async function bytesOf({ blob, name }: JpegSource): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Error(`“${name}” could not be read: it was moved, changed or deleted, or the browser may not open it.`);
  }
}
