/** What runs in a reading worker. */
import type { ArchiveKind } from '../../../survey/archives/archive-kind';
import type { ArchiveRow } from '../../../survey/archives/archive-rows';
import { createTableVerdicts } from '../../../survey/read';
import { readArchive } from './read-archive';
import { readFiles, type FileAnswer, type FileToRead } from './read-files';

/** Resolves when more may come. */
export type ArchiveListener = (rows: readonly ArchiveRow[]) => Promise<void>;

export interface ArchiveToRead {
  readonly path: string;
  readonly archive: Blob;
  readonly kind: ArchiveKind;
}

/** Rows of an archive told at a time; in a full read, where each takes long, fewer. */
const TOLD = { headers: 128, full: 16 };

export class Reader {
  readonly #verdicts = createTableVerdicts();

  /** An answer a file, in their order. Never rejects. */
  files(files: readonly FileToRead[], full: boolean): Promise<FileAnswer[]> {
    return readFiles(files, { full, verdicts: this.#verdicts });
  }

  async archive({ kind, archive, path }: ArchiveToRead, full: boolean, tell: ArchiveListener): Promise<void> {
    const most = full ? TOLD.full : TOLD.headers;
    let rows: ArchiveRow[] = [];
    let told = Promise.resolve();
    for await (const row of readArchive(kind, archive, path, { full, verdicts: this.#verdicts })) {
      rows.push(row);
      if (rows.length < most) continue;
      await told;
      told = tell(rows);
      rows = [];
    }
    await told;
    if (rows.length > 0) await tell(rows);
  }
}
