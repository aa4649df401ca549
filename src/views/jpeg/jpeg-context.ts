/** What every part of the JPEG bench may reach besides the page's own context: its engine and the edits by hand. */
import { createContext, use, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { JpegEngine, JpegSnapshot } from '../../engine/jpeg/api';
import type { EditHistory, EditHistoryStore } from './edit-history';
import type { TriedStore } from './tried';

export interface JpegTools {
  readonly engine: JpegEngine;
  readonly edits: EditHistoryStore;
  /** What Make has made so far. */
  readonly tried: TriedStore;
}

/** Opens the tools when the bench is first opened, and gives the same ones ever after. The page provides it. */
export const OpenJpegContext = createContext<(() => Promise<JpegTools>) | null>(null);

/** The tools; the bench is suspended while their engine is being loaded. */
export function useOpenJpegTools(): JpegTools {
  const open = useContext(OpenJpegContext);
  if (!open) throw new Error('useOpenJpegTools: expected an OpenJpegContext around the bench, found none');
  return use(open());
}

export const JpegContext = createContext<JpegTools | null>(null);

export function useJpegTools(): JpegTools {
  const tools = useContext(JpegContext);
  if (!tools) throw new Error('useJpegTools: expected a JpegContext around this component, found none');
  return tools;
}

/** A part of the engine's snapshot. `select` must return something that stays the same while nothing changes. */
export function useJpeg<T>(select: (snapshot: JpegSnapshot) => T): T {
  const { engine } = useJpegTools();
  const subscribe = useCallback((listener: () => void) => engine.subscribe(listener), [engine]);
  return useSyncExternalStore(subscribe, () => select(engine.snapshot()));
}

export function useEdits<T>(select: (history: EditHistory) => T): T {
  return useStore(useJpegTools().edits, select);
}
