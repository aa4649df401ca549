/**
 * The files of an archive to their rows, in the archive's own order, one after the other. What the archive does not give has a
 * row too: an entry that cannot be read, and the archive itself where it is damaged or holds no files. Never throws.
 */
import { type ByteSource } from '../byte-source';
import { readRow, unreadableRow, type ReadRowOptions } from '../read';
import { type SurveyRow } from '../row';
import { type ArchiveEntry } from './archive-entry';
import { type ArchiveKind } from './archive-kind';
import { entriesOf } from './entries';

/** `at`: where the entry is found again; null for the archive's own row. */
export interface ArchiveRow {
  readonly row: SurveyRow;
  readonly at: number | null;
}

export interface OpenArchive {
  readonly kind: ArchiveKind;
  readonly source: ByteSource;
  /** Before the stroke and the path inside. */
  readonly path: string;
  /** Entries that have their row already. */
  readonly skip?: number;
}

/** `reasonOf`: why something could not be read, a clause. */
export async function* archiveRows(
  { kind, source, path, skip = 0 }: OpenArchive,
  options: ReadRowOptions,
  reasonOf: (error: unknown) => string,
): AsyncGenerator<ArchiveRow> {
  let entries = 0;
  try {
    for await (const entry of entriesOf(kind, source)) {
      if (entries++ < skip) continue;
      yield { row: await rowOf(entry, `${path}/${entry.path}`, options, reasonOf), at: entry.at };
    }
    if (entries === 0) yield { row: unreadableRow(path, source.size, 'the archive holds no files'), at: null };
  } catch (error) {
    // What came before has its rows; the archive itself has one for what did not.
    yield { row: unreadableRow(path, source.size, reasonOf(error)), at: null };
  }
}

async function rowOf(
  entry: ArchiveEntry,
  path: string,
  options: ReadRowOptions,
  reasonOf: (error: unknown) => string,
): Promise<SurveyRow> {
  if (entry.problem !== '') return unreadableRow(path, entry.size, entry.problem);
  try {
    const source = entry.open();
    const steps = readRow(path, source.size, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next(await source.read(step.value.offset, step.value.length));
    return step.value;
  } catch (error) {
    return unreadableRow(path, entry.size, reasonOf(error));
  }
}
