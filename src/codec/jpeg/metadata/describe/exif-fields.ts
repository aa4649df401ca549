/** An EXIF block, or the index of a multi-picture file, as fields: each directory with its entries. */
import { named } from '../exif/read-exif';
import { tiffReader, walkTiff, type TiffBlock, type TiffDirectory } from '../exif/tiff';
import { readMpf } from '../multi-picture';
import { byteCount, field, type Field, type FieldCursor } from './field';

export function exifFields(cursor: FieldCursor): string {
  const block = walkTiff(cursor.bytes, cursor.at, cursor.end);
  if (block === null) {
    cursor.rest('contents', 'no TIFF header begins here');
    return 'An EXIF block that cannot be read.';
  }
  const count = tiffFields(cursor, block, (directory) => directory.entries.map((entry) => entryField(block, entry)));
  const problems = block.problems.length > 0 ? ` It is broken: ${block.problems.join(', ')}.` : '';
  return `What the camera and programs wrote down: ${count} entries.${problems}`;
}

export function mpfFields(cursor: FieldCursor): string {
  const { bytes, at, end } = cursor;
  const block = walkTiff(bytes, at, end);
  const images = readMpf(bytes, at, end)?.images ?? [];
  if (block !== null)
    tiffFields(cursor, block, (directory) => directory.entries.map((entry) => entryField(block, entry)));
  for (const [i, image] of images.entries()) {
    cursor.fields.push(
      field(`picture ${i + 1}`, byteCount(image.end - image.start), image.start, image.end, image.kind),
    );
  }
  return `An index of ${images.length} picture${images.length === 1 ? '' : 's'} in this file.`;
}

/** Notes the header and the directories; how many entries these have. */
function tiffFields(cursor: FieldCursor, block: TiffBlock, children: (directory: TiffDirectory) => Field[]): number {
  const { start } = block;
  cursor.fields.push(
    field(
      'byte order',
      block.littleEndian ? 'II' : 'MM',
      start,
      start + 2,
      block.littleEndian ? 'little-endian' : 'big-endian',
    ),
    field('TIFF mark', 42, start + 2, start + 4),
    field(
      'first directory',
      tiffReader(block.bytes, block.littleEndian).u32(start + 4),
      start + 4,
      start + 8,
      'offset from the byte order',
    ),
  );
  for (const directory of block.directories) {
    const count = `${directory.count} entries`;
    cursor.fields.push(field(directory.name, count, directory.start, directory.end, undefined, children(directory)));
  }
  cursor.at = cursor.end;
  return block.directories.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** An entry stands in its 12 bytes; a value that lies elsewhere is its child. */
function entryField(block: TiffBlock, entry: TiffDirectory['entries'][number]): Field {
  const { name, text, meaning } = named(block, entry);
  const { start, end, value } = entry;
  const elsewhere = value !== null && (value.start < start || value.end > end);
  return field(name, text, start, end, meaning, elsewhere ? [field('value', text, value.start, value.end)] : undefined);
}
