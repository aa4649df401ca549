/**
 * Why an archive, or an entry of it, cannot be read: one clause without a full stop, as the column `error` has them, with the
 * byte where there is one.
 */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
