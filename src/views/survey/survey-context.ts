/** What every part of the Survey bench may reach besides the page's own context: its engine, and the ways in and out. */
import { createContext, use, useCallback, useContext, useSyncExternalStore } from 'react';
import type { CollectionId, SurveyEngine, SurveySnapshot } from '../../engine/survey/api';

export interface SurveyTools {
  readonly engine: SurveyEngine;
  /** Shows the file of a row in the JPEG bench; rejects with one sentence where it is no longer at hand. */
  readonly openInBench: (id: CollectionId, row: number) => Promise<void>;
  /** Asks for a folder, or for files or archives, or fetches the sample; resolves when it has been read, or nothing was chosen. */
  readonly handOver: (what: 'folder' | 'files' | 'sample', into: CollectionId) => Promise<void>;
}

/** Opens the tools when the bench is first opened, and gives the same ones ever after. The page provides it. */
export const OpenSurveyContext = createContext<(() => Promise<SurveyTools>) | null>(null);

/** The tools; the bench is suspended while their engine is being loaded. */
export function useOpenSurveyTools(): SurveyTools {
  const open = useContext(OpenSurveyContext);
  if (!open) throw new Error('useOpenSurveyTools: expected an OpenSurveyContext around the bench, found none');
  return use(open());
}

export const SurveyContext = createContext<SurveyTools | null>(null);

export function useSurveyTools(): SurveyTools {
  const tools = useContext(SurveyContext);
  if (!tools) throw new Error('useSurveyTools: expected a SurveyContext around this component, found none');
  return tools;
}

/** A part of the engine's snapshot. `select` must return something that stays the same while nothing changes. */
export function useSurvey<T>(select: (snapshot: SurveySnapshot) => T): T {
  const { engine } = useSurveyTools();
  const subscribe = useCallback((listener: () => void) => engine.subscribe(listener), [engine]);
  return useSyncExternalStore(subscribe, () => select(engine.snapshot()));
}
