/** What other rooms need of archives. */
export { ARCHIVE_HEAD_BYTES, archiveKind, type ArchiveKind } from './archive-kind';
export { type ArchiveEntry } from './archive-entry';
export { ArchiveError } from './archive-error';
export { entriesOf } from './entries';
