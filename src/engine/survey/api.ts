/**
 * The Survey engine's only face. Files, folders and archives go in; rows by columns, what a filter leaves of them, a map, a
 * leak test, tables and thumbnails come out. Reading and long work run in workers; no graphics device is needed.
 */
import type { ColumnTable } from '../../survey/column-table';
import type { Facets } from '../../survey/facets';
import type { Filter } from '../../survey/filter/filter';
import type { MapPositions, Selection } from '../../survey/filter/selection';
import type { LeakResult } from '../../survey/leak/leak-result';
import type { SettingsMap } from '../../survey/map/settings-map';
import type { SurveyRow } from '../../survey/row';
import type { Params } from '../../settings/schema';

/** Two collections may be open side by side. */
export type CollectionId = 'a' | 'b';
export const COLLECTION_IDS: readonly CollectionId[] = ['a', 'b'];

/** A file as it was handed over, with the path that its row gets. */
export interface SurveyFile {
  readonly path: string;
  readonly file: File;
}

/** What was handed over: files as they are found, so that reading begins before a large folder is known as a whole. */
export interface Handed {
  /** What to call it: the folder's or the archive's name, "12 files". */
  readonly name: string;
  /** In the order of comparePaths. What cannot be listed (a folder that may not be read) is told in `problem` and has a row. */
  readonly files: AsyncIterable<readonly (SurveyFile | { readonly path: string; readonly problem: string })[]>;
}

export interface Intake {
  /** Rows so far, and how many files were found so far; `known` once the listing has ended. */
  readonly done: number;
  readonly found: number;
  readonly known: boolean;
  readonly bytes: number;
  readonly perSecond: number;
}

/** `table` and `selection` live on and change in place: their `version` says when. */
export interface CollectionState {
  readonly id: CollectionId;
  readonly name: string;
  readonly table: ColumnTable;
  /** What the filter leaves of it. */
  readonly selection: Selection;
  /** While files are being read; null after. */
  readonly intake: Intake | null;
  /** Whether all rows were read to the last coefficient. */
  readonly full: boolean;
  /** Why the reading ended early, one sentence; empty otherwise. */
  readonly problem: string;
  /** Whether the files themselves are still at hand, for thumbnails and for opening: not after a reload. */
  readonly hasFiles: boolean;
}

/** Long work, with its progress 0…1. `stale`: settings have changed since. */
export interface Job<T> {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  readonly progress: number;
  /** What it does now, or why it failed, one sentence. */
  readonly note: string;
  readonly result: T | null;
  readonly stale: boolean;
}

export interface SurveySnapshot {
  /** Counts up with every change of anything below. */
  readonly version: number;
  readonly filter: Filter;
  readonly collections: Readonly<Record<CollectionId, CollectionState | null>>;
  /** Of the collection that is picked (`collection`). */
  readonly map: Job<SettingsMap>;
  readonly positions: MapPositions | null;
  readonly leak: Job<LeakResult>;
  /** Rows of an earlier visit are being looked up. */
  readonly restoring: boolean;
  /** Why rows will not survive a reload, one sentence; empty where they will. */
  readonly notStored: string;
}

export type SurveyTableKind = 'survey.csv' | 'survey.jsonl' | 'survey.parquet' | 'survey.html';

export interface SurveyEngine {
  readonly facets: Facets;
  snapshot(): SurveySnapshot;
  subscribe(listener: () => void): () => void;
  setParams(params: Params): void;
  /** Reads what was handed over in place of what the collection held. Resolves when all rows are there, or after Stop. */
  read(id: CollectionId, handed: Handed): Promise<void>;
  /** Reads a collection's files once more, with the present settings; rejects where they are no longer at hand. */
  readAgain(id: CollectionId): Promise<void>;
  /** Ends the reading of a collection; its rows so far stay. */
  stop(id: CollectionId): void;
  /** Forgets a collection, its stored rows too. */
  clear(id: CollectionId): void;
  /** Puts A in B's place and the other way round. */
  swap(): void;
  startMap(): void;
  startLeak(): void;
  stopJob(job: 'map' | 'leak'): void;
  /** The file of a row, read again; rejects with one sentence where it is no longer at hand. */
  file(id: CollectionId, row: number): Promise<File>;
  /** A picture of at most side × side CSS pixels; null where the file cannot be shown. The caller closes nothing: it is kept. */
  thumbnail(id: CollectionId, row: number): Promise<ImageBitmap | null>;
  /** The rows that the filter leaves, as a file. */
  exportBlob(kind: SurveyTableKind, id: CollectionId): Promise<Blob>;
  /** All rows, in order. */
  rows(id: CollectionId): SurveyRow[];
  /** Resolves when the rows of an earlier visit are there, or it is known that there are none. */
  restored(): Promise<void>;
  /** Resolves when nothing is being read or restored. */
  settled(): Promise<void>;
}
