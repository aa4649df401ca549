/** JPEG samples, of the pictures that are there as PNG: what a camera, a web site and a careless hand make of them. */
import { readFileSync } from 'node:fs';
import { encodePixels } from '../../../src/codec/jpeg/encode/encode-pixels';
import { toPixels } from '../../../src/codec/jpeg/pixels/to-pixels';
import { writeJpeg } from '../../../src/codec/jpeg/write/write-jpeg';
import { shrink, type ByteImage } from '../image';
import { decodePng } from '../png';
import { exifSegment } from './exif-segment';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** The crop that the camera sample keeps of the desk; its thumbnail still shows all of it. */
const CROP = { x: 352, y: 256, width: 624, height: 416 };

export function cameraFile(): Uint8Array {
  const desk = openSample('desk');
  const thumbnail = writeJpeg(encodePixels(toRgba(shrink(desk, 160)), { quality: 70, subsampling: '420' }));
  const exif = exifSegment({
    make: 'Waveloupe',
    model: 'Path tracer',
    taken: '2026:06:21 11:30:00',
    // Where the zero meridian meets the equator, there is a buoy and no desk.
    latitude: { hemisphere: 'N', angle: [0, 0, 0] },
    longitude: { hemisphere: 'E', angle: [0, 0, 0] },
    thumbnail,
  });
  const picture = encodePixels(toRgba(crop(desk)), { quality: 92, subsampling: '422' });
  return writeJpeg(picture, { huffman: 'standard', metadata: [exif] });
}

export function progressiveFile(): Uint8Array {
  const picture = encodePixels(toRgba(openSample('landscape')), { quality: 80, subsampling: '420' });
  return writeJpeg(picture, { process: 'progressive' });
}

/** The first saving is coarser than the second: its steps show through as a comb. */
export function twiceFile(): Uint8Array {
  const first = encodePixels(toRgba(openSample('landscape')), { quality: 60, subsampling: '444' });
  const between = toPixels(first, { upsampling: 'smooth' });
  return writeJpeg(encodePixels(between, { quality: 90, subsampling: '444' }));
}

function openSample(id: string): ByteImage {
  return decodePng(readFileSync(new URL(`../../../public/samples/${id}.png`, import.meta.url)));
}

function crop(image: ByteImage): ByteImage {
  const { channels } = image;
  const data = new Uint8Array(CROP.width * CROP.height * channels);
  for (let y = 0; y < CROP.height; y++) {
    const from = ((y + CROP.y) * image.width + CROP.x) * channels;
    data.set(image.data.subarray(from, from + CROP.width * channels), y * CROP.width * channels);
  }
  return { width: CROP.width, height: CROP.height, channels, data };
}

export function toRgba({ width, height, channels, data }: ByteImage): Pixels {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = data[i * channels + (channels === 1 ? 0 : c)];
  }
  return { width, height, rgba };
}

/** The file's pixels, for its thumbnail in the gallery. */
export function toByteImage({ width, height, rgba }: Pixels): ByteImage {
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) data.set(rgba.subarray(4 * i, 4 * i + 3), 3 * i);
  return { width, height, channels: 3, data };
}
