/** The Survey engine with its workers, its store and its thumbnails. */
import type { SurveyEngine } from './api';
import { SurveyWork } from './survey-engine';
import { createReadingPool } from './workers/create-reading-pool';

export { handedFromFiles } from './intake/handed-from-files';
export { handedFromFiles as handedFromEntries } from './intake/handed-from-files';

export function createSurveyEngine(): SurveyEngine {
  return new SurveyWork({
    pool: createReadingPool(),
    thumbnails: { of: () => Promise.resolve(null) },
    store: {
      begin: () => undefined,
      append: () => undefined,
      finish: () => undefined,
      clear: () => undefined,
      swap: () => undefined,
      load: () => Promise.resolve(null),
    },
  });
}
