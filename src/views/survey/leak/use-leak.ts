/** The leak test as it stands, and the collection it is of. */
import type { CollectionState, Job } from '../../../engine/survey/api';
import type { LeakResult } from '../../../survey/leak/leak-result';
import { useSetting } from '../../shared/bench-context';
import { useSurvey } from '../survey-context';

export function useLeakJob(): Job<LeakResult> {
  return useSurvey(({ leak }) => leak);
}

export function useTested(): CollectionState | null {
  const id = useSetting('collection');
  return useSurvey(({ collections }) => collections[id]);
}
