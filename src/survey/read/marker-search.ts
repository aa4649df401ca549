/** Where the next marker of a file is, with no more of the file at hand than a piece (T.81, B.1.1.2 and B.1.1.5). */
import { isReserved } from '../../codec/jpeg/read/markers';
import { isPlausibleMarker } from '../../codec/jpeg/read/plausible-marker';
import { countOf, type Report } from '../../codec/jpeg/read/problem-list';
import type { ByteRange } from './byte-range';
import type { FileWindow } from './file-window';

type Reading<T> = Generator<ByteRange, T, Uint8Array>;

/** A marker, the longest segment, and the beginning of the marker behind it: what tells whether it can be one. */
const LOOKAHEAD = 2 + 65535 + 2;

/** Before the first scan: so many bytes without a marker, and it is no JPEG file but for its first bytes. */
const MOST_STRAY = 2 ** 20;

/** Past fill and stray bytes from `from` on; −1 where there is no marker. */
export function* nextMarker(file: FileWindow, from: number, report: Report, bounded: boolean): Reading<number> {
  const limit = bounded ? Math.min(file.length, from + MOST_STRAY) : Infinity;
  for (let search = from; ;) {
    const mark = yield* nextFF(file, search, limit);
    const at = mark < 0 ? -1 : yield* lastFF(file, mark, limit);
    const found = at >= 0 && at + 1 < file.length;
    const stray = !found || mark > from;
    if (found && (isReserved(file.at(at + 1)) || (stray && !(yield* isPlausible(file, at))))) {
      search = at + 2;
      continue;
    }
    if (stray) {
      const end = found ? mark : file.length;
      if (end > from) report(from, `${countOf(end - from, 'byte')} stand between segments`);
    }
    return found ? at : -1;
  }
}

/** From the first byte of entropy-coded data to the FF that begins the marker behind them, or to the end of the file. */
export function* afterData(file: FileWindow, from: number, report: Report): Reading<number> {
  for (let search = from; ;) {
    const mark = yield* nextFF(file, search, Infinity);
    if (mark < 0) return file.length;
    const at = yield* lastFF(file, mark, Infinity);
    if (at + 1 >= file.length) return file.length;
    const code = file.at(at + 1);
    search = at + 2;
    if (code === 0 || (code >= 0xd0 && code <= 0xd7)) continue;
    if (yield* isPlausible(file, at)) return at;
    const hex = code.toString(16).toUpperCase().padStart(2, '0');
    report(at, `FF ${hex} stands in the entropy-coded data, where no such marker can be`);
  }
}

/** −1 where there is none before `limit`. */
function* nextFF(file: FileWindow, from: number, limit: number): Reading<number> {
  for (let at = from; at < limit && at < file.length; at = file.end) {
    if (!file.holds(at, 2)) yield* file.reach(at, 2);
    const found = file.bytes.indexOf(0xff, at - file.start);
    if (found >= 0) return file.start + found;
  }
  return -1;
}

/** The last of a run of FF that begins at `mark`; a second byte may follow it or the end of the file. */
function* lastFF(file: FileWindow, mark: number, limit: number): Reading<number> {
  let at = mark;
  for (; at < limit; at++) {
    if (!file.holds(at, 2)) yield* file.reach(at, 2);
    if (file.at(at + 1) !== 0xff) return at;
  }
  return -1;
}

function* isPlausible(file: FileWindow, at: number): Reading<boolean> {
  yield* file.reach(at, LOOKAHEAD);
  return isPlausibleMarker(file.bytes, at - file.start);
}
