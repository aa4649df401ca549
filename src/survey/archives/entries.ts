/**
 * The files of an archive, one after the other, and never the whole archive in memory. A damaged archive gives the files
 * that it has and then throws ArchiveError.
 */
import { type ByteSource } from '../byte-source';
import { type ArchiveEntry } from './archive-entry';
import { isGzip, type ArchiveKind } from './archive-kind';
import { gunzipStream } from './tar/gunzip-stream';
import { seekingStream } from './tar/seeking-stream';
import { tarEntries } from './tar/tar-entries';
import { zipEntries } from './zip/zip-entries';

export async function* entriesOf(kind: ArchiveKind, source: ByteSource): AsyncGenerator<ArchiveEntry> {
  if (kind === 'zip') {
    yield* zipEntries(source);
    return;
  }
  const packed = isGzip(await source.read(0, 3));
  yield* tarEntries(packed ? gunzipStream(source) : seekingStream(source), packed);
}
