/** One collection at work: its rows, what the filter leaves of them, where its files are, and how far reading is. */
import { createColumnTable, type GrowingTable } from '../../survey/column-table';
import type { Facets } from '../../survey/facets';
import { createSelection, type GrowingSelection } from '../../survey/filter/selection';
import type { SurveyRow } from '../../survey/row';
import type { CollectionId, CollectionState, Intake } from './api';
import type { Origin } from './intake/origin';
import type { RememberedListing } from './intake/remembered-listing';

export class Collection {
  readonly name: string;
  readonly table: GrowingTable = createColumnTable();
  readonly selection: GrowingSelection;
  readonly full: boolean;
  intake: Intake | null = null;
  problem = '';
  /** Where each row's file is; shorter than the table for rows of an earlier visit. */
  readonly origins: Origin[] = [];
  /** What was handed over, so that it can be read again with other options; null for rows of an earlier visit. */
  readonly listing: RememberedListing | null;
  readonly controller = new AbortController();

  constructor(name: string, full: boolean, facets: Facets, listing: RememberedListing | null) {
    this.name = name;
    this.full = full;
    this.listing = listing;
    this.selection = createSelection(facets);
  }

  append(rows: readonly SurveyRow[], origins: readonly Origin[]): void {
    this.table.append(rows);
    for (const origin of origins) this.origins.push(origin);
  }

  state(id: CollectionId): CollectionState {
    const { name, table, selection, intake, full, problem } = this;
    return { id, name, table, selection, intake, full, problem, hasFiles: this.origins.length > 0 };
  }
}
