/** Application segments by kind, behind the identifier. */
import { duckyRecords, duckyText, transformMeaning } from '../adobe';
import type { AppKind } from '../app-kind';
import { u32 } from '../bytes';
import { readIptc, readPhotoshopQuality, readResources, resourceName, type Resource } from '../photoshop';
import { exifFields, mpfFields } from './exif-fields';
import { byteCount, field, type Field, type FieldCursor } from './field';

export const APP_TITLES: Readonly<Record<AppKind, string>> = {
  JFIF: 'JFIF header',
  JFXX: 'JFIF extension',
  AVI1: 'Motion-JPEG',
  EXIF: 'EXIF',
  XMP: 'XMP',
  'extended XMP': 'XMP, continued',
  ICC: 'ICC colour profile',
  MPF: 'multi-picture index',
  JUMBF: 'JUMBF boxes',
  Ducky: 'Save for Web',
  Photoshop: 'Photoshop resources',
  Adobe: 'Adobe colour transform',
  unknown: 'application data',
};

/** Notes the fields, and says the sentence. The cursor stands behind the identifier. */
export function appFields(cursor: FieldCursor, kind: AppKind): string {
  switch (kind) {
    case 'JFIF':
      return jfifFields(cursor);
    case 'JFXX':
      return jfxxFields(cursor);
    case 'AVI1': {
      const polarity = cursor.u8('polarity', (value) => ['both fields', 'odd lines', 'even lines'][value]);
      cursor.rest('padding');
      return `A frame of a Motion-JPEG film${polarity > 0 ? ', one field of two' : ''}.`;
    }
    case 'EXIF':
      return exifFields(cursor);
    case 'MPF':
      return mpfFields(cursor);
    case 'XMP':
      cursor.rest('packet', 'RDF in XML');
      return 'What programs wrote down, as XML.';
    case 'extended XMP':
      cursor.text('identifier', 32, 'MD5 of the whole');
      cursor.stretch('length and offset', 8);
      cursor.rest('part of the packet');
      return 'A further part of an XMP packet too long for one segment.';
    case 'ICC': {
      const number = cursor.u8('chunk', () => 'from 1');
      const count = cursor.u8('of chunks');
      cursor.rest('part of the profile');
      return `Part ${number} of ${count} of a profile that says what the colours mean.`;
    }
    case 'JUMBF':
      cursor.rest('boxes');
      return 'Boxes of further data, such as content credentials (C2PA).';
    case 'Ducky':
      return duckyFields(cursor);
    case 'Photoshop':
      return photoshopFields(cursor);
    case 'Adobe':
      return adobeFields(cursor);
    case 'unknown':
      cursor.rest('contents');
      return 'Data of a program that is not known here; decoders skip it.';
  }
}

function jfifFields(cursor: FieldCursor): string {
  const major = cursor.u8('major version');
  const minor = cursor.u8('minor version');
  const unit = cursor.u8('unit', (value) => ['none: a ratio of sides', 'dots an inch', 'dots a centimetre'][value]);
  const x = cursor.u16('horizontal density');
  const y = cursor.u16('vertical density');
  const width = cursor.u8('thumbnail width');
  const height = cursor.u8('thumbnail height');
  if (cursor.left > 0) cursor.rest('thumbnail', 'RGB');
  const density = unit === 0 ? `pixels ${x}:${y}` : `${x}×${y} dots ${unit === 1 ? 'an inch' : 'a centimetre'}`;
  const thumbnail = width * height > 0 ? `, a thumbnail of ${width}×${height}` : '';
  return `JFIF ${major}.${String(minor).padStart(2, '0')}, ${density}${thumbnail}.`;
}

function jfxxFields(cursor: FieldCursor): string {
  const formats: Readonly<Record<number, string>> = { 0x10: 'a JPEG', 0x11: 'with a palette', 0x13: 'plain RGB' };
  const format = cursor.u8('format', (value) => formats[value]);
  if (format !== 0x10) {
    cursor.u8('width');
    cursor.u8('height');
  }
  cursor.rest('thumbnail');
  return `A thumbnail, ${formats[format] ?? 'of an unknown kind'}.`;
}

function adobeFields(cursor: FieldCursor): string {
  cursor.u16('version');
  cursor.u16('flags 0', (flags) => ((flags & 0x8000) === 0 ? undefined : 'blended downsampling'));
  cursor.u16('flags 1');
  const transform = cursor.u8('transform', transformMeaning);
  if (cursor.left > 0) cursor.rest('further bytes');
  return `The components are ${transformMeaning(transform)}.`;
}

function duckyFields(cursor: FieldCursor): string {
  const { bytes, at, end } = cursor;
  const names: Readonly<Record<number, string>> = { 1: 'quality', 2: 'comment', 3: 'copyright' };
  let quality = '';
  for (const { tag, start, end: stop } of duckyRecords(bytes, at, end)) {
    const isQuality = tag === 1 && stop - start >= 4;
    const value = isQuality ? String(u32(bytes, start)) : duckyText(bytes.subarray(start, stop));
    if (isQuality) quality = ` at quality ${value} of 100`;
    cursor.fields.push(field(names[tag] ?? `tag ${tag}`, value, start - 4, stop));
  }
  return `Photoshop’s Save for Web wrote the file${quality}.`;
}

function photoshopFields(cursor: FieldCursor): string {
  const { bytes, at, end } = cursor;
  const resources = readResources(bytes, at, end);
  for (const resource of resources) {
    const size = byteCount(resource.end - resource.dataStart);
    const [meaning, children] = resourceDetails(bytes, resource);
    cursor.fields.push(field(resourceName(resource.id), size, resource.start, resource.end, meaning, children));
  }
  if (resources.length === 0) cursor.rest('contents', 'no resource begins here');
  return `Photoshop’s own notes: ${resources.length} resource${resources.length === 1 ? '' : 's'}.`;
}

function resourceDetails(bytes: Uint8Array, resource: Resource): [meaning?: string | undefined, children?: Field[]] {
  if (resource.id === 0x0404) {
    const records = readIptc(bytes, resource.dataStart, resource.end);
    return [undefined, records.map(({ name, text, start, end }) => field(name, text, start, end))];
  }
  const quality = resource.id === 0x0406 ? readPhotoshopQuality(bytes, resource) : null;
  return quality === null ? [] : [`quality ${quality.quality} of 12, ${quality.format}`];
}
