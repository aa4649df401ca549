/** Where the file of a row is, so that it can be opened again. A hundred thousand of them are kept, so they are small. */

/** A file inside an archive. */
export interface ArchivedFile {
  readonly archive: File;
  /** Its `at` in the archive (survey/archives/archive-entry.ts). */
  readonly at: number;
}

/** null: there is no file behind the row, only a sentence (a folder that may not be read, an archive that is cut short). */
export type Origin = File | ArchivedFile | null;
