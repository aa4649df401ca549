/**
 * PNG: signature, then chunks of length, type, data, CRC up to IEND. Source: W3C PNG Specification (third edition), 5, 11.
 */
import type { ByteView } from './byte-view';
import { findOrientation } from './exif';
import { SniffError, type PictureFacts } from './facts';

export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

const COLOUR_TYPE_ALPHA = 4;

export function readPng(view: ByteView): PictureFacts {
  if (!view.spells(12, 'IHDR')) {
    view.u32be(12);
    throw new SniffError('damaged', 'is damaged: its PNG data does not begin with a header');
  }
  const width = view.u32be(16);
  const height = view.u32be(20);
  let mayHaveAlpha = (view.u8(25) & COLOUR_TYPE_ALPHA) !== 0;
  let animated = false;
  let hasData = false;
  let complete = false;
  let oriented: Pick<PictureFacts, 'orientation' | 'orientationEdit'> = { orientation: 1, orientationEdit: null };

  // Every step moves on by at least 12 bytes, so the walk is linear in the file at worst.
  for (let at = 8; at + 12 <= view.length;) {
    const end = at + 12 + view.u32be(at);
    if (end > view.length) break;
    if (view.spells(at + 4, 'IDAT')) hasData = true;
    else if (view.spells(at + 4, 'tRNS')) mayHaveAlpha = true;
    else if (view.spells(at + 4, 'acTL')) animated = true;
    else if (view.spells(at + 4, 'eXIf') && oriented.orientationEdit === null) {
      const found = findOrientation(view, at + 8, end - 4);
      // The whole chunk goes: a changed byte in it would need a new CRC.
      if (found)
        oriented = { orientation: found.orientation, orientationEdit: { start: at, end, bytes: new Uint8Array(0) } };
    } else if (view.spells(at + 4, 'IEND')) {
      complete = hasData;
      break;
    }
    at = end;
  }
  return { kind: 'PNG', width, height, ...oriented, mayHaveAlpha, animated, complete, rareVariant: '' };
}
