/** The status of the engine that works for the open bench. */
import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { EngineStatus } from '../engine/api';
import { useSetting } from '../views/shared/bench-context';
import { viewOfId } from './registry';
import { useSession } from './session-context';

export function useEngineStatus(): EngineStatus {
  const { engine, jpeg } = useSession();
  const view = viewOfId(useSetting('view')).id;
  const tools = useStore(jpeg.opened, (state) => state.tools);
  const active = view === 'jpeg' && tools ? tools.engine : engine;
  const subscribe = useCallback((listener: () => void) => active.subscribe(listener), [active]);
  return useSyncExternalStore(subscribe, () => active.snapshot().status);
}
