/** A segment opened to its fields, each with the bytes it stands in. Whatever the bytes are, nothing is thrown for them. */
import type { Jpeg, Segment } from '../../jpeg';
import { appKind, isApp, payloadStart } from '../app-kind';
import { APP_TITLES, appFields } from './app-fields';
import { describeData } from './data-fields';
import { FieldCursor, hexByte, type SegmentDescription } from './field';
import { frameFields, scanFields } from './frame-fields';
import { conditioningFields, huffmanFields, linesFields, quantisationFields, restartFields } from './table-fields';

export function describeSegment(jpeg: Jpeg, index: number): SegmentDescription {
  const segment = jpeg.segments[index];
  if (segment === undefined) {
    throw new RangeError(`expected a segment from 0 to ${jpeg.segments.length - 1}, got ${index}`);
  }
  if (segment.marker < 0) return describeData(jpeg, segment);
  const cursor = new FieldCursor(jpeg.bytes, segment.start, segment.end);
  markerFields(cursor, segment);
  const [title, sentence] = contents(cursor, jpeg, segment);
  return {
    title: `${segment.name}: ${title}`,
    sentence: cursor.short ? 'The segment is cut short.' : sentence,
    fields: cursor.fields,
  };
}

const STANDING_ALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);

function markerFields(cursor: FieldCursor, { marker, name }: Segment): void {
  const { bytes } = cursor;
  let fill = 0;
  while (cursor.at + fill + 1 < cursor.end && bytes[cursor.at + fill + 1] === 0xff) fill++;
  if (fill > 0) cursor.stretch('fill bytes', fill, 'FF before a marker means nothing');
  cursor.stretch('marker', 2, name, `FF ${hexByte(marker)}`);
  if (!STANDING_ALONE(marker)) cursor.u16('length', () => 'bytes, these two included');
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function contents(cursor: FieldCursor, jpeg: Jpeg, segment: Segment): [title: string, sentence: string] {
  const { marker, scan } = segment;
  if (isFrame(marker)) return ['frame header', frameFields(cursor, jpeg, marker)];
  if (isApp(segment)) return appContents(cursor, segment);
  switch (marker) {
    case 0xd8:
      return ['start of image', 'Every JPEG begins with these two bytes.'];
    case 0xd9:
      return ['end of image', 'The picture ends here.'];
    case 0xdb:
      return ['quantisation tables', quantisationFields(cursor)];
    case 0xc4:
      return ['Huffman tables', huffmanFields(cursor)];
    case 0xcc:
      return ['arithmetic conditioning', conditioningFields(cursor)];
    case 0xdd:
      return ['restart interval', restartFields(cursor)];
    case 0xdc:
      return ['number of lines', linesFields(cursor)];
    case 0xda:
      return ['scan header', scanFields(cursor, jpeg, scan)];
    case 0xfe:
      return ['comment', commentSentence(cursor)];
    default:
      cursor.rest('contents');
      return ['not used here', 'A segment that this decoder has no use for.'];
  }
}

function appContents(cursor: FieldCursor, segment: Segment): [string, string] {
  const kind = appKind(cursor.bytes, segment);
  const start = payloadStart(cursor.bytes, segment);
  if (start > cursor.at) cursor.text('identifier', start - cursor.at);
  return [APP_TITLES[kind], appFields(cursor, kind)];
}

function commentSentence(cursor: FieldCursor): string {
  const text = cursor.text('text', cursor.left);
  const [line] = text.split('\n');
  return text === '' ? 'An empty comment.' : `“${line.length > 100 ? `${line.slice(0, 100)}…` : line}”`;
}
