/** The Multi-Picture Format (CIPA DC-007): further JPEG pictures behind the first, and where each lies in the file. */
import type { ByteRange } from '../jpeg';
import { tiffReader, walkTiff } from './exif/tiff';

export interface MpfImage extends ByteRange {
  /** "primary", "large thumbnail", "panorama", "stereo", "multi-angle", "gain map or other", … */
  readonly kind: string;
}

export interface MpfInfo {
  readonly images: readonly MpfImage[];
}

const ENTRIES_TAG = 0xb002;
const MOST_IMAGES = 64;

const KINDS: Readonly<Record<number, string>> = {
  0x030000: 'primary',
  0x010001: 'large thumbnail (VGA)',
  0x010002: 'large thumbnail (full HD)',
  0x020001: 'panorama',
  0x020002: 'stereo',
  0x020003: 'multi-angle',
  0x050000: 'gain map',
  0x000000: 'other',
};

/** `at`: where its TIFF header begins; offsets count from there, and 0 stands for the start of the file. */
export function readMpf(bytes: Uint8Array, at: number, end: number): MpfInfo | null {
  const block = walkTiff(bytes, at, end);
  const value = block?.directories[0]?.entries.find(({ tag }) => tag === ENTRIES_TAG)?.value;
  if (block === null || value === null || value === undefined) return null;
  const { u32 } = tiffReader(bytes, block.littleEndian);
  const count = Math.min(MOST_IMAGES, Math.floor((value.end - value.start) / 16));
  const images = Array.from({ length: count }, (_, i) => {
    const entry = value.start + 16 * i;
    const offset = u32(entry + 8);
    const start = offset === 0 ? 0 : at + offset;
    const type = u32(entry) & 0xffffff;
    const kind = KINDS[type] ?? 'of an unknown kind';
    return { kind, start: Math.min(bytes.length, start), end: Math.min(bytes.length, start + u32(entry + 4)) };
  });
  return { images };
}
