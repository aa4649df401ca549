/** An archive of the disk to its files' rows. Never throws. */
import { archiveRows } from '../../src/survey/archives/archive-rows';
import { unreadableRow, type ReadRowOptions } from '../../src/survey/read';
import type { SurveyRow } from '../../src/survey/row';
import { reasonOf } from '../files';
import { openFileSource, type FileSource } from './file-source';
import type { ArchiveItem } from './items';

export async function* readArchive(
  { location, path, archive: kind, skip }: ArchiveItem,
  options: ReadRowOptions,
): AsyncGenerator<SurveyRow> {
  let source: FileSource;
  try {
    source = openFileSource(location);
  } catch (error) {
    yield unreadableRow(path, 0, reasonOf(error));
    return;
  }
  try {
    for await (const { row } of archiveRows({ kind, source, path, skip }, options, reasonOf)) yield row;
  } finally {
    source.close();
  }
}
