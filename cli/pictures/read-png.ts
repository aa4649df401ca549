/** PNG of every kind, by fast-png: 16 bits rounded to 8, palettes resolved, transparency laid over white. */
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import { LARGEST_SIDE, type Picture } from './picture';

const MAX_PIXELS = 2 ** 28;

/** From IHDR, before anything is unpacked. */
function claimedSize(bytes: Uint8Array): [width: number, height: number] {
  if (bytes.length < 33) throw new Error('the PNG file ends early (at byte 8)');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

/** 8-bit samples of whole pixels. */
function samplesOf(png: DecodedPng): { data: Uint8Array | Uint8ClampedArray; channels: number } {
  if (png.palette !== undefined) {
    const data = convertIndexedToRgb(png);
    return { data, channels: data.length / (png.width * png.height) };
  }
  const { data, depth, channels } = png;
  if (depth === 16) return { data: Uint8Array.from(data, (value) => Math.round(value / 257)), channels };
  if (depth === 8) return { data: Uint8Array.from(data), channels };
  return { data: unpacked(png, depth), channels };
}

/** Grey of 1, 2 or 4 bits: rows begin at whole bytes (PNG, 7.2). */
function unpacked({ data, width, height }: DecodedPng, depth: number): Uint8Array {
  const stride = Math.ceil((width * depth) / 8);
  const largest = 2 ** depth - 1;
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const bit = (pixel % width) * depth;
    const byte = data[Math.floor(pixel / width) * stride + (bit >> 3)];
    return (((byte >> (8 - depth - (bit & 7))) & largest) * 255) / largest;
  });
}

export function readPng(bytes: Uint8Array): Picture {
  const [width, height] = claimedSize(bytes);
  if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > MAX_PIXELS) {
    throw new Error(`the header says ${width}×${height} pixels (at byte 16)`);
  }
  const { data, channels } = samplesOf(decode(bytes));
  const rgba = new Uint8ClampedArray(4 * width * height);
  const colors = channels < 3 ? 1 : 3;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const first = pixel * channels;
    const alpha = channels === colors ? 255 : data[first + colors];
    for (let c = 0; c < 3; c++) {
      const value = data[colors === 1 ? first : first + c];
      rgba[4 * pixel + c] = alpha === 255 ? value : (value * alpha + 255 * (255 - alpha)) / 255;
    }
    rgba[4 * pixel + 3] = 255;
  }
  return { width, height, rgba, grey: colors === 1 };
}
