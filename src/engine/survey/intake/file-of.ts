/** The file of a row, once more: one that was handed over as it is, one in an archive unpacked. */
import { archiveKind, ARCHIVE_HEAD_BYTES } from '../../../survey/archives/archive-kind';
import type { ArchiveEntry } from '../../../survey/archives/archive-entry';
import { entriesOf } from '../../../survey/archives/entries';
import { blobSource, windowedSource, type ByteSource } from '../../../survey/byte-source';
import type { ArchivedFile, Origin } from './origin';

const WINDOW = 2 ** 18;

export async function fileOf(origin: Origin): Promise<File> {
  if (origin === null) throw new Error('There is no file behind this row.');
  if (origin instanceof File) return origin;
  const entry = await entryOf(origin);
  if (entry.problem !== '') throw new Error(`“${entry.path}” cannot be opened: ${entry.problem}`);
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  return new File([await allOf(entry.open())], name);
}

async function entryOf({ archive, at }: ArchivedFile): Promise<ArchiveEntry> {
  const source = windowedSource(blobSource(archive), WINDOW);
  const kind = archiveKind(archive.name, await source.read(0, ARCHIVE_HEAD_BYTES));
  if (kind) for await (const entry of entriesOf(kind, source, at)) return entry;
  throw new Error(`“${archive.name}” has changed since it was read.`);
}

/** A copy: what a source gives may be a view into something larger. */
async function allOf(source: ByteSource): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await source.read(0, source.size));
}
