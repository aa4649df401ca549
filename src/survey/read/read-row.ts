/**
 * One parser for every way of reading: a generator that yields the range of bytes it wants next and is sent them, fewer
 * where the file has become shorter. It never throws: whatever the bytes, the answer is a row. What is sent is not kept
 * past the next range that is asked for.
 *
 * Headers only: the segments up to the first scan header, and the last two bytes. Where they are not FF D9, where the file
 * says that further pictures follow (MPF), where a DNL segment has to tell the height or a table is missing, the rest is
 * walked to the true end of the picture. So `trailing` is exact but for a file that ends in FF D9 and has something hung on
 * that ends so too, without an MPF segment (another JPEG file as a rule): there it is 0.
 *
 * A full read decodes everything. What may differ from the headers' row: `trailing`, as said; `color` (grey-as-colour);
 * `huffman` (tables of later scans); `error` (faults in the data; more, or other ones first); and `quality`, `misfit` and
 * `tables` where a quantisation table is defined anew between scans. Application segments behind the first scan header are
 * looked at in neither.
 */
import { blankRow, type SurveyRow } from '../row';
import type { ByteRange } from './byte-range';
import { FileWindow } from './file-window';
import { fullRow } from './full-read';
import { jpegRow } from './jpeg-row';
import { JpegWalk } from './jpeg-walk';
import { otherRow } from './other-kind';
import { DEFAULT_MAX_COEFFICIENTS, DEFAULT_MAX_FILE_BYTES, type ReadRowOptions } from './read-options';

/** `bytes`: length of the file. */
export function* readRow(
  path: string,
  bytes: number,
  options: ReadRowOptions,
): Generator<ByteRange, SurveyRow, Uint8Array> {
  if (bytes === 0) return { ...blankRow(path, bytes), kind: 'empty' };
  const file = new FileWindow(bytes);
  yield* file.reach(0, 2);
  if (file.at(0) !== 0xff || file.at(1) !== 0xd8) return otherRow(path, bytes, file.bytes);

  const { maxFileBytes = DEFAULT_MAX_FILE_BYTES, maxCoefficients = DEFAULT_MAX_COEFFICIENTS } = options;
  const full = options.full && bytes <= maxFileBytes;
  if (full) yield* file.reach(0, bytes);
  const walk = new JpegWalk(file);
  if (options.full && !full) {
    walk.problems.report(-1, `the file has ${bytes} bytes; a full read takes ${maxFileBytes} at most`);
  }
  yield* walk.toFirstScan();
  if (full || (walk.end < 0 && (yield* wantsEnd(walk, file)))) yield* walk.toEnd();
  const icc = yield* walk.apps.profile.finish();
  const trailing = walk.end < 0 ? 0 : walk.hasEnd || walk.scans > 0 ? file.length - walk.end : null;
  const row = jpegRow(path, bytes, walk, { icc, trailing }, options.verdicts);
  if (!full) return row;
  yield* file.reach(0, file.length);
  return fullRow(row, walk.problems.found, file.bytes, maxCoefficients);
}

/** Whether the headers leave anything open that stands behind the first scan. */
function* wantsEnd({ frame, tables, apps }: JpegWalk, file: FileWindow): Generator<ByteRange, boolean, Uint8Array> {
  const header = frame?.header ?? null;
  if (apps.hasFurtherPictures || header?.height === 0) return true;
  if (header?.components.some((_, index) => tables.of(header, index) === undefined) === true) return true;
  const tail = yield* file.tail();
  return tail[0] !== 0xff || tail[1] !== 0xd9;
}
