/** What the engine stands on: each is made elsewhere and handed in. */
import type { SurveyStore } from './storage/survey-store';
import type { Thumbnails } from './thumbnails/thumbnails';
import type { ReadingPool } from './workers/reading-pool';

export interface SurveyParts {
  readonly pool: ReadingPool;
  readonly thumbnails: Thumbnails;
  readonly store: SurveyStore;
}
