/** `window.waveloupe`: the page from a script, as the README says. */
import type { ExportKind, Readouts } from '../engine/api';
import type { Params } from '../settings/schema';
import { setParams } from '../settings/store';
import type { Session } from './session';

export interface Waveloupe {
  /** Opens a picture: a file's bytes, or a sample by its id. Rejects with the sentence that a person would see. */
  load(picture: Blob | string): Promise<void>;
  /** Changes settings; numbers are clamped to their ranges. Throws, naming them, where keys or values are not known. */
  set(params: Readonly<Partial<Record<keyof Params, unknown>>>): void;
  get(): Params;
  /** Resolves when pixels and read-outs belong to the current settings. */
  settled(): Promise<void>;
  readouts(): Readouts | null;
  exportBlob(kind: ExportKind): Promise<Blob>;
}

declare global {
  interface Window {
    waveloupe?: Waveloupe;
  }
}

export function createScripting({ settings, engine, pictures }: Session): Waveloupe {
  const settled = async (): Promise<void> => {
    await pictures.settled();
    await engine.settled();
  };
  return {
    load: async (picture) => {
      if (typeof picture === 'string') await pictures.openSampleById(picture);
      else await pictures.openFile(picture, picture instanceof File ? picture.name : 'picture');
    },
    set: (params) => {
      const refused = setParams(settings, params);
      if (refused.length > 0) throw new RangeError(`Not a setting, or not a value of it: ${refused.join(', ')}`);
    },
    get: () => settings.getState(),
    settled,
    readouts: () => engine.snapshot().readouts,
    exportBlob: (kind) => engine.exportBlob(kind),
  };
}
