/**
 * JPEG: marker segments and entropy-coded data from SOI to EOI. Source: ITU-T T.81, annex B; EXIF in APP1.
 */
import type { ByteView } from './byte-view';
import { findOrientation, type FoundOrientation } from './exif';
import { SniffError, type ByteEdit, type PictureFacts } from './facts';

const MARKER = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda, DNL: 0xdc, APP1: 0xe1, TEM: 0x01 } as const;

/** C0…CF are frame headers but for DHT (C4), JPG (C8) and DAC (CC). */
const isFrameHeader = (marker: number) => (marker & 0xf0) === 0xc0 && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Standing alone: no length follows. */
const isBare = (marker: number) => marker === MARKER.TEM || (marker >= 0xd0 && marker <= MARKER.SOI);

/** Of the frame types of T.81 table B.1, browsers decode SOF0, SOF1 and SOF2 at 8 bits. */
function rareVariantOf(marker: number, precision: number): string {
  if (marker >= 0xc9) return 'arithmetic coding';
  if (marker === 0xc3) return 'lossless JPEG';
  if (marker > 0xc3) return 'hierarchical JPEG';
  return precision === 8 ? '' : `${precision} bits a sample`;
}

export function readJpeg(view: ByteView): PictureFacts {
  let width = 0;
  let height = 0;
  let rareVariant = '';
  let found: FoundOrientation | null = null;
  let frameSeen = false;
  let scanSeen = false;
  let complete = false;

  let at = 2;
  while (at < view.length) {
    // Entropy-coded data and stray bytes between segments are both passed by going to the next 0xFF.
    at = view.bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= view.length) break;
    const marker = view.bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0 || isBare(marker)) {
      at += 2;
      continue;
    }
    if (marker === MARKER.EOI) {
      complete = frameSeen && scanSeen;
      break;
    }
    if (at + 4 > view.length) break;
    const end = at + 2 + view.u16be(at + 2);
    if (end > view.length || end < at + 4) break;
    if (isFrameHeader(marker) && !frameSeen && end >= at + 9) {
      frameSeen = true;
      rareVariant = rareVariantOf(marker, view.u8(at + 4));
      height = view.u16be(at + 5);
      width = view.u16be(at + 7);
    } else if (marker === MARKER.DNL && height === 0 && end >= at + 6) height = view.u16be(at + 4);
    else if (marker === MARKER.APP1 && !found && view.spells(at + 4, 'Exif\0\0'))
      found = findOrientation(view, at + 10, end);
    else if (marker === MARKER.SOS) scanSeen = true;
    at = end;
  }
  if (!frameSeen)
    throw new SniffError('truncated', 'is cut short: the JPEG data ends before it says how large the picture is');
  return {
    kind: 'JPEG',
    width,
    height,
    orientation: found?.orientation ?? 1,
    orientationEdit: found && uprightEdit(found),
    mayHaveAlpha: false,
    animated: false,
    complete,
    rareVariant,
  };
}

/** Writes orientation 1 over the tag's value. */
function uprightEdit({ at, littleEndian }: FoundOrientation): ByteEdit {
  return { start: at, end: at + 2, bytes: Uint8Array.from(littleEndian ? [1, 0] : [0, 1]) };
}
