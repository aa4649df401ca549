/**
 * What a survey wants of application segments: JFIF and Adobe (for the colour), EXIF's orientation, the colour profile's
 * name, and whether there are further pictures behind the first (MPF). Only those bytes are reached for; of segments that
 * may stand once, the first that says something counts.
 */
import type { ColorMarks } from '../../codec/jpeg/read/color-space';
import { noteColorMarks } from '../../codec/jpeg/read/color-space';
import { APP0, APP14 } from '../../codec/jpeg/read/markers';
import { spells } from '../../codec/jpeg/metadata/bytes';
import { ByteView } from '../../codec/sniff/byte-view';
import { findOrientation } from '../../codec/sniff/exif';
import type { ByteRange } from './byte-range';
import type { FileWindow } from './file-window';
import { ProfileName } from './profile-name';

const APP1 = 0xe1;
const APP2 = 0xe2;

/** Enough for any identifier here, and for all of JFIF and Adobe. */
const HEAD = 40;
const EXIF = 'Exif\0';
const ICC = 'ICC_PROFILE\0';
const MPF = 'MPF\0';

/** A directory of EXIF has some dozen entries of 12 bytes. */
const MOST_ENTRIES = 200;

export class AppSegments {
  readonly marks: ColorMarks = { jfif: false, adobe: -1, adobeAt: -1 };
  orientation: number | null = null;
  hasFurtherPictures = false;
  readonly profile: ProfileName;

  constructor(private readonly file: FileWindow) {
    this.profile = new ProfileName(file);
  }

  /** Of the segment [start, end) with its marker; fill bytes are not part of it. */
  *read(code: number, start: number, end: number): Generator<ByteRange, void, Uint8Array> {
    if (code > APP2 && code !== APP14) return;
    const { file } = this;
    const head = Math.min(HEAD, end - start);
    if (!file.holds(start, head)) yield* file.reach(start, head);
    const from = start - file.start;
    const known = (identifier: string) => spells(file.bytes, from + 4, from + (end - start), identifier);
    if (code === APP0 || code === APP14) this.noteColor(start, end);
    else if (code === APP1 && this.orientation === null && known(EXIF)) yield* this.readExif(start + 10, end);
    else if (code === APP2 && known(ICC)) yield* this.profile.chunk(start + 4 + ICC.length, end);
    else if (code === APP2 && known(MPF)) this.hasFurtherPictures = true;
  }

  private noteColor(start: number, end: number): void {
    const { file, marks } = this;
    const base = file.start;
    marks.adobeAt -= base;
    noteColorMarks(marks, file.bytes, start - base, end - base);
    marks.adobeAt += base;
  }

  /** A directory points to values far away, but the orientation stands in the directory itself. */
  private *readExif(start: number, end: number): Generator<ByteRange, void, Uint8Array> {
    const { file } = this;
    if (start + 8 > end) return;
    yield* file.reach(start, 8);
    const littleEndian = file.at(start) === 0x49;
    const byte = (at: number) => file.at(at) || 0;
    const u16 = (at: number) => (littleEndian ? byte(at) + 256 * byte(at + 1) : 256 * byte(at) + byte(at + 1));
    const u32 = (at: number) => (littleEndian ? u16(at) + 65536 * u16(at + 2) : 65536 * u16(at) + u16(at + 2));
    const directory = start + u32(start + 4);
    if (directory + 2 > end) return;
    yield* file.reach(start, directory + 2 - start);
    const entries = Math.min(u16(directory), MOST_ENTRIES);
    const wanted = Math.min(end, directory + 2 + 12 * entries) - start;
    yield* file.reach(start, wanted);
    const at = start - file.start;
    const view = new ByteView(file.bytes.subarray(at, at + wanted), 'EXIF');
    this.orientation = findOrientation(view, 0, wanted)?.orientation ?? null;
  }
}
