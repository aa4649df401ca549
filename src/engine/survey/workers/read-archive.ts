/**
 * The files of an archive to their rows, in the archive's own order, read through the Blob window by window. What the
 * archive does not give has a row too: an entry that cannot be read, and the archive itself where it is damaged or empty.
 */
import type { ArchiveEntry } from '../../../survey/archives/archive-entry';
import type { ArchiveKind } from '../../../survey/archives/archive-kind';
import { entriesOf } from '../../../survey/archives/entries';
import { blobSource, windowedSource } from '../../../survey/byte-source';
import { readRow, unreadableRow, type ReadRowOptions } from '../../../survey/read';
import type { SurveyRow } from '../../../survey/row';
import { unreadableReason } from './unreadable-reason';

/** Read at a time: some small files with all that lies between them. */
const WINDOW = 2 ** 18;

/** `at`: where the entry is found again; null for the archive's own row. */
export interface ArchiveRow {
  readonly row: SurveyRow;
  readonly at: number | null;
}

export async function* readArchive(
  kind: ArchiveKind,
  archive: Blob,
  path: string,
  options: ReadRowOptions,
): AsyncGenerator<ArchiveRow> {
  let isEmpty = true;
  try {
    for await (const entry of entriesOf(kind, windowedSource(blobSource(archive), WINDOW))) {
      yield { row: await readEntry(entry, `${path}/${entry.path}`, options), at: entry.at };
      isEmpty = false;
    }
    if (isEmpty) yield { row: unreadableRow(path, archive.size, 'the archive holds no files'), at: null };
  } catch (error) {
    yield { row: unreadableRow(path, archive.size, unreadableReason(error)), at: null };
  }
}

async function readEntry(entry: ArchiveEntry, path: string, options: ReadRowOptions): Promise<SurveyRow> {
  if (entry.problem !== '') return unreadableRow(path, entry.size, entry.problem);
  try {
    const source = entry.open();
    const steps = readRow(path, source.size, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next(await source.read(step.value.offset, step.value.length));
    return step.value;
  } catch (error) {
    return unreadableRow(path, entry.size, unreadableReason(error));
  }
}
