/**
 * The files of an archive, one after the other, and never the whole archive in memory. A damaged archive gives the files
 * that it has and then throws ArchiveError.
 *
 * `from`: the `at` of an entry, which comes first then, without all that is before it being read; but what is packed as one
 * stream has to be unpacked up to there.
 */
import { type ByteSource } from '../byte-source';
import { type ArchiveEntry } from './archive-entry';
import { isGzip, type ArchiveKind } from './archive-kind';
import { gunzipStream } from './tar/gunzip-stream';
import { seekingStream } from './tar/seeking-stream';
import { tarEntries } from './tar/tar-entries';
import { zipEntries } from './zip/zip-entries';

export async function* entriesOf(kind: ArchiveKind, source: ByteSource, from = 0): AsyncGenerator<ArchiveEntry> {
  if (kind === 'zip') {
    yield* zipEntries(source, from);
    return;
  }
  const packed = isGzip(await source.read(0, 3));
  const stream = packed ? gunzipStream(source) : seekingStream(source);
  await stream.pass(from);
  yield* tarEntries(stream, packed);
}
