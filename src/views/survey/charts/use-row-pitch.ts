/** Height of a row of bars or of a list, CSS pixels: tall enough for a finger where there is one. */
import { useSyncExternalStore } from 'react';

const COARSE = '(max-width: 719.98px), (pointer: coarse)';
const FINE_PITCH = 24;
const COARSE_PITCH = 44;

export function useRowPitch(fine = FINE_PITCH): number {
  const coarse = useSyncExternalStore(subscribe, () => matchMedia(COARSE).matches);
  return coarse ? COARSE_PITCH : fine;
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(COARSE);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
