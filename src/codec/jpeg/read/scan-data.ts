/**
 * Where a scan's entropy-coded data ends, and the restart markers in it (T.81, B.1.1.5 and E.2.4). FF 00 is a stuffed
 * byte, FF FF fill; any other marker ends the data. In a damaged file a changed byte may look like a marker: one that
 * cannot be, by what would have to follow it, is taken for data.
 */
import type { ByteRange } from '../jpeg';
import { isPlausibleMarker } from './plausible-marker';
import type { Report } from './problem-list';

export interface RestartMarker {
  /** 0…7. */
  readonly number: number;
  /** The first of its FF bytes, and behind it. */
  readonly start: number;
  readonly end: number;
}

export interface ScanData {
  /** From behind the scan header to the FF that begins the next marker, or the end of the file. */
  readonly range: ByteRange;
  /** Where the last interval's data end: before the fill bytes. */
  readonly end: number;
  readonly restarts: readonly RestartMarker[];
  readonly stuffingBytes: number;
  readonly fillBytes: number;
}

export function findScanData(bytes: Uint8Array, start: number, report: Report): ScanData {
  const restarts: RestartMarker[] = [];
  const { length } = bytes;
  let stuffingBytes = 0;
  let fillBytes = 0;
  let from = start;
  for (;;) {
    const mark = bytes.indexOf(0xff, from);
    if (mark < 0) return { range: { start, end: length }, end: length, restarts, stuffingBytes, fillBytes };
    let at = mark + 1;
    while (at < length && bytes[at] === 0xff) at++;
    fillBytes += at - mark - 1;
    from = at + 1;
    if (at >= length) {
      // The file ends in an FF, half of something.
      fillBytes++;
      return { range: { start, end: length }, end: mark, restarts, stuffingBytes, fillBytes };
    }
    const code = bytes[at];
    if (code === 0) stuffingBytes++;
    else if (code >= 0xd0 && code <= 0xd7) restarts.push({ number: code - 0xd0, start: mark, end: at + 1 });
    else if (isPlausibleMarker(bytes, at - 1)) {
      return { range: { start, end: at - 1 }, end: mark, restarts, stuffingBytes, fillBytes };
    } else report(at - 1, `FF ${hex(code)} stands in the entropy-coded data, where no such marker can be`);
  }
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
