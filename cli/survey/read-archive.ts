/** The files of an archive to their rows, in the archive's own order, one entry after the other. Never throws. */
import type { ArchiveEntry } from '../../src/survey/archives/archive-entry';
import { entriesOf } from '../../src/survey/archives/entries';
import { readRow, unreadableRow, type ReadRowOptions } from '../../src/survey/read';
import type { SurveyRow } from '../../src/survey/row';
import { reasonOf } from '../files';
import { openFileSource } from './file-source';
import type { ArchiveItem } from './items';

export async function* readArchive(item: ArchiveItem, options: ReadRowOptions): AsyncGenerator<SurveyRow> {
  let size = 0;
  try {
    const source = openFileSource(item.location);
    size = source.size;
    try {
      let entries = 0;
      for await (const entry of entriesOf(item.archive, source)) {
        if (entries++ >= item.skip) yield await readEntry(entry, `${item.path}/${entry.path}`, options);
      }
      if (entries === 0) yield unreadableRow(item.path, size, 'the archive holds no files');
    } finally {
      source.close();
    }
  } catch (error) {
    // What came before has its rows; the archive itself has one for what did not.
    yield unreadableRow(item.path, size, reasonOf(error));
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
    return unreadableRow(path, entry.size, reasonOf(error));
  }
}
