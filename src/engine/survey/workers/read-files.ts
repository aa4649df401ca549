/**
 * Reads a batch of files into rows, all of them at the same pace: the ranges that they want next are put together into one
 * Blob, which is read at once.
 *
 * What costs in a browser is the number of reads, and of slices, not of bytes. Chromium, 5,000 files of 110 kB in a folder,
 * two cores, two workers, files a second in one run: one range of the head and one of the tail each 1,500 by themselves and
 * 2,100 put together, whole files 3,500 by themselves and 4,500 put together; FileReaderSync 1,100. So files up to
 * WHOLE_BYTES are read whole.
 *
 * One file that cannot be read spoils its Blob: then they are read one by one.
 */
import { ARCHIVE_HEAD_BYTES, archiveKind, type ArchiveKind } from '../../../survey/archives/archive-kind';
import { readRow, unreadableRow, type ByteRange, type ReadRowOptions } from '../../../survey/read';
import type { SurveyRow } from '../../../survey/row';
import { unreadableReason } from './unreadable-reason';

/** A file with its row's path. */
export interface FileToRead {
  readonly path: string;
  readonly file: Blob;
  /** Whether it is looked into where it is an archive. */
  readonly mayBeArchive: boolean;
}

/** An archive has no row: its files have. */
export type FileAnswer = SurveyRow | { readonly archive: ArchiveKind };

const WHOLE_BYTES = { headers: 2 ** 18, full: 2 ** 22 };
/** What a larger file is asked for at first: where most headers end, and where the picture does. */
const HEAD_BYTES = 2 ** 14;
const TAIL_BYTES = 2;
/** Bytes put together at most; a single range may be longer. */
const BLOB_BYTES = 2 ** 23;

interface Piece extends ByteRange {
  readonly bytes: Uint8Array;
}

interface Wanted extends ByteRange {
  readonly reading: FileReading;
}

/** One file on its way to its row. */
class FileReading {
  answer: FileAnswer | null = null;
  readonly #steps: Generator<ByteRange, SurveyRow, Uint8Array>;
  #wants: ByteRange | null = null;
  #pieces: Piece[] = [];

  constructor(
    readonly input: FileToRead,
    private readonly options: ReadRowOptions,
  ) {
    this.#steps = readRow(input.path, input.file.size, options);
    this.#take(this.#steps.next());
  }

  /** What to read next; at first more than was asked for, so that it need not be asked for later. */
  wanted(isFirst: boolean): Wanted[] {
    const wants = this.#wants;
    if (!wants) return [];
    const { size } = this.input.file;
    const range = (offset: number, length: number): Wanted => ({ offset, length, reading: this });
    if (!isFirst) return [range(wants.offset, wants.length)];
    if (size <= (this.options.full ? WHOLE_BYTES.full : WHOLE_BYTES.headers)) return [range(0, size)];
    return [range(0, HEAD_BYTES), range(size - TAIL_BYTES, TAIL_BYTES)];
  }

  /** Goes on as far as the pieces reach. */
  send(pieces: readonly Piece[]): void {
    // Of the round before nothing is asked for again but the tail, which was fetched ahead.
    this.#pieces = [...pieces, ...this.#pieces.slice(-1)];
    this.#lookForArchive();
    for (let wants = this.#wants; wants; wants = this.#wants) {
      const { offset, length } = wants;
      const piece = this.#pieces.find((at) => at.offset <= offset && offset + length <= at.offset + at.length);
      if (!piece) return;
      this.#take(this.#steps.next(piece.bytes.subarray(offset - piece.offset, offset - piece.offset + length)));
    }
    this.#pieces = [];
  }

  fail(error: unknown): void {
    const { path, file } = this.input;
    this.#wants = null;
    this.answer = unreadableRow(path, file.size, unreadableReason(error));
  }

  #take(step: IteratorResult<ByteRange, SurveyRow>): void {
    this.#wants = step.done === true ? null : step.value;
    if (step.done === true) this.answer = step.value;
  }

  #lookForArchive(): void {
    const { mayBeArchive, path } = this.input;
    const head = this.#pieces.find(({ offset }) => offset === 0);
    if (!mayBeArchive || !head || this.answer) return;
    const archive = archiveKind(path, head.bytes.subarray(0, ARCHIVE_HEAD_BYTES));
    if (!archive) return;
    this.#wants = null;
    this.answer = { archive };
  }
}

export async function readFiles(files: readonly FileToRead[], options: ReadRowOptions): Promise<FileAnswer[]> {
  const readings = files.map((input) => new FileReading(input, options));
  for (let isFirst = true; ; isFirst = false) {
    const wanted = readings.flatMap((reading) => reading.wanted(isFirst));
    if (wanted.length === 0) break;
    for (const together of inBlobs(wanted)) await readTogether(together);
  }
  return readings.map(({ answer, input }) => answer ?? unreadableRow(input.path, input.file.size, 'it was not read'));
}

/** Ranges of one file stay together. */
function inBlobs(wanted: readonly Wanted[]): Wanted[][] {
  const blobs: Wanted[][] = [];
  let bytes = Infinity;
  for (const range of wanted) {
    const last = blobs.at(-1);
    const isSameFile = last?.at(-1)?.reading === range.reading;
    if (!last || (bytes + range.length > BLOB_BYTES && !isSameFile)) {
      blobs.push([range]);
      bytes = range.length;
    } else {
      last.push(range);
      bytes += range.length;
    }
  }
  return blobs;
}

async function readTogether(wanted: readonly Wanted[]): Promise<void> {
  const readings = new Set(wanted.map(({ reading }) => reading));
  try {
    const bytes = new Uint8Array(await new Blob(wanted.map(partOf)).arrayBuffer());
    let at = 0;
    const pieces = wanted.map((range) => ({ ...range, bytes: bytes.subarray(at, (at += range.length)) }));
    for (const reading of readings) reading.send(pieces.filter((piece) => piece.reading === reading));
  } catch (error) {
    if (readings.size === 1) for (const reading of readings) reading.fail(error);
    else for (const reading of readings) await readTogether(wanted.filter((range) => range.reading === reading));
  }
}

function partOf({ reading, offset, length }: Wanted): Blob {
  const { file } = reading.input;
  return offset === 0 && length === file.size ? file : file.slice(offset, offset + length);
}
