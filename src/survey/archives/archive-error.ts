/** Why an archive, or an entry of it, cannot be read: one sentence, with the byte where there is one. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
