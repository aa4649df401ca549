/** `window.waveloupe`: the page from a script, as the README says. */
import type { Jpeg } from '../codec/jpeg/jpeg';
import type { Engine, ExportKind, Readouts } from '../engine/api';
import type { JpegEngine, JpegExportKind, JpegFigures } from '../engine/jpeg/api';
import type { Params } from '../settings/schema';
import { setParams } from '../settings/store';
import { viewOfId } from './registry';
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
  /** The JPEG bench's figures of the result against the reference; null while they are not known. */
  figures(): JpegFigures | null;
  /**
   * The file that the JPEG bench looks into, parsed: tables, segments, scans, and each component's quantised coefficients.
   * Null before one is open, and while another bench is.
   */
  jpeg(): Jpeg | null;
  /** A file as the open bench would save it; rejects for a kind that belongs to the other one. */
  exportBlob(kind: ExportKind | JpegExportKind): Promise<Blob>;
  /** Loses the graphics device on purpose: the first time it is replaced, the second time the processor takes over. */
  loseDevice(): void;
}

declare global {
  interface Window {
    waveloupe?: Waveloupe;
  }
}

/** What the JPEG bench saves. */
const JPEG_KINDS: Readonly<Record<JpegExportKind, true>> = {
  'edited.jpg': true,
  'made.jpg': true,
  'generation.jpg': true,
  'coefficients.npz': true,
  'coefficients.csv': true,
  'result.png': true,
};

const isJpegKind = (kind: string): kind is JpegExportKind => Object.hasOwn(JPEG_KINDS, kind);

export function createScripting({ settings, engine, pictures, shell, jpeg }: Session): Waveloupe {
  /** The JPEG bench's engine while that bench is open. */
  const jpegEngine = (): JpegEngine | null =>
    viewOfId(settings.getState().view).id === 'jpeg' ? (jpeg.opened.getState().tools?.engine ?? null) : null;
  const activeEngine = async (): Promise<Pick<Engine, 'settled' | 'loseDevice'>> =>
    viewOfId(settings.getState().view).id === 'jpeg' ? (await jpeg.open()).engine : engine;
  const settled = async (): Promise<void> => {
    let opening: Promise<void>;
    do {
      opening = pictures.settled();
      await opening;
      if (!engine.snapshot().picture) {
        const { expected } = shell.getState();
        throw new Error(`No picture is open${expected ? `: this link expects ${expected.name}` : ''}.`);
      }
      await (await activeEngine()).settled();
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
    figures: () => jpegEngine()?.snapshot().figures ?? null,
    jpeg: () => jpegEngine()?.snapshot().document?.jpeg ?? null,
    exportBlob: async (kind) => {
      await settled();
      const open = jpegEngine();
      if (isJpegKind(kind)) {
        if (!open) throw new Error(`${kind} is saved from the JPEG bench; set({ view: 'jpeg' }) opens it.`);
        return open.exportBlob(kind);
      }
      if (open) throw new Error(`${kind} is saved from the Waves bench; set({ view: 'waves' }) opens it.`);
      return engine.exportBlob(kind);
    },
    loseDevice: () => {
      (jpegEngine() ?? engine).loseDevice();
    },
  };
}
