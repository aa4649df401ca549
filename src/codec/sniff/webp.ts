/**
 * WebP: a RIFF container around one VP8 or VP8L frame, or VP8X with parts. Source: RFC 9649, section 2; RFC 6386, 9.1.
 */
import type { ByteView } from './byte-view';
import { findOrientation } from './exif';
import { SniffError, type PictureFacts } from './facts';

const FLAG = { ANIMATION: 0x02, ALPHA: 0x10 } as const;

/** Fourteen bits of size; the two above them ask for upscaling, which decoders ignore. */
const VP8_SIZE_MASK = 0x3fff;

type Frame = Pick<PictureFacts, 'width' | 'height' | 'mayHaveAlpha' | 'animated'>;

function readFirstChunk(view: ByteView): Frame {
  const body = 20;
  switch (view.ascii(12, 4)) {
    case 'VP8 ':
      return {
        width: view.u16le(body + 6) & VP8_SIZE_MASK,
        height: view.u16le(body + 8) & VP8_SIZE_MASK,
        mayHaveAlpha: false,
        animated: false,
      };
    case 'VP8L': {
      // After the signature byte 0x2F: 14 bits width − 1, 14 bits height − 1, 1 bit alpha used.
      const packed = view.u32le(body + 1);
      return {
        width: (packed & 0x3fff) + 1,
        height: ((packed >>> 14) & 0x3fff) + 1,
        mayHaveAlpha: (packed & 0x10000000) !== 0,
        animated: false,
      };
    }
    case 'VP8X': {
      const flags = view.u8(body);
      return {
        width: view.u24le(body + 4) + 1,
        height: view.u24le(body + 7) + 1,
        mayHaveAlpha: (flags & (FLAG.ALPHA | FLAG.ANIMATION)) !== 0,
        animated: (flags & FLAG.ANIMATION) !== 0,
      };
    }
    default:
      throw new SniffError('damaged', 'is damaged: its WebP container holds no picture');
  }
}

export function readWebp(view: ByteView): PictureFacts {
  const frame = readFirstChunk(view);
  const riffEnd = 8 + view.u32le(4);
  let oriented: Pick<PictureFacts, 'orientation' | 'orientationEdit'> = { orientation: 1, orientationEdit: null };
  let hasData = false;
  for (let at = 12; at + 8 <= Math.min(riffEnd, view.length);) {
    const size = view.u32le(at + 4);
    if (view.spells(at, 'VP8 ') || view.spells(at, 'VP8L') || view.spells(at, 'ANMF')) hasData = true;
    else if (view.spells(at, 'EXIF') && oriented.orientationEdit === null) {
      const tiff = view.spells(at + 8, 'Exif\0\0') ? at + 14 : at + 8;
      const found = findOrientation(view, tiff, at + 8 + size);
      // Under another name the chunk is one that decoders do not know and must pass over.
      if (found) {
        const bytes = Uint8Array.from('xxif', (letter) => letter.charCodeAt(0));
        oriented = { orientation: found.orientation, orientationEdit: { start: at, end: at + 4, bytes } };
      }
    }
    at += 8 + size + (size & 1);
  }
  return { kind: 'WebP', ...frame, ...oriented, complete: hasData && riffEnd <= view.length, rareVariant: '' };
}
