/** Bytes without a marker: entropy-coded data, stray bytes, what follows the end. */
import type { Jpeg, Segment } from '../../jpeg';
import { readTrailing } from '../trailing';
import { byteCount, field, hexByte, MOST_FIELDS, type Field, type SegmentDescription } from './field';

export function describeData(jpeg: Jpeg, segment: Segment): SegmentDescription {
  if (segment.scan >= 0) return entropyCoded(jpeg, segment);
  const { start, end, name } = segment;
  const trailing = name === 'after the end' ? readTrailing(jpeg) : null;
  const size = byteCount(end - start);
  const head = [...jpeg.bytes.subarray(start, Math.min(end, start + 16))].map(hexByte).join(' ');
  const fields = [field('first bytes', head, start, Math.min(end, start + 16))];
  if (trailing === null || trailing.start !== start) {
    return { title: name, sentence: `${size} that belong to no segment.`, fields };
  }
  const found = trailing.found.map(({ kind, at }) => field(kind, `at byte ${at}`, at, end, 'by its first bytes'));
  return {
    title: name,
    sentence: `${size} after the end of the picture: ${trailing.looksLike}.`,
    fields: [...fields, ...found],
  };
}

function entropyCoded({ bytes, scans }: Jpeg, { start, end, scan, name }: Segment): SegmentDescription {
  let stuffed = 0;
  let restarts = 0;
  const markers: Field[] = [];
  for (let at = bytes.indexOf(0xff, start); at >= 0 && at + 1 < end; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0) stuffed++;
    if (next < 0xd0 || next > 0xd7) continue;
    restarts++;
    if (markers.length < MOST_FIELDS) markers.push(field(`RST${next - 0xd0}`, `FF ${hexByte(next)}`, at, at + 2));
  }
  const interval = scans[scan]?.restartInterval ?? 0;
  const fields = [
    field('data', byteCount(end - start), start, end),
    field('stuffed bytes', stuffed, start, end, 'a zero after each FF, so that it is no marker'),
  ];
  if (restarts > 0) {
    const shown = restarts > markers.length ? ` (the first ${markers.length} are listed)` : '';
    fields.push(field('restart markers', `${restarts}${shown}`, start, end, `one every ${interval} MCUs`, markers));
  }
  const split = restarts > 0 ? `, with ${restarts} restart marker${restarts === 1 ? '' : 's'}` : '';
  return {
    title: name,
    sentence: `${byteCount(end - start)} of coefficients, scan ${scan + 1} of ${scans.length}${split}.`,
    fields,
  };
}
