/**
 * Reads what was handed over, in workers, into rows. Rows come in order (comparePaths; inside an archive the archive's
 * own), about ten times a second, so that the page has time to draw.
 */
import type { SurveyRow } from '../../../survey/row';
import type { Handed, Intake } from '../api';
import type { Origin } from '../intake/origin';

export interface ReadingOptions {
  /** Whether coefficients are read too. */
  readonly full: boolean;
  /** Called with the next rows, and where each one's file is. */
  readonly onRows: (rows: readonly SurveyRow[], origins: readonly Origin[]) => void;
  /** Called after `onRows`, and when more files were found. */
  readonly onProgress: (intake: Intake) => void;
}

export interface ReadingPool {
  /**
   * Resolves when every input has its row. Aborting ends the work at once: rows that are done and next in order are
   * still told, then it rejects with the signal's reason. One reading at a time; a second waits for the first.
   */
  read(handed: Handed, options: ReadingOptions, signal: AbortSignal): Promise<void>;
  /** Ends the workers, and with them what is being read. */
  close(): void;
}
