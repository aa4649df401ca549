/** What the leak test is asked. */
import type { FacetId } from '../facets';

export interface LeakOptions {
  /** Which folder is the label: the one a file lies in, or the outermost one inside the collection. */
  readonly label: 'folder' | 'top';
  /** Parts that each are predicted from all others, 2…10. */
  readonly folds: number;
  /** How often the labels are shuffled for what chance would score. */
  readonly shuffles: number;
  readonly seed: number;
  /** What is predicted from; LEAK_FACETS without it. */
  readonly facets?: readonly FacetId[];
  /** More files than this: as many of them at random take part. */
  readonly mostRows?: number;
  /** More labels than this: the commonest ones take part. */
  readonly mostLabels?: number;
}

/** Where the test is: 0…1, and what it does now, one sentence. */
export interface LeakProgress {
  readonly progress: number;
  readonly note: string;
}

/** Why there can be no test, one sentence for the page. */
export class LeakTestError extends Error {
  override readonly name = 'LeakTestError';
  readonly reason: 'no-files' | 'no-folders' | 'one-label' | 'too-few-files' | 'no-facets';

  constructor(reason: LeakTestError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
