/** The Survey engine with its workers, its store and its thumbnails. */
import type { SurveyEngine } from './api';
import { SurveyWork } from './survey-engine';
import { createReadingPool } from './workers/create-reading-pool';

export { handedFromFiles } from './intake/handed-from-files';
export { handedFromEntries } from './intake/handed-from-entries';

export function createSurveyEngine(): SurveyEngine {
  return new SurveyWork({
    pool: createReadingPool(),
    thumbnails: { of: () => Promise.resolve(null), close: () => undefined },
    store: {
      problem: '',
      settled: () => Promise.resolve(),
      begin: () => undefined,
      append: () => undefined,
      finish: () => undefined,
      clear: () => undefined,
      swap: () => undefined,
      load: () => Promise.resolve(null),
    },
  });
}
