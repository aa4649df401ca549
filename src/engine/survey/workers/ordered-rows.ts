/**
 * Rows in the order of what they come from, whatever order they are done in. A slot stands for a batch of files, or an
 * archive; its rows are given once all slots before it are closed, so an open first slot gives its rows as they come.
 */
import type { SurveyRow } from '../../../survey/row';
import type { Origin } from '../intake/origin';

export interface RowSlot {
  add(rows: readonly SurveyRow[], origins: readonly Origin[]): void;
  /** No more rows will come. */
  close(): void;
  /** A new slot right behind this one, as long as this one is open. */
  insertAfter(): RowSlot;
  /** Rows that wait for slots before this one. */
  readonly waiting: number;
  /** Whether all before it is closed, so that it holds nothing up. */
  readonly isFirst: boolean;
}

export interface ReadyRows {
  readonly rows: readonly SurveyRow[];
  readonly origins: readonly Origin[];
}

export interface OrderedRows {
  /** A new slot behind all others. */
  append(): RowSlot;
  /** The rows whose turn it is, taken out. */
  take(): ReadyRows;
  /** Rows held until others come. */
  readonly waiting: number;
}

interface Link {
  rows: SurveyRow[];
  origins: Origin[];
  closed: boolean;
  next: Link | null;
}

const newLink = (next: Link | null): Link => ({ rows: [], origins: [], closed: false, next });

export function createOrderedRows(): OrderedRows {
  // The first is closed from the start, so that there is always one to append to.
  let first: Link = { ...newLink(null), closed: true };
  let last = first;
  let waiting = 0;

  /** Slots that have given all they will ever give are forgotten, but for the last. */
  const settle = (): void => {
    while (first.closed && first.rows.length === 0 && first.next) first = first.next;
  };

  const insertAfter = (link: Link): RowSlot => {
    link.next = newLink(link.next);
    if (link === last) last = link.next;
    return slotOf(link.next);
  };

  const slotOf = (link: Link): RowSlot => ({
    add(rows, origins) {
      if (rows.length !== origins.length)
        throw new RangeError(`RowSlot: expected an origin for each of ${rows.length} rows, got ${origins.length}`);
      for (const row of rows) link.rows.push(row);
      for (const origin of origins) link.origins.push(origin);
      waiting += rows.length;
    },
    close() {
      link.closed = true;
      settle();
    },
    insertAfter() {
      // It may have been forgotten, and what is inserted with it.
      if (link.closed) throw new RangeError('RowSlot: expected an open slot to insert after, got a closed one');
      return insertAfter(link);
    },
    get waiting() {
      return link.rows.length;
    },
    get isFirst() {
      for (let at: Link | null = first; at && at !== link; at = at.next) if (!at.closed) return false;
      return true;
    },
  });

  return {
    append: () => insertAfter(last),
    take() {
      const rows: SurveyRow[] = [];
      const origins: Origin[] = [];
      for (let at: Link | null = first; at; at = at.closed ? at.next : null) {
        for (const row of at.rows) rows.push(row);
        for (const origin of at.origins) origins.push(origin);
        at.rows = [];
        at.origins = [];
      }
      settle();
      waiting -= rows.length;
      return { rows, origins };
    },
    get waiting() {
      return waiting;
    },
  };
}
