/** Store → engine: every change of a setting is handed on at once; the engine decides what it means. */
import type { Engine } from '../engine/api';
import type { Params } from '../settings/schema';
import { viewOfId } from './registry';
import type { SettingsStore } from '../settings/store';

/** `view` is the bench that the engine works for; it rests while another one is open. */
export function bindEngine(
  settings: SettingsStore,
  engine: Pick<Engine, 'setParams' | 'setVisible'>,
  view: string,
): () => void {
  const follow = (params: Params): void => {
    engine.setParams(params);
    engine.setVisible(viewOfId(params.view).id === view);
  };
  follow(settings.getState());
  return settings.subscribe(follow);
}
