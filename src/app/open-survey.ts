/** The Survey bench's engine: loaded when the bench is first opened, or a folder is handed over; kept while the page lives. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SettingsStore } from '../settings/store';
import { changeSettings } from '../views/shared/bench-context';
import type { SurveyTools } from '../views/survey/survey-context';
import { pickFiles } from './pictures/pick-files';
import { retryable } from './retryable';

export interface OpenSurvey {
  readonly open: () => Promise<SurveyTools>;
  /** The tools where the bench has been opened; null before. */
  readonly opened: StoreApi<{ readonly tools: SurveyTools | null }>;
}

/** Where the sample collection lies, below the page. */
const SAMPLE = 'samples/collection.zip';

async function fetchSample(): Promise<File> {
  const refusal = 'The sample collection could not be fetched';
  const response = await fetch(new URL(SAMPLE, document.baseURI)).catch(() => null);
  if (!response) throw new Error(`${refusal}: the network did not answer.`);
  if (!response.ok) throw new Error(`${refusal}: the server answered ${response.status}.`);
  return new File([await response.blob()], 'collection.zip', { type: 'application/zip' });
}

export function openSurveyTools(
  settings: SettingsStore,
  openFile: (blob: Blob, name: string) => Promise<void>,
): OpenSurvey {
  const opened = createStore<{ readonly tools: SurveyTools | null }>(() => ({ tools: null }));
  const load = async (): Promise<SurveyTools> => {
    const { createSurveyEngine, fetchLateParts, handedFromFiles } =
      await import('../engine/survey/create-survey-engine');
    const engine = createSurveyEngine();
    // The rest comes when there is nothing else to do: files are opened and saved without a network, too.
    if ('requestIdleCallback' in window) requestIdleCallback(() => void fetchLateParts(), { timeout: 5000 });
    engine.setParams(settings.getState());
    settings.subscribe((params) => {
      engine.setParams(params);
    });
    const tools: SurveyTools = {
      engine,
      openInBench: async (id, row) => {
        const file = await engine.file(id, row);
        await openFile(file, file.name);
        changeSettings(settings, { view: 'jpeg' });
      },
      handOver: async (what, into) => {
        const files = what === 'sample' ? [await fetchSample()] : await pickFiles(what);
        if (files.length > 0) await engine.read(into, handedFromFiles(files));
      },
    };
    opened.setState({ tools });
    return tools;
  };
  const open = retryable(load);
  // Where the page starts with the bench, its engine starts with the page.
  if (settings.getState().view === 'survey') open().catch(() => undefined);
  return { open, opened };
}
