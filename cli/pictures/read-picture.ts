/** A picture file as 8-bit RGBA: PNG, binary PPM and PGM, JPEG. Told apart by their first bytes. */
import { readJpeg, toPixels } from '../../src/codec/jpeg';
import type { Picture } from './picture';
import { readPng } from './read-png';
import { readPnm } from './read-pnm';

export function readPicture(bytes: Uint8Array): Picture {
  const begins = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return readPng(bytes);
  if (begins(0x50, 0x35) || begins(0x50, 0x36)) return readPnm(bytes);
  if (begins(0xff, 0xd8)) {
    const jpeg = readJpeg(bytes);
    return { ...toPixels(jpeg, { upsampling: 'smooth' }), grey: jpeg.colorSpace === 'grey' };
  }
  throw new Error('not a PNG, PPM, PGM or JPEG picture (at byte 0)');
}
