/** What every part of the Network bench may reach besides the page's own context: its engine and what it measures. */
import { createContext, use, useCallback, useContext, useSyncExternalStore } from 'react';
import type { NetworkEngine, NetworkSnapshot } from '../../engine/network/api';
import type { NetworkJobs } from './jobs/network-jobs';

export interface NetworkTools {
  readonly engine: NetworkEngine;
  /** What takes seconds to measure. */
  readonly jobs: NetworkJobs;
}

/** Opens the tools when the bench is first opened, and gives the same ones ever after. The page provides it. */
export const OpenNetworkContext = createContext<(() => Promise<NetworkTools>) | null>(null);

/** The tools; the bench is suspended while their engine is being loaded. */
export function useOpenNetworkTools(): NetworkTools {
  const open = useContext(OpenNetworkContext);
  if (!open) throw new Error('useOpenNetworkTools: expected an OpenNetworkContext around the bench, found none');
  return use(open());
}

export const NetworkContext = createContext<NetworkTools | null>(null);

export function useNetworkTools(): NetworkTools {
  const tools = useContext(NetworkContext);
  if (!tools) throw new Error('useNetworkTools: expected a NetworkContext around this component, found none');
  return tools;
}

/** A part of the engine's snapshot. `select` must return something that stays the same while nothing changes. */
export function useNetwork<T>(select: (snapshot: NetworkSnapshot) => T): T {
  const { engine } = useNetworkTools();
  const subscribe = useCallback((listener: () => void) => engine.subscribe(listener), [engine]);
  return useSyncExternalStore(subscribe, () => select(engine.snapshot()));
}
