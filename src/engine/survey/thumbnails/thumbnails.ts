/** Small pictures of rows. */
import type { SurveyRow } from '../../../survey/row';
import type { Origin } from '../intake/origin';

/** What decides beforehand whether a file is decoded, and how it is scaled. */
export type ThumbnailFacts = Pick<SurveyRow, 'bytes' | 'width' | 'height' | 'orientation'>;

export interface Thumbnails {
  /**
   * A picture whose longer side is THUMBNAIL_SIDE pixels at most; null where it cannot be shown. The same origin gives the same picture as
   * long as it is kept; the caller draws it soon and closes nothing. What was asked for last is made first.
   */
  of(origin: Origin, facts: ThumbnailFacts): Promise<ImageBitmap | null>;
  /** Ends the worker and closes all pictures. */
  close(): void;
}
