/**
 * The one store: the settings, and nothing else. Components subscribe to single keys, the engine to all of them.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { coerceParams, DEFAULTS, type Params } from './schema';

export type SettingsStore = StoreApi<Params>;

export function createSettingsStore(initial: Params = DEFAULTS): SettingsStore {
  return createStore<Params>(() => ({ ...initial }));
}

/** Applies what is valid in `patch`; returns the names of what was refused. Equal values change nothing. */
export function setParams(store: SettingsStore, patch: Readonly<Record<string, unknown>>): string[] {
  const { params, refused } = coerceParams(patch);
  const before = store.getState();
  const changed = Object.entries(params).some(([key, value]) => before[key as keyof Params] !== value);
  if (changed) store.setState(params);
  return refused;
}
