/** Hands files over to a collection; what goes wrong is told in one sentence. */
import { useCallback } from 'react';
import type { CollectionId } from '../../engine/survey/api';
import { useBench } from '../shared/bench-context';
import { useSurveyTools, type SurveyTools } from './survey-context';

type What = Parameters<SurveyTools['handOver']>[0];

export function useHandOver(): (what: What, into: CollectionId) => void {
  const { notify } = useBench();
  const { handOver } = useSurveyTools();
  return useCallback(
    (what, into) => {
      handOver(what, into).catch((error: unknown) => {
        notify(error instanceof Error ? error.message : String(error));
      });
    },
    [handOver, notify],
  );
}
