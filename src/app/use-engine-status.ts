/** The status of the engine that works for the open bench. */
import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { EngineStatus } from '../engine/api';
import { useSetting } from '../views/shared/bench-context';
import { viewOfId } from './registry';
import { useSession } from './session-context';

export function useEngineStatus(): EngineStatus {
  const { engine, jpeg, network } = useSession();
  const view = viewOfId(useSetting('view')).id;
  const jpegTools = useStore(jpeg.opened, (state) => state.tools);
  const networkTools = useStore(network.opened, (state) => state.tools);
  const own = view === 'jpeg' ? jpegTools : view === 'network' ? networkTools : null;
  const active = own?.engine ?? engine;
  const subscribe = useCallback((listener: () => void) => active.subscribe(listener), [active]);
  return useSyncExternalStore(subscribe, () => active.snapshot().status);
}
