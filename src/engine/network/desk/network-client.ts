/** Asks the network's worker. A worker that is started anew is told what is open before anything else. */
import { WorkerClient } from '../../worker-client';
import type { NetworkWork } from '../work';
import type { NetworkDesk } from './network-desk';

export class NetworkClient extends WorkerClient<NetworkDesk> {
  constructor(work: NetworkWork) {
    super({
      name: 'network',
      open: () => new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module', name: 'network' }),
      begin: (desk) => {
        const { opened } = work;
        // What goes wrong here goes wrong again, and is told, at the first question.
        if (opened) void openAt(desk, opened).catch(() => undefined);
      },
    });
  }
}

/** Opens a source: its pixels where it is no JPEG, else its bytes. */
export async function openAt(
  desk: Pick<NetworkDesk, never> & {
    openPixels: (picture: { width: number; height: number; rgba: Uint8ClampedArray<ArrayBuffer> }) => Promise<void>;
    openBytes: (bytes: Uint8Array) => Promise<void>;
  },
  { picture, blob, name }: NonNullable<NetworkWork['source']>,
): Promise<void> {
  if (picture) {
    const { width, height, rgba } = picture;
    return desk.openPixels({ width, height, rgba });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Error(`“${name}” could not be read: it was moved, changed or deleted, or the browser may not open it.`);
  }
  return desk.openBytes(bytes);
}
