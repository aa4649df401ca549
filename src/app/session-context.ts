import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session } from './session';
import type { ShellState } from './shell-state';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession: expected a SessionContext around this component, found none');
  return session;
}

export function useShell<K extends keyof ShellState>(key: K): ShellState[K] {
  return useStore(useSession().shell, (state) => state[key]);
}
