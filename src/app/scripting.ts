/** `window.waveloupe`: the page from a script, as the README says. */
import type { ExportKind, Readouts } from '../engine/api';
import type { Params } from '../settings/schema';
import { setParams } from '../settings/store';
import type { Session } from './session';

export interface Waveloupe {
  /** Opens a picture: a file's bytes, or a sample by its id. Rejects with the sentence that a person would see. */
  load(picture: Blob | string): Promise<void>;
  /** Changes settings; numbers are clamped to their ranges. Returns the names of the keys and values it refused. */
  set(params: Readonly<Record<string, unknown>>): string[];
  get(): Params;
  /** Resolves when pixels and read-outs belong to the current settings; rejects where no picture is open to have any. */
  settled(): Promise<void>;
  readouts(): Readouts | null;
  exportBlob(kind: ExportKind): Promise<Blob>;
  /** Loses the graphics device on purpose: the first time it is replaced, the second time the processor takes over. */
  loseDevice(): void;
}

declare global {
  interface Window {
    waveloupe?: Waveloupe;
  }
}

export function createScripting({ settings, engine, pictures, shell }: Session): Waveloupe {
  const settled = async (): Promise<void> => {
    let opening: Promise<void>;
    do {
      opening = pictures.settled();
      await opening;
      if (!engine.snapshot().picture) {
        const { expected } = shell.getState();
        throw new Error(`No picture is open${expected ? `: this link expects ${expected.name}` : ''}.`);
      }
      await engine.settled();
      // Another engine may have asked for the picture in another size meanwhile.
    } while (opening !== pictures.settled());
  };
  return {
    load: async (picture) => {
      if (typeof picture === 'string') await pictures.openSampleById(picture);
      else await pictures.openFile(picture, picture instanceof File ? picture.name : 'picture');
    },
    set: (params) => setParams(settings, params),
    get: () => settings.getState(),
    settled,
    readouts: () => engine.snapshot().readouts,
    exportBlob: async (kind) => {
      await settled();
      return engine.exportBlob(kind);
    },
    loseDevice: () => {
      engine.loseDevice();
    },
  };
}
