/** The Survey engine with its workers, its store and its thumbnails. */
import type { SurveyEngine } from './api';
import { createStore } from './storage/create-store';
import { SurveyWork } from './survey-engine';
import { createThumbnails } from './thumbnails/create-thumbnails';
import { createReadingPool } from './workers/create-reading-pool';

export { handedFromEntries } from './intake/handed-from-entries';
export { handedFromFiles } from './intake/handed-from-files';
export { fetchLateParts } from './late-parts';

export function createSurveyEngine(): SurveyEngine {
  return new SurveyWork({ pool: createReadingPool(), thumbnails: createThumbnails(), store: createStore() });
}
