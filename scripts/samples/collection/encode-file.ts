/** One file of the sample collection, from its plan: drawn, and written by the project's own encoder. */
import { encodePixels } from '../../../src/codec/jpeg/encode/encode-pixels';
import type { CoefficientImage } from '../../../src/codec/jpeg/jpeg';
import { writeJpeg } from '../../../src/codec/jpeg/write/write-jpeg';
import { encodeSrgb, type ByteImage } from '../image';
import { toRgba } from '../jpeg/make-jpegs';
import { encodePng } from '../png';
import type { FilePlan } from './plan';
import { sceneOf } from './scenes';

/** Points across and down a pixel. */
const SAMPLES = 3;
/** What stands behind the end of one file. */
export const BEHIND = 'The picture ends before this sentence.';
/** Of the truncated file's bytes, so many are kept. */
const KEPT = 0.7;
/** APP1 with nothing but an orientation of 6 (CIPA DC-008, 4.6). */
const TURNED = Uint8Array.of(
  ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
  ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
  ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
);

export function collectionFile(plan: FilePlan): Uint8Array {
  const picture = draw(plan);
  switch (plan.odd) {
    case 'png-named-jpeg':
      return encodePng(picture);
    case 'cmyk':
      return writeJpeg(printInks(picture, plan.quality));
    case 'truncated': {
      const whole = jpegOf(plan, picture);
      return whole.slice(0, Math.round(KEPT * whole.length));
    }
    case 'trailing': {
      const whole = jpegOf(plan, picture);
      return Uint8Array.from([...whole, ...new TextEncoder().encode(BEHIND)]);
    }
    case 'turned':
      return jpegOf(plan, picture, [TURNED]);
    case '':
      return jpegOf(plan, picture);
  }
}

function jpegOf(plan: FilePlan, picture: ByteImage, metadata?: Uint8Array[]): Uint8Array {
  const { quality, subsampling, progressive, huffman, restartInterval } = plan;
  return writeJpeg(encodePixels(toRgba(picture), { quality, subsampling }), {
    process: progressive ? 'progressive' : 'baseline',
    huffman: progressive ? 'optimised' : huffman,
    restartInterval,
    ...(metadata && { metadata }),
  });
}

function draw({ scene, seed, width, height }: FilePlan): ByteImage {
  const light = sceneOf(scene, seed);
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const [dx, dy] = [((i % SAMPLES) + 0.5) / SAMPLES, (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
        light((x + dx) / height, (y + dy) / height).forEach((value, channel) => {
          sum[channel] += Math.min(1, value);
        });
      }
      for (let channel = 0; channel < 3; channel++)
        data[3 * (y * width + x) + channel] = Math.round(255 * encodeSrgb(sum[channel] / SAMPLES ** 2));
    }
  return { width, height, channels: 3, data };
}

/** Four inks as Adobe stores them, 255 minus the ink, a component each: black takes what the three have in common. */
function printInks({ width, height, data }: ByteImage, quality: number): CoefficientImage {
  const planes = Array.from({ length: 4 }, () => new Uint8ClampedArray(4 * width * height));
  for (let i = 0; i < width * height; i++) {
    const black = Math.max(data[3 * i], data[3 * i + 1], data[3 * i + 2]);
    for (let ink = 0; ink < 4; ink++) {
      const value = ink === 3 ? black : black === 0 ? 255 : (255 * data[3 * i + ink]) / black;
      planes[ink].fill(value, 4 * i, 4 * i + 4);
    }
  }
  const inks = planes.map((rgba) => encodePixels({ width, height, rgba }, { quality, subsampling: 'grey' }));
  const components = inks.map((image, index) => ({ ...image.components[0], id: index + 1 }));
  return { ...inks[0], colorSpace: 'cmyk', inverted: true, components };
}
