/** Binary PPM and PGM (netpbm P6 and P5), 8 or 16 bits a sample, any largest value. */
import { LARGEST_SIDE, type Picture } from './picture';

const HEADER = /^P([56])(?:\s+|\s*#[^\n]*\n)+(\d+)(?:\s+|\s*#[^\n]*\n)+(\d+)(?:\s+|\s*#[^\n]*\n)+(\d+)\s/;
/** Comments included; more has no sense. */
const LONGEST_HEADER = 4096;

export function readPnm(bytes: Uint8Array): Picture {
  const found = HEADER.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_HEADER)));
  if (found === null) throw new Error('the PPM or PGM header is damaged (at byte 0)');
  const [width, height, largest] = found.slice(2).map(Number);
  if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE || largest < 1 || largest > 65_535) {
    throw new Error(`the header says ${width}×${height}, largest value ${largest} (at byte 0)`);
  }
  const grey = found[1] === '5';
  const channels = grey ? 1 : 3;
  const sampleBytes = largest < 256 ? 1 : 2;
  const start = found[0].length;
  const needed = width * height * channels * sampleBytes;
  if (bytes.length - start < needed) {
    throw new Error(`${needed} bytes of samples expected, ${bytes.length - start} are there (at byte ${start})`);
  }
  const rgba = new Uint8ClampedArray(4 * width * height);
  const scale = 255 / largest;
  const sample = (index: number): number => {
    const at = start + index * sampleBytes;
    const value = sampleBytes === 1 ? bytes[at] : (bytes[at] << 8) | bytes[at + 1];
    return largest === 255 ? value : value * scale;
  };
  for (let pixel = 0; pixel < width * height; pixel++) {
    const first = pixel * channels;
    rgba[4 * pixel] = sample(first);
    rgba[4 * pixel + 1] = sample(grey ? first : first + 1);
    rgba[4 * pixel + 2] = sample(grey ? first : first + 2);
    rgba[4 * pixel + 3] = 255;
  }
  return { width, height, rgba, grey };
}
