/**
 * Rows that survive a reload, in the browser's own database, until they are cleared. Calls return at once; they are done
 * one after the other. Where nothing can be stored (a private window, a full disk) the work goes on without, and `problem`
 * says so.
 */
import type { TableColumns } from '../../../survey/column-table';
import type { CollectionId } from '../api';

export interface StoredCollection {
  readonly name: string;
  readonly full: boolean;
  /** Why the reading ended early, one sentence; empty otherwise. */
  readonly problem: string;
  /** In order. */
  readonly parts: readonly TableColumns[];
}

export interface SurveyStore {
  /** One sentence where nothing is stored any more; empty otherwise. */
  readonly problem: string;
  /** A collection takes the place of what was stored under that letter. */
  begin(id: CollectionId, head: { readonly name: string; readonly full: boolean }): void;
  /** The next rows of it. */
  append(id: CollectionId, part: TableColumns): void;
  /** All rows are there. One that was never finished says so when it is loaded. */
  finish(id: CollectionId, problem: string): void;
  clear(id: CollectionId): void;
  /** Each takes the other's letter. */
  swap(): void;
  /** Null where there is nothing, or nothing that this version understands. Never rejects. */
  load(id: CollectionId): Promise<StoredCollection | null>;
  /** Resolves when all that was asked for is done. */
  settled(): Promise<void>;
}
