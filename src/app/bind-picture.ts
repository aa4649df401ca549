/**
 * The `img` setting ↔ the open picture. Samples are fetched, a person's own files are kept for as long as the page lives
 * (Back finds them again), and a link to a file that is not here says which one it expects. The newest request wins; a
 * refused file leaves the open picture as it is.
 */
import type { Engine, WorkingLimit } from '../engine/api';
import type { JpegSource } from '../engine/jpeg/api';
import type { Picture } from '../math/picture';
import { DEFAULTS, type Params } from '../settings/schema';
import { setParams, type SettingsStore } from '../settings/store';
import type { Identified } from './pictures/decode-picture';
import { openPicture, type OpenPictureOptions } from './pictures/open-picture';
import { openSample } from './pictures/samples';
import type { ShellStore } from './shell-state';

export interface PictureBinding {
  /** Opens a file; rejects with the sentence that is shown. */
  readonly openFile: (blob: Blob, name: string) => Promise<void>;
  readonly openSampleById: (id: string) => Promise<void>;
  /** Resolves when no picture is on its way; rejects where the one that was on its way is refused. */
  readonly settled: () => Promise<void>;
  readonly unbind: () => void;
}

type RunOptions = Pick<OpenPictureOptions, 'limit' | 'background' | 'signal' | 'onIdentified'>;

/** A new picture is looked at from the start. */
const FRESH_VIEW: Partial<Params> = {
  zoom: 0,
  cx: 0.5,
  cy: 0.5,
  spectrumZoom: 0,
  spectrumX: 0.5,
  spectrumY: 0.5,
  pin: '',
  segment: -1,
  jpegBlock: '',
  buildUp: 64,
  edits: '',
  scan: 0,
  cropX: 0.5,
  cropY: 0.5,
  cropSide: 1,
  inputQuality: 0,
  inputKeep: 1,
};

const hashOf = (id: string): string => (id.startsWith('file:') ? id.slice(5, 17) : '');
const nameOf = (id: string): string => (id.startsWith('file:') ? id.slice(18) : id);

/** `tellSource` hears of every file that is opened: of a JPEG as soon as it is known to be one, of others with pixels. */
export function bindPicture(
  settings: SettingsStore,
  engine: Engine,
  shell: ShellStore,
  tellSource: (source: JpegSource | null) => void = () => undefined,
): PictureBinding {
  const files = new Map<string, { blob: Blob; name: string }>();
  let open: { picture: Picture; background: string; limit: WorkingLimit; source: JpegSource | null } | null = null;
  let newest = new AbortController();
  let work: Promise<void> = Promise.resolve();
  /** What the newest request asks for: its `img`, or empty for a file whose id is not known yet. */
  let wanted = '';

  const options = (signal: AbortSignal) => ({
    limit: engine.snapshot().status.limit,
    background: settings.getState().background,
    signal,
  });

  /** Runs one opening; a newer one aborts it, and its promise then follows the newer one. */
  const run = (id: string, name: string, openIt: (options: RunOptions) => Promise<Picture>): Promise<void> => {
    newest.abort();
    const controller = new AbortController();
    newest = controller;
    wanted = id;
    shell.setState({ opening: name, pictureNote: '' });
    const { limit } = engine.snapshot().status;
    const { background } = settings.getState();
    let source: JpegSource | null = null;
    let file: Blob | null = null;
    const onIdentified = ({ id: fileId, kind }: Identified, blob: Blob): void => {
      if (newest !== controller) return;
      file = blob;
      if (kind !== 'JPEG') return;
      source = { id: fileId, name, kind, blob, picture: null };
      tellSource(source);
    };
    const step = openIt({ ...options(controller.signal), onIdentified }).then(
      (picture) => {
        if (newest !== controller) return work;
        if (!source && file) {
          source = { id: picture.id, name: picture.name, kind: picture.fileKind, blob: file, picture };
          tellSource(source);
        }
        open = { picture, background, limit, source };
        // A word said since this opening began (why it is this picture and not another) stays to be read.
        const pictureNote = picture.damage || picture.scaledBecause || shell.getState().pictureNote;
        shell.setState({ opening: '', expected: null, pictureNote });
        engine.setPicture(picture);
        wanted = picture.id;
        if (settings.getState().img !== picture.id) setParams(settings, { ...FRESH_VIEW, img: picture.id });
        return undefined;
      },
      (error: unknown) => {
        if (newest !== controller) return work;
        const message = error instanceof Error ? error.message : String(error);
        shell.setState({ opening: '', pictureNote: message });
        wanted = open?.picture.id ?? '';
        if (source) tellSource(open?.source ?? null);
        // Those who waited hear of it; for who asks later, the picture that stays open is the one that settings mean.
        if (open) work = Promise.resolve();
        throw error instanceof Error ? error : new Error(message);
      },
    );
    work = step;
    // Whoever asked hears of a failure; so does the note. This branch only keeps it from counting as unheard.
    step.catch(() => undefined);
    return step;
  };

  const onSize = (width: number, height: number): void => {
    engine.expectPicture(width, height);
  };

  const openFile = (blob: Blob, name: string): Promise<void> => {
    const { expected } = shell.getState();
    return run('', name, async (how) => {
      const picture = await openPicture(blob, { name, ...how });
      // A link's file under another name is the same file: the link stays as it was.
      const id = expected !== null && hashOf(picture.id) === hashOf(expected.id) ? expected.id : picture.id;
      files.set(id, { blob, name });
      return { ...picture, id };
    });
  };

  const show = (img: string): Promise<void> => {
    if (img.startsWith('file:')) {
      const file = files.get(img);
      if (file) return run(img, file.name, (how) => openPicture(file.blob, { ...how, name: file.name, id: img }));
      newest.abort();
      newest = new AbortController();
      wanted = img;
      work = Promise.resolve();
      shell.setState({ opening: '', pictureNote: '', expected: { id: img, name: nameOf(img) } });
      return work;
    }
    return run(img, img, (how) => openSample(img, { ...how, onSize }));
  };

  /** Opens what `img` names; where that fails, `img` names again what is open. */
  const follow = (img: string): void => {
    show(img).catch(() => {
      if (settings.getState().img !== img) return;
      if (open) setParams(settings, { img: open.picture.id });
      else if (img !== DEFAULTS.img) {
        const note = shell.getState().pictureNote;
        setParams(settings, { img: DEFAULTS.img });
        shell.setState({ pictureNote: note });
      }
    });
  };

  /** Back to what is open already: nothing is on its way any more. */
  const stay = (img: string): void => {
    newest.abort();
    newest = new AbortController();
    wanted = img;
    work = Promise.resolve();
    shell.setState({ opening: '', pictureNote: '', expected: null });
  };

  const unsubscribeSettings = settings.subscribe((now, before) => {
    const isOpen = open?.picture.id === now.img;
    if (now.img !== before.img && now.img !== wanted) {
      if (isOpen) stay(now.img);
      else follow(now.img);
    } else if (now.background !== before.background && isOpen && open?.picture.hadAlpha) {
      follow(now.img);
    }
  });
  const unsubscribeEngine = engine.subscribe(() => {
    const { status } = engine.snapshot();
    if (!open || status.kind === 'starting' || status.limit === open.limit) return;
    const { picture, limit } = open;
    const grown = status.limit.pixels > limit.pixels || status.limit.side > limit.side;
    const tooLarge =
      picture.width * picture.height > status.limit.pixels ||
      Math.max(picture.width, picture.height) > status.limit.side;
    open = { ...open, limit: status.limit };
    if (tooLarge || (grown && picture.scaledBecause !== '')) follow(picture.id);
  });
  follow(settings.getState().img);

  return {
    openFile,
    openSampleById: (id) => {
      const isOpen = open?.picture.id === id;
      if (id !== settings.getState().img) {
        const refused = setParams(settings, { ...FRESH_VIEW, img: id });
        if (refused.length > 0) return Promise.reject(new Error(`“${id}” is no sample of this page.`));
      } else if (wanted !== id) {
        // Nothing changes, so nothing is told: a sample that failed is tried again, and what was on its way is not any more.
        if (isOpen) stay(id);
        else follow(id);
      }
      return work;
    },
    settled: () => work,
    unbind: () => {
      unsubscribeSettings();
      unsubscribeEngine();
      newest.abort();
    },
  };
}
