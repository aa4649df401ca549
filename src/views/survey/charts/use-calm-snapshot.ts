/**
 * The engine's snapshot, but calm: while files are being read charts grow twice a second and no more often, for drawing
 * them takes from the reading. What a person does (a filter, a swap, Stop) is seen at once.
 */
import { useState, useSyncExternalStore } from 'react';
import { COLLECTION_IDS, type SurveyEngine, type SurveySnapshot } from '../../../engine/survey/api';
import { useSurveyTools } from '../survey-context';

/** Milliseconds between two looks at a collection that grows. */
const PACE = 500;

interface CalmSnapshots {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => SurveySnapshot;
}

export function useCalmSnapshot(): SurveySnapshot {
  const { engine } = useSurveyTools();
  const [calm] = useState(() => calmSnapshots(engine));
  return useSyncExternalStore(calm.subscribe, calm.snapshot);
}

export function calmSnapshots(engine: Pick<SurveyEngine, 'subscribe' | 'snapshot'>): CalmSnapshots {
  let seen = engine.snapshot();
  return {
    snapshot: () => seen,
    subscribe: (listener) => {
      let timer: ReturnType<typeof setTimeout> | null = null;
      const look = (): void => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        seen = engine.snapshot();
        listener();
      };
      const unsubscribe = engine.subscribe(() => {
        if (onlyGrew(seen, engine.snapshot())) timer ??= setTimeout(look, PACE);
        else look();
      });
      // What changed between the first look and this.
      look();
      return () => {
        unsubscribe();
        if (timer !== null) clearTimeout(timer);
      };
    },
  };
}

/** Whether nothing but rows has come since. */
function onlyGrew(before: SurveySnapshot, now: SurveySnapshot): boolean {
  return (
    before.filter === now.filter &&
    before.positions === now.positions &&
    COLLECTION_IDS.every((id) => {
      const [was, is] = [before.collections[id], now.collections[id]];
      return was?.table === is?.table && ((was?.intake ?? null) !== null) === ((is?.intake ?? null) !== null);
    }) &&
    COLLECTION_IDS.some((id) => now.collections[id]?.intake)
  );
}
