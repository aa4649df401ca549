/** The JPEG bench's engine and edits: loaded when the bench is first opened, kept for as long as the page lives. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JpegSource } from '../engine/jpeg/api';
import type { SettingsStore } from '../settings/store';
import type { JpegTools } from '../views/jpeg/jpeg-context';
import { bindEngine } from './bind-engine';
import { retryable } from './retryable';

/** What was opened last, as a file. */
export type SourceStore = StoreApi<{ readonly source: JpegSource | null }>;

export function createSourceStore(): SourceStore {
  return createStore(() => ({ source: null }));
}

export interface OpenJpeg {
  readonly open: () => Promise<JpegTools>;
  /** The tools where the bench has been opened; null before. */
  readonly opened: StoreApi<{ readonly tools: JpegTools | null }>;
}

export function openJpegTools(settings: SettingsStore, sources: SourceStore): OpenJpeg {
  const opened = createStore<{ readonly tools: JpegTools | null }>(() => ({ tools: null }));
  const load = async (): Promise<JpegTools> => {
    const [{ createJpegEngine }, { createEditHistory }, { bindEdits }, { createTried }] = await Promise.all([
      import('../engine/jpeg/create-jpeg-engine'),
      import('../views/jpeg/edit-history'),
      import('../views/jpeg/bind-edits'),
      import('../views/jpeg/tried'),
    ]);
    const engine = createJpegEngine();
    const edits = createEditHistory();
    bindEngine(settings, engine, 'jpeg');
    bindEdits(edits, settings, engine);
    engine.setSource(sources.getState().source);
    sources.subscribe(({ source }) => {
      engine.setSource(source);
    });
    const tools = { engine, edits, tried: createTried() };
    opened.setState({ tools });
    return tools;
  };
  const open = retryable(load);
  // Where the page starts with the bench, its engine starts with the page.
  if (settings.getState().view === 'jpeg') open().catch(() => undefined);
  return { open, opened };
}
