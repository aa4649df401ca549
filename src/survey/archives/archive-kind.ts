/**
 * Whether a file is an archive whose files are looked into: told by its content. A tar packed by gzip is a tar.
 *
 * Documents and programs that are zip archives by nature (`.docx`, `.jar`, …) are files, not collections: those names are
 * left alone.
 */
import { Gunzip } from 'fflate';
import { isTarHeader, TAR_BLOCK } from './tar/tar-header';

export type ArchiveKind = 'zip' | 'tar';

/** As much of a file's beginning as `archiveKind` may need. */
export const ARCHIVE_HEAD_BYTES = 4096;

const NO_COLLECTION =
  /\.(docx|docm|dotx|xlsx|xlsm|pptx|pptm|odt|ods|odp|odg|epub|jar|war|apk|aar|ipa|xpi|crx|vsix|whl|nupkg|npz|kmz|3mf|sketch|key|pages|numbers|idml|oxps|xps|ora|kra|pt|pth|keras)$/i;

export function archiveKind(name: string, head: Uint8Array): ArchiveKind | null {
  if (isZip(head)) return NO_COLLECTION.test(name) ? null : 'zip';
  if (isGzip(head)) return isTarHeader(unpackedHead(head)) ? 'tar' : null;
  if (isTarHeader(head)) return 'tar';
  // One without files is nothing but zeros.
  return /\.tar$/i.test(name) && head.length >= TAR_BLOCK && head.every((byte) => byte === 0) ? 'tar' : null;
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** A file first, or an archive without any, or the mark that a tool left that could have split it and did not. */
function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const next = (head[2] << 8) | head[3];
  return next === 0x0304 || next === 0x0506 || (next === 0x3030 && head[4] === 0x50 && head[5] === 0x4b);
}

function unpackedHead(head: Uint8Array): Uint8Array {
  const block = new Uint8Array(TAR_BLOCK);
  let length = 0;
  const gunzip = new Gunzip((bytes) => {
    const part = bytes.subarray(0, TAR_BLOCK - length);
    block.set(part, length);
    length += part.length;
  });
  try {
    // In small steps, and no further than needed.
    for (let at = 0; at < head.length && length < TAR_BLOCK; at += 64) gunzip.push(head.subarray(at, at + 64));
  } catch {
    // What has come out before the damage may still be enough.
  }
  return block.subarray(0, length);
}
