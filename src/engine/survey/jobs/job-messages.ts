/** What the page and the worker of a long job say to each other. */
import type { TableColumns } from '../../../survey/column-table';
import type { LeakOptions } from '../../../survey/leak/leak-test';
import type { LeakResult } from '../../../survey/leak/leak-result';
import type { MapOptions } from '../../../survey/map/map-options';
import type { SettingsMap } from '../../../survey/map/settings-map';

export interface JobResults {
  readonly map: SettingsMap;
  readonly leak: LeakResult;
}

export type JobKind = keyof JobResults;

export type JobAsk =
  | { readonly job: 'map'; readonly columns: TableColumns; readonly rows: Uint32Array; readonly options: MapOptions }
  | { readonly job: 'leak'; readonly columns: TableColumns; readonly rows: Uint32Array; readonly options: LeakOptions };

export interface JobProgress {
  /** 0…1. */
  readonly progress: number;
  /** What it does now, one sentence. */
  readonly note: string;
}

export type JobTell =
  | ({ readonly kind: 'progress' } & JobProgress)
  | { readonly kind: 'result'; readonly result: JobResults[JobKind] }
  | { readonly kind: 'failed'; readonly reason: string };
