/** The Network bench's engine: loaded when the bench is first opened, kept for as long as the page lives. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SettingsStore } from '../settings/store';
import type { NetworkTools } from '../views/network/network-context';
import { bindEngine } from './bind-engine';
import type { SourceStore } from './open-jpeg';
import { retryable } from './retryable';

export interface OpenNetwork {
  readonly open: () => Promise<NetworkTools>;
  /** The tools where the bench has been opened; null before. */
  readonly opened: StoreApi<{ readonly tools: NetworkTools | null }>;
}

export function openNetworkTools(settings: SettingsStore, sources: SourceStore): OpenNetwork {
  const opened = createStore<{ readonly tools: NetworkTools | null }>(() => ({ tools: null }));
  const load = async (): Promise<NetworkTools> => {
    const [{ createNetworkEngine }, { createNetworkJobs }] = await Promise.all([
      import('../engine/network/create-network-engine'),
      import('../views/network/jobs/network-jobs'),
    ]);
    const engine = createNetworkEngine();
    bindEngine(settings, engine, 'network');
    engine.setSource(sources.getState().source);
    sources.subscribe(({ source }) => {
      engine.setSource(source);
    });
    const tools = { engine, jobs: createNetworkJobs() };
    opened.setState({ tools });
    return tools;
  };
  const open = retryable(load);
  // Where the page starts with the bench, its engine starts with the page.
  if (settings.getState().view === 'network') open().catch(() => undefined);
  return { open, opened };
}
