/** The EXIF block of a file: its entries by name, and what people most often want to know of them. */
import type { ByteRange } from '../../jpeg';
import { tagMeaning } from './meanings';
import { tagName } from './tags';
import { walkTiff, type DirectoryName, type TiffBlock, type TiffEntry } from './tiff';
import { entryNumbers, entryText } from './values';

export interface ExifEntry {
  readonly directory: DirectoryName;
  readonly tag: number;
  readonly name: string;
  /** As it stands in the file, made safe to show. */
  readonly text: string;
  /** In words, where the number alone says little. */
  readonly meaning?: string;
}

export interface ExifInfo extends ByteRange {
  readonly littleEndian: boolean;
  /** Everything but positions and maker notes; GPS entries are only counted, see `gpsEntries`. */
  readonly entries: readonly ExifEntry[];
  readonly make: string | null;
  readonly model: string | null;
  readonly lens: string | null;
  readonly software: string | null;
  readonly artist: string | null;
  readonly copyright: string | null;
  readonly description: string | null;
  /** Last changed, taken, digitised: "2024:05:01 12:00:00", with what follows for the zone. */
  readonly dateTime: string | null;
  readonly dateTimeOriginal: string | null;
  readonly dateTimeDigitised: string | null;
  /** "1/250 s", "f/2.8", "35 mm" (with the 35 mm equivalent where it is given). */
  readonly exposureTime: string | null;
  readonly fNumber: string | null;
  readonly focalLength: string | null;
  readonly iso: number | null;
  readonly flash: string | null;
  /** 1…8; null where it is missing or out of range. */
  readonly orientation: number | null;
  /** The pixel size that the camera wrote down. */
  readonly pixelSize: { readonly width: number; readonly height: number } | null;
  /** Serial numbers of body and lens, and the owner: what ties a picture to a camera or a person. */
  readonly serialNumbers: readonly string[];
  /** Whether it says where the picture was taken, and how many entries it has on that. */
  readonly hasPosition: boolean;
  readonly gpsEntries: number;
  readonly makerNote: ByteRange | null;
  /** The JPEG thumbnail of IFD1. */
  readonly thumbnail: ByteRange | null;
  readonly problems: readonly string[];
}

/** `start` is where the TIFF header begins. Null where there is none. */
export function readExif(bytes: Uint8Array, start: number, end: number): ExifInfo | null {
  const block = walkTiff(bytes, start, end);
  return block === null ? null : exifInfo(block);
}

export function exifInfo(block: TiffBlock): ExifInfo {
  const all = block.directories.flatMap(({ entries }) => entries);
  const main = all.filter(({ directory }) => directory === 'IFD0' || directory === 'EXIF');
  const gps = all.filter(({ directory }) => directory === 'GPS');
  const find = (tag: number) => main.find((entry) => entry.tag === tag && entry.value !== null);
  const text = (tag: number): string | null => {
    const entry = find(tag);
    const found = entry === undefined ? '' : entryText(block, entry);
    return found === '' ? null : found;
  };
  const number = (tag: number): number | null => {
    const entry = find(tag);
    const [value = NaN] = entry === undefined ? [] : entryNumbers(block, entry, 1);
    return Number.isFinite(value) ? value : null;
  };
  const meaning = (tag: number): string | null => {
    const entry = find(tag);
    return entry === undefined ? null : (tagMeaning(tag, entryNumbers(block, entry)) ?? null);
  };
  const dated = (tag: number, offset: number) => {
    const [time, zone] = [text(tag), text(offset)];
    return time === null || zone === null ? time : `${time} ${zone}`;
  };
  const orientation = number(0x0112);
  const [width, height] = [number(0xa002), number(0xa003)];
  const equivalent = meaning(0xa405);
  const focal = meaning(0x920a);

  return {
    start: block.start,
    end: block.end,
    littleEndian: block.littleEndian,
    entries: all
      .filter(({ directory, tag }) => directory !== 'GPS' && tag !== 0x927c)
      .map((entry) => named(block, entry)),
    make: text(0x010f),
    model: text(0x0110),
    lens: text(0xa434) ?? meaning(0xa432),
    software: text(0x0131),
    artist: text(0x013b),
    copyright: text(0x8298),
    description: text(0x010e),
    dateTime: dated(0x0132, 0x9010),
    dateTimeOriginal: dated(0x9003, 0x9011),
    dateTimeDigitised: dated(0x9004, 0x9012),
    exposureTime: meaning(0x829a),
    fNumber: meaning(0x829d),
    focalLength:
      focal !== null && equivalent !== null ? `${focal} (${equivalent} in 35 mm film)` : (focal ?? equivalent),
    iso: number(0x8827),
    flash: meaning(0x9209),
    orientation: orientation !== null && orientation >= 1 && orientation <= 8 ? orientation : null,
    pixelSize: width !== null && height !== null && width > 0 && height > 0 ? { width, height } : null,
    serialNumbers: [0xa430, 0xa431, 0xa435].map(text).filter((each) => each !== null),
    hasPosition: gps.some(({ tag }) => tag === 2) && gps.some(({ tag }) => tag === 4),
    gpsEntries: gps.length,
    makerNote: find(0x927c)?.value ?? null,
    thumbnail: thumbnailOf(block, all),
    problems: block.problems,
  };
}

/** An entry with its name; positions too, so only for those who ask. */
export function named(block: TiffBlock, entry: TiffEntry): ExifEntry {
  const { directory, tag } = entry;
  const meaning = directory === 'GPS' ? undefined : tagMeaning(tag, entryNumbers(block, entry));
  const found = { directory, tag, name: tagName(directory, tag), text: entryText(block, entry) };
  return meaning === undefined ? found : { ...found, meaning };
}

function thumbnailOf(block: TiffBlock, entries: readonly TiffEntry[]): ByteRange | null {
  const number = (tag: number) => {
    const entry = entries.find((each) => each.directory === 'IFD1' && each.tag === tag);
    return entry === undefined ? NaN : (entryNumbers(block, entry, 1)[0] ?? NaN);
  };
  const start = block.start + number(0x0201);
  const end = start + number(0x0202);
  return start < end && end <= block.end ? { start, end } : null;
}
