/** Asks the JPEG worker. A worker that is started anew is told what is open before anything else. */
import { WorkerClient } from '../../worker-client';
import type { JpegWork } from '../work';
import { makeSpecOf } from '../result-spec';
import type { JpegDesk } from './desk';

export class DeskClient extends WorkerClient<JpegDesk> {
  constructor(work: JpegWork) {
    super({
      name: 'JPEG',
      open: () => new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module', name: 'jpeg' }),
      begin: (desk) => {
        const { source, document, params } = work;
        if (!source || !document) return;
        // What goes wrong here goes wrong again, and is told, at the first question.
        const ignore = (): undefined => undefined;
        if (!document.made) desk.open(document.jpeg.bytes.slice()).catch(ignore);
        else if (source.picture) {
          const { width, height, rgba } = source.picture;
          desk.openPixels({ width, height, rgba }).catch(ignore);
          desk.openMade(makeSpecOf(params)).catch(ignore);
        }
      },
    });
  }
}
