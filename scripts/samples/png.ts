/**
 * A small PNG writer and a reader for what it writes: 8-bit grey or RGB, no interlace (W3C PNG, third edition).
 *
 * Each row takes the filter with the least sum of absolute differences, and the picture is also tried with each filter
 * throughout; the smallest result at zlib level 9 is kept. Lossless.
 */
import { crc32, deflateSync, inflateSync } from './zlib';
import type { ByteImage } from './image';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const FILTERS = 5;

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return paeth(left, up, corner);
}

/** Writes one filtered row after its filter byte; returns the sum of absolute (signed) differences. */
function filterRow(image: ByteImage, y: number, filter: number, out: Uint8Array, offset: number): number {
  const { channels, data } = image;
  const stride = image.width * channels;
  const row = y * stride;
  let cost = 0;
  out[offset] = filter;
  for (let i = 0; i < stride; i++) {
    const left = i >= channels ? data[row + i - channels] : 0;
    const up = y > 0 ? data[row + i - stride] : 0;
    const corner = y > 0 && i >= channels ? data[row + i - stride - channels] : 0;
    const difference = (data[row + i] - predict(filter, left, up, corner)) & 255;
    out[offset + 1 + i] = difference;
    cost += difference < 128 ? difference : 256 - difference;
  }
  return cost;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, body.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(body, 8);
  view.setUint32(8 + body.length, crc32(out.subarray(4, 8 + body.length)));
  return out;
}

function header(image: ByteImage): Uint8Array {
  const body = new Uint8Array(13);
  const view = new DataView(body.buffer);
  view.setUint32(0, image.width);
  view.setUint32(4, image.height);
  body[8] = 8;
  body[9] = image.channels === 1 ? 0 : 2;
  return body;
}

/** All candidate byte streams, per-row choice first. */
function filteredStreams(image: ByteImage): Uint8Array[] {
  const line = image.width * image.channels + 1;
  const streams = Array.from({ length: FILTERS + 1 }, () => new Uint8Array(line * image.height));
  for (let y = 0; y < image.height; y++) {
    let best = 0;
    let bestCost = Infinity;
    for (let filter = 0; filter < FILTERS; filter++) {
      const cost = filterRow(image, y, filter, streams[filter + 1], y * line);
      if (cost < bestCost) {
        bestCost = cost;
        best = filter;
      }
    }
    streams[0].set(streams[best + 1].subarray(y * line, (y + 1) * line), y * line);
  }
  return streams;
}

export function encodePng(image: ByteImage): Uint8Array {
  const expected = image.width * image.height * image.channels;
  if (image.data.length !== expected) {
    throw new RangeError(`picture data: expected ${expected} bytes, got ${image.data.length}`);
  }
  let packed = new Uint8Array(0);
  for (const stream of filteredStreams(image)) {
    const candidate = deflateSync(stream);
    if (packed.length === 0 || candidate.length < packed.length) packed = candidate;
  }
  // Chunk sRGB: rendering intent 0 (perceptual), so that no reader has to guess the colour space.
  const parts = [
    SIGNATURE,
    chunk('IHDR', header(image)),
    chunk('sRGB', Uint8Array.of(0)),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array(0)),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}

/** Width, height and channels of a PNG of the kind written here. */
export function readPngHeader(file: Uint8Array): { width: number; height: number; channels: 1 | 3 } {
  if (SIGNATURE.some((byte, i) => file[i] !== byte)) throw new TypeError('not a PNG: wrong signature');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const colourType = file[25];
  if (file[24] !== 8 || (colourType !== 0 && colourType !== 2)) {
    throw new TypeError(`PNG: expected 8-bit grey or RGB, got depth ${file[24]}, colour type ${colourType}`);
  }
  return { width: view.getUint32(16), height: view.getUint32(20), channels: colourType === 0 ? 1 : 3 };
}

export function decodePng(file: Uint8Array): ByteImage {
  const { width, height, channels } = readPngHeader(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bodies: Uint8Array[] = [];
  for (let offset = 8; offset < file.length; offset += 12 + view.getUint32(offset)) {
    const type = String.fromCharCode(...file.subarray(offset + 4, offset + 8));
    if (type === 'IDAT') bodies.push(file.subarray(offset + 8, offset + 8 + view.getUint32(offset)));
  }
  const stream = inflateSync(bodies);
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = stream[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const at = y * stride + i;
      const left = i >= channels ? data[at - channels] : 0;
      const up = y > 0 ? data[at - stride] : 0;
      const corner = y > 0 && i >= channels ? data[at - stride - channels] : 0;
      data[at] = stream[y * (stride + 1) + 1 + i] + predict(filter, left, up, corner);
    }
  }
  return { width, height, channels, data };
}
