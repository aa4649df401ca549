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
        const { source, params } = work;
        // A document of what was open before is of no use; what is being opened now is opened by whoever asks for it.
        const document = work.document?.source === source ? work.document : null;
        // What goes wrong here goes wrong again, and is told, at the first question.
        const ignore = (): undefined => undefined;
        if (source?.picture) {
          // Also where no file was made of it yet: Make asks for none.
          const { width, height, rgba } = source.picture;
          desk.openPixels({ width, height, rgba }).catch(ignore);
          if (document) desk.openMade(makeSpecOf(params)).catch(ignore);
        } else if (document) desk.open(document.jpeg.bytes.slice()).catch(ignore);
      },
    });
  }
}
