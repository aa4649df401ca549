/** Store → engine: every change of a setting is handed on at once; the engine decides what it means. */
import type { Engine } from '../engine/api';
import type { SettingsStore } from '../settings/store';

export function bindEngine(settings: SettingsStore, engine: Engine): () => void {
  engine.setParams(settings.getState());
  return settings.subscribe((params) => {
    engine.setParams(params);
  });
}
