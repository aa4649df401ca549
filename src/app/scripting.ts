/** `window.waveloupe`: the page from a script, as the README says. */
import type { Jpeg } from '../codec/jpeg/jpeg';
import type { Engine, ExportKind, Readouts } from '../engine/api';
import type { JpegEngine, JpegExportKind, JpegFigures } from '../engine/jpeg/api';
import type { Evaluation, NetworkEngine } from '../engine/network/api';
import type { SurveyTableKind } from '../engine/survey/api';
import type { Params } from '../settings/schema';
import type { SurveyRow } from '../survey/row';
import { setParams } from '../settings/store';
import { writeNpy } from '../codec/npy';
import type { JpegTools } from '../views/jpeg/jpeg-context';
import type { TableFile } from '../views/jpeg/out/text-files';
import { viewOfId } from './registry';
import type { Session } from './session';

/** Text that the JPEG bench saves: tables for other programs, the edits, a program that checks the numbers. */
export type JpegTextKind = TableFile | 'edits.json' | 'check.py';

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
  /** What the network says of the open picture at the present settings. Opens the Network bench where another one is open. */
  classify(): Promise<Classification>;
  /** Accuracy and confusion matrix over CIFAR-10's binary file or a zip of `class/….jpg`, at the present settings. */
  evaluate(set: Blob): Promise<Evaluation>;
  /**
   * One feature map as `.npy`: coefficients f32 [channels, rows, columns, 64] in natural order, or pixels f32 [channels,
   * height, width] where `domain` is spatial. `layer` is its name (`layer1.0.relu1`).
   */
  featureMap(layer: string): Promise<Blob>;
  /**
   * How these files have been compressed: a row each, in order of their paths, archives entry by entry. They become
   * collection A of the Survey bench, which opens; `fullRead` says whether coefficients are read too.
   */
  survey(files: Iterable<File> | ArrayLike<File>): Promise<SurveyRow[]>;
  /** A file as the open bench would save it; rejects for a kind that belongs to the other one. */
  exportBlob(kind: ExportKind | JpegExportKind | JpegTextKind | SurveyTableKind): Promise<Blob>;
  /** Loses the graphics device on purpose: the first time it is replaced, the second time the processor takes over. */
  loseDevice(): void;
}

export interface Classification {
  /** One a class. */
  readonly logits: readonly number[];
  readonly label: string;
  readonly probabilities: readonly number[];
  readonly classes: readonly string[];
}

declare global {
  interface Window {
    waveloupe?: Waveloupe;
  }
}

/** What the JPEG bench's engine saves. */
const JPEG_KINDS: Readonly<Record<JpegExportKind, true>> = {
  'edited.jpg': true,
  'made.jpg': true,
  'generation.jpg': true,
  'coefficients.npz': true,
  'coefficients.csv': true,
  'result.png': true,
};

/** What the JPEG bench says in text. */
const TEXT_KINDS: Readonly<Record<JpegTextKind, true>> = {
  'tables.c': true,
  'tables.json': true,
  'tables.txt': true,
  'edits.json': true,
  'check.py': true,
};

/** What the Survey bench saves of the collection that is picked. */
const SURVEY_KINDS: Readonly<Record<SurveyTableKind, true>> = {
  'survey.csv': true,
  'survey.jsonl': true,
  'survey.parquet': true,
  'survey.html': true,
};

const isSurveyKind = (kind: string): kind is SurveyTableKind => Object.hasOwn(SURVEY_KINDS, kind);
const isJpegKind = (kind: string): kind is JpegExportKind => Object.hasOwn(JPEG_KINDS, kind);
const isTextKind = (kind: string): kind is JpegTextKind => Object.hasOwn(TEXT_KINDS, kind);

async function textFile(kind: JpegTextKind, params: Params, { engine, edits }: JpegTools): Promise<Blob> {
  const files = await import('../views/jpeg/out/text-files');
  const snapshot = engine.snapshot();
  if (kind === 'check.py') return files.pythonFile(params, snapshot);
  if (kind === 'edits.json') return files.editsFile(params, snapshot, edits.getState().edits);
  return files.tableFile(kind, params, snapshot);
}

export function createScripting({ settings, engine, pictures, shell, jpeg, network, survey }: Session): Waveloupe {
  /** The JPEG bench's engine while that bench is open. */
  const jpegTools = (): JpegTools | null =>
    viewOfId(settings.getState().view).id === 'jpeg' ? jpeg.opened.getState().tools : null;
  const jpegEngine = (): JpegEngine | null => jpegTools()?.engine ?? null;
  const activeEngine = async (): Promise<Pick<Engine, 'settled' | 'loseDevice'>> => {
    const { id } = viewOfId(settings.getState().view);
    if (id === 'jpeg') return (await jpeg.open()).engine;
    return id === 'network' ? (await network.open()).engine : engine;
  };
  const settled = async (): Promise<void> => {
    if (viewOfId(settings.getState().view).id === 'survey') {
      // Collections are no picture: there may be none open.
      await (await survey.open()).engine.settled();
      return;
    }
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
  /** The Network bench's engine, with that bench open: an engine rests while another bench is. */
  const networkEngine = async (): Promise<NetworkEngine> => {
    const { engine: found } = await network.open();
    if (viewOfId(settings.getState().view).id !== 'network') setParams(settings, { view: 'network' });
    await settled();
    return found;
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
    classify: async () => {
      const { answer, network: info } = (await networkEngine()).snapshot();
      if (!answer || !info) throw new Error('The network has not answered.');
      const { logits, probabilities, label } = answer;
      return { label, logits: [...logits], probabilities: [...probabilities], classes: info.classes };
    },
    evaluate: async (set) => (await networkEngine()).evaluate(set),
    featureMap: async (layer) => {
      const { shape, data } = await (await networkEngine()).featureMap(layer);
      return new Blob([writeNpy({ shape, data })]);
    },
    survey: async (files) => {
      const [{ engine: found }, { handedFromFiles }] = await Promise.all([
        survey.open(),
        import('../engine/survey/create-survey-engine'),
      ]);
      setParams(settings, { view: 'survey' });
      await found.read('a', handedFromFiles(Array.from(files)));
      return found.rows('a');
    },
    exportBlob: async (kind) => {
      await settled();
      if (isSurveyKind(kind)) return (await survey.open()).engine.exportBlob(kind, settings.getState().collection);
      const open = jpegTools();
      if (isJpegKind(kind) || isTextKind(kind)) {
        if (!open) throw new Error(`${kind} is saved from the JPEG bench; set({ view: 'jpeg' }) opens it.`);
        return isTextKind(kind) ? textFile(kind, settings.getState(), open) : open.engine.exportBlob(kind);
      }
      if (open) throw new Error(`${kind} is saved from the Waves bench; set({ view: 'waves' }) opens it.`);
      return engine.exportBlob(kind);
    },
    loseDevice: () => {
      const { id } = viewOfId(settings.getState().view);
      const tools = id === 'network' ? network.opened.getState().tools : jpegTools();
      (tools?.engine ?? engine).loseDevice();
    },
  };
}
