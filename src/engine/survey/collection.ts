/** One collection at work: its rows, what the filter leaves of them, where its files are, and how far reading is. */
import { createColumnTable, type GrowingTable } from '../../survey/column-table';
import type { Facets } from '../../survey/facets';
import { createSelection, type GrowingSelection } from '../../survey/filter/selection';
import type { SurveyRow } from '../../survey/row';
import type { CollectionId, CollectionState, Handed, Intake } from './api';
import type { Origin } from './intake/origin';

type HandedBatch = Handed['files'] extends AsyncIterable<infer Batch> ? Batch : never;

export class Collection {
  readonly name: string;
  readonly table: GrowingTable = createColumnTable();
  readonly selection: GrowingSelection;
  readonly full: boolean;
  intake: Intake | null = null;
  problem = '';
  /** Where each row's file is; shorter than the table for rows of an earlier visit. */
  readonly origins: Origin[] = [];
  /** What was handed over, so that it can be read again with other options. */
  readonly handed: HandedBatch[] = [];
  readonly controller = new AbortController();

  constructor(name: string, full: boolean, facets: Facets) {
    this.name = name;
    this.full = full;
    this.selection = createSelection(facets);
  }

  append(rows: readonly SurveyRow[], origins: readonly Origin[]): void {
    this.table.append(rows);
    for (const origin of origins) this.origins.push(origin);
  }

  /** Remembers what comes by. */
  async *remembering(files: Handed['files']): Handed['files'] {
    for await (const batch of files) {
      this.handed.push(batch);
      yield batch;
    }
  }

  /** The same files once more. */
  handedAgain(): Handed {
    const { name, handed } = this;
    const again = async function* (): Handed['files'] {
      // Reading turns to other things between two batches, as with a folder.
      for (const batch of handed) yield await Promise.resolve(batch);
    };
    return { name, files: again() };
  }

  state(id: CollectionId): CollectionState {
    const { name, table, selection, intake, full, problem } = this;
    return { id, name, table, selection, intake, full, problem, hasFiles: this.origins.length > 0 };
  }
}
