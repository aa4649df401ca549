/**
 * An APP1 segment with EXIF as a camera writes it: make, model, date, orientation, a place, and a thumbnail.
 * Source: CIPA DC-008 (EXIF 2.32), 4.5 and 4.6. Big-endian.
 */
type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'short'; readonly value: number }
  | { readonly kind: 'long'; readonly value: number }
  | { readonly kind: 'rationals'; readonly values: readonly (readonly [number, number])[] };

type Entry = readonly [tag: number, value: Value];

const text = (value: string): Value => ({ kind: 'text', text: `${value}\0` });
const short = (value: number): Value => ({ kind: 'short', value });
const long = (value: number): Value => ({ kind: 'long', value });
const rationals = (...values: (readonly [number, number])[]): Value => ({ kind: 'rationals', values });

export interface CameraFacts {
  readonly make: string;
  readonly model: string;
  /** `2026:06:21 11:30:00`. */
  readonly taken: string;
  /** Degrees, minutes, seconds. */
  readonly latitude: { readonly hemisphere: 'N' | 'S'; readonly angle: readonly [number, number, number] };
  readonly longitude: { readonly hemisphere: 'E' | 'W'; readonly angle: readonly [number, number, number] };
  /** A small JPEG file. */
  readonly thumbnail: Uint8Array;
}

export function exifSegment(facts: CameraFacts): Uint8Array {
  const { make, model, taken, latitude, longitude, thumbnail } = facts;
  const angle = (parts: readonly number[]): Value => rationals(...parts.map((part) => [part, 1] as const));
  const gps: Entry[] = [
    [0x0001, text(latitude.hemisphere)],
    [0x0002, angle(latitude.angle)],
    [0x0003, text(longitude.hemisphere)],
    [0x0004, angle(longitude.angle)],
  ];
  const first = (gpsAt: number): Entry[] => [
    [0x010f, text(make)],
    [0x0110, text(model)],
    [0x0112, short(1)],
    [0x0132, text(taken)],
    [0x8825, long(gpsAt)],
  ];
  const second = (thumbnailAt: number): Entry[] => [
    [0x0103, short(6)],
    [0x0201, long(thumbnailAt)],
    [0x0202, long(thumbnail.length)],
  ];
  const gpsAt = 8 + sizeOf(first(0));
  const secondAt = gpsAt + sizeOf(gps);
  const thumbnailAt = secondAt + sizeOf(second(0));
  const tiff = [
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
    ...directory(first(gpsAt), 8, secondAt),
    ...directory(gps, gpsAt, 0),
    ...directory(second(thumbnailAt), secondAt, 0),
    ...thumbnail,
  ];
  const body = [...Array.from('Exif\0\0', (letter) => letter.charCodeAt(0)), ...tiff];
  if (body.length + 2 > 0xffff) throw new RangeError(`EXIF of ${body.length} bytes; a segment holds 65533`);
  return Uint8Array.from([0xff, 0xe1, ...u16(body.length + 2), ...body]);
}

const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];

const TYPES = { text: 2, short: 3, long: 4, rationals: 5 } as const;

function bytesOf(value: Value): number[] {
  switch (value.kind) {
    case 'text':
      return Array.from(value.text, (letter) => letter.charCodeAt(0));
    case 'short':
      return u16(value.value);
    case 'long':
      return u32(value.value);
    case 'rationals':
      return value.values.flatMap(([over, under]) => [...u32(over), ...u32(under)]);
  }
}

function countOf(value: Value): number {
  if (value.kind === 'text') return value.text.length;
  return value.kind === 'rationals' ? value.values.length : 1;
}

/** Values of more than four bytes lie behind the directory, at even places. */
function sizeOf(entries: readonly Entry[]): number {
  const outside = entries.map(([, value]) => bytesOf(value).length).filter((length) => length > 4);
  return 2 + 12 * entries.length + 4 + outside.reduce((sum, length) => sum + length + (length % 2), 0);
}

function directory(entries: readonly Entry[], at: number, next: number): number[] {
  const outside: number[] = [];
  const rows = entries.flatMap(([tag, value]) => {
    const bytes = bytesOf(value);
    const head = [...u16(tag), ...u16(TYPES[value.kind]), ...u32(countOf(value))];
    if (bytes.length <= 4) return [...head, ...bytes, ...Array.from({ length: 4 - bytes.length }, () => 0)];
    const place = at + 2 + 12 * entries.length + 4 + outside.length;
    outside.push(...bytes, ...(bytes.length % 2 === 1 ? [0] : []));
    return [...head, ...u32(place)];
  });
  return [...u16(entries.length), ...rows, ...u32(next), ...outside];
}
