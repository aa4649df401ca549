/** What the engine stands on: each is made elsewhere and handed in. */
import type { TableColumns } from '../../survey/column-table';
import type { SurveyRow } from '../../survey/row';
import type { CollectionId } from './api';
import type { Origin } from './intake/origin';
import type { ReadingPool } from './workers/reading-pool';

export interface StoredCollection {
  readonly name: string;
  readonly full: boolean;
  /** Why its reading ended early; empty otherwise. */
  readonly problem: string;
  /** Its rows, in order, in the parts in which they came. */
  readonly parts: readonly TableColumns[];
}

/** Where rows outlive the page. Nothing of it ever fails: what cannot be stored is told once, in `trouble`. */
export interface SurveyStore {
  begin(id: CollectionId, about: { readonly name: string; readonly full: boolean }): void;
  append(id: CollectionId, part: TableColumns): void;
  finish(id: CollectionId, problem: string): void;
  clear(id: CollectionId): void;
  swap(): void;
  load(id: CollectionId): Promise<StoredCollection | null>;
}

export interface Thumbnails {
  of(origin: Origin, row: SurveyRow): Promise<ImageBitmap | null>;
}

export interface SurveyParts {
  readonly pool: ReadingPool;
  readonly thumbnails: Thumbnails;
  readonly store: SurveyStore;
}
