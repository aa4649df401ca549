/**
 * What every part of a bench may reach: the settings, the engine's face, the preferences and what is only of the moment.
 */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Engine, EngineSnapshot } from '../../engine/api';
import type { Params, SettingKey } from '../../settings/schema';
import { setParams, type SettingsStore } from '../../settings/store';
import type { Preferences, PreferencesStore } from './preferences';

/** State that belongs to no link and outlives no reload. */
export interface Moment {
  /** While true the stage shows the original alone. */
  readonly showOriginal: boolean;
}

export interface Bench {
  readonly settings: SettingsStore;
  readonly engine: Engine;
  readonly preferences: PreferencesStore;
  readonly moment: StoreApi<Moment>;
  /** Opens a file as the page's picture; rejects with the sentence that is shown. */
  readonly openFile: (blob: Blob, name: string) => Promise<void>;
  /** Says one sentence to a screen reader. */
  readonly announce: (sentence: string) => void;
  /** The same, and to the eye for a moment. */
  readonly notify: (sentence: string) => void;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('useBench: expected a BenchContext around this component, found none');
  return bench;
}

/** One setting, and a redraw only when that one changes. */
export function useSetting<K extends SettingKey>(key: K): Params[K] {
  return useStore(useBench().settings, (params) => params[key]);
}

/** Changes settings through the schema; what is refused is a mistake of ours and throws. */
export function useChangeSettings(): (patch: Partial<Params>) => void {
  const { settings } = useBench();
  return (patch) => {
    changeSettings(settings, patch);
  };
}

export function changeSettings(settings: SettingsStore, patch: Partial<Params>): void {
  const refused = setParams(settings, patch);
  if (refused.length > 0) throw new Error(`Settings refused: ${refused.join(', ')}`);
}

/** A part of the engine's snapshot. `select` must return something that stays the same while nothing changes. */
export function useEngine<T>(select: (snapshot: EngineSnapshot) => T): T {
  const { engine } = useBench();
  const subscribe = useCallback((listener: () => void) => engine.subscribe(listener), [engine]);
  return useSyncExternalStore(subscribe, () => select(engine.snapshot()));
}

export function usePreference<K extends keyof Preferences>(key: K): Preferences[K] {
  return useStore(useBench().preferences, (preferences) => preferences[key]);
}

export function useShowOriginal(): boolean {
  return useStore(useBench().moment, (moment) => moment.showOriginal);
}
