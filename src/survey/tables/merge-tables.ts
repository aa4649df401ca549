/**
 * Tables that add up: the rows of each in turn, in its own order.
 *
 * A row that has been met just so, in any column, is left out and counted: shards may overlap, and merging twice changes
 * nothing. Where a path comes again with other values both rows are kept, and it is told as a conflict: which of them is
 * right is not for a merge to say. Memory: seen-rows.ts.
 *
 * The next table is asked for when the one before has been read, so that they need not all be open at once.
 */
import { type ByteSource } from '../byte-source';
import { type SurveyRow } from '../row';
import { csvLine } from './csv-write';
import { readTable } from './read-table';
import { createSeenRows } from './seen-rows';

export interface NamedTable {
  readonly name: string;
  readonly source: ByteSource;
}

export interface MergeConflict {
  readonly path: string;
  /** Names of the tables: where the path was first met, and where it came with other values. */
  readonly first: string;
  readonly again: string;
}

/** Filled while the rows are taken. */
export interface MergeTally {
  rows: number;
  /** Rows left out, since they had been met just so. */
  repeated: number;
  conflicts: number;
  /** The first of them. */
  readonly told: MergeConflict[];
}

const MOST_TOLD = 20;

export const createMergeTally = (): MergeTally => ({ rows: 0, repeated: 0, conflicts: 0, told: [] });

export async function* mergeTables(
  tables: Iterable<NamedTable>,
  tally: MergeTally = createMergeTally(),
): AsyncGenerator<SurveyRow[]> {
  const seen = createSeenRows();
  const names: string[] = [];
  for (const { name, source } of tables) {
    const number = names.push(name) - 1;
    for await (const rows of readTable(source, name)) {
      const kept = rows.filter((row) => {
        const meeting = seen.meet(row.path, csvLine(row), number);
        if (meeting.kind === 'same') {
          tally.repeated++;
          return false;
        }
        tally.rows++;
        if (meeting.kind === 'other') {
          tally.conflicts++;
          if (tally.told.length < MOST_TOLD)
            tally.told.push({ path: row.path, first: names[meeting.table] ?? name, again: name });
        }
        return true;
      });
      if (kept.length > 0) yield kept;
    }
  }
}
