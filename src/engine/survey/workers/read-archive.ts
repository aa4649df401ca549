/** An archive to its files' rows, read through the Blob window by window. */
import type { ArchiveKind } from '../../../survey/archives/archive-kind';
import { archiveRows, type ArchiveRow } from '../../../survey/archives/archive-rows';
import { blobSource, windowedSource } from '../../../survey/byte-source';
import type { ReadRowOptions } from '../../../survey/read';
import { unreadableReason } from './unreadable-reason';

/** Read at a time: some small files with all that lies between them. */
const WINDOW = 2 ** 18;

export function readArchive(
  kind: ArchiveKind,
  archive: Blob,
  path: string,
  options: ReadRowOptions,
): AsyncGenerator<ArchiveRow> {
  return archiveRows({ kind, source: windowedSource(blobSource(archive), WINDOW), path }, options, unreadableReason);
}
