/** Shows a file in the JPEG bench; why that cannot be is told in one sentence. */
import { useCallback } from 'react';
import type { CollectionId } from '../../../engine/survey/api';
import { useBench } from '../../shared/bench-context';
import { useSurveyTools } from '../survey-context';

export function useOpenFile(): (id: CollectionId, row: number) => void {
  const { notify } = useBench();
  const { openInBench } = useSurveyTools();
  return useCallback(
    (id, row) => {
      openInBench(id, row).catch((error: unknown) => {
        notify(error instanceof Error ? error.message : String(error));
      });
    },
    [notify, openInBench],
  );
}
