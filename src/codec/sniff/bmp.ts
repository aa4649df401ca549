/**
 * BMP: file header, one of several information headers, pixel rows padded to 4 bytes. Source: the BITMAPFILEHEADER,
 * BITMAPCOREHEADER, BITMAPINFOHEADER, BITMAPV4HEADER and BITMAPV5HEADER structures of the Windows API.
 */
import type { ByteView } from './byte-view';
import { SniffError, type PictureFacts } from './facts';

const CORE_HEADER = 12;
/** BI_RGB, BI_BITFIELDS, BI_ALPHABITFIELDS: rows lie as they are, so their length is known. */
const UNPACKED = [0, 3, 6];

/** "BM" alone is two letters of text; a plausible header length after it makes a bitmap. */
export function looksLikeBmp(view: ByteView): boolean {
  if (!view.spells(0, 'BM')) return false;
  if (view.length < 18) return view.bytes.subarray(2).some((byte) => byte === 0) || view.length === 2;
  const header = view.u32le(14);
  return header === CORE_HEADER || (header >= 16 && header <= 124);
}

export function readBmp(view: ByteView): PictureFacts {
  const pixelsAt = view.u32le(10);
  const header = view.u32le(14);
  const core = header === CORE_HEADER;
  const width = core ? view.u16le(18) : view.i32le(18);
  const height = core ? view.u16le(20) : Math.abs(view.i32le(22)); // negative: rows run from the top
  const bitsPerPixel = view.u16le(core ? 24 : 28);
  const compression = !core && header >= 20 ? view.u32le(30) : 0;
  if (width < 0) throw new SniffError('damaged', `is damaged: its BMP header claims a width of ${width}`);

  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const packedBytes = header >= 24 ? view.u32le(34) : 0;
  const pixelBytes = UNPACKED.includes(compression) ? rowBytes * height : packedBytes;
  return {
    kind: 'BMP',
    width,
    height,
    orientation: 1,
    orientationEdit: null,
    mayHaveAlpha: bitsPerPixel === 32 || bitsPerPixel === 16,
    animated: false,
    complete: pixelsAt < view.length && pixelsAt + pixelBytes <= view.length,
    rareVariant: '',
  };
}
