/**
 * Images of random coefficients for tests: sparse blocks as pictures have them, now and then full ones or ones at the ends
 * of the range. Padding blocks are filled too.
 */
import type { CoefficientImage, ColorSpace, JpegComponent } from '../jpeg';
import { createRandom, type Random } from '../../../math/random';

export interface RandomImage {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly precision: number;
  /** Sampling factors, one pair a component. */
  readonly sampling: readonly (readonly [horizontal: number, vertical: number])[];
}

const SPACES: readonly ColorSpace[] = ['grey', 'unknown', 'ycbcr', 'ycck'];

export function randomImage({ seed, width, height, precision, sampling }: RandomImage): CoefficientImage {
  const random = createRandom(seed);
  // Steps of more than a byte are for every other image.
  const coarse = seed % 2 === 0 ? 7 : 300;
  const widest = Math.max(...sampling.map(([horizontal]) => horizontal));
  const tallest = Math.max(...sampling.map(([, vertical]) => vertical));
  const components = sampling.map(([horizontal, vertical], index): JpegComponent => {
    const blockColumns = Math.ceil(width / (8 * widest)) * horizontal;
    const blockRows = Math.ceil(height / (8 * tallest)) * vertical;
    const coefficients = new Int16Array(64 * blockColumns * blockRows);
    for (let base = 0; base < coefficients.length; base += 64) fillBlock(coefficients, base, precision, random);
    return {
      id: index + 1,
      horizontal,
      vertical,
      tableId: Math.min(index, 1),
      table: new Uint16Array(64).fill(index === 0 ? 3 : coarse),
      width: Math.ceil((width * horizontal) / widest),
      height: Math.ceil((height * vertical) / tallest),
      blockColumns,
      blockRows,
      coefficients,
    };
  });
  const colorSpace = SPACES[sampling.length - 1];
  return { width, height, precision, colorSpace, inverted: colorSpace === 'ycck', components };
}

function fillBlock(coefficients: Int16Array, base: number, precision: number, random: Random): void {
  const [dcBits, acBits] = precision === 8 ? [10, 10] : [14, 14];
  coefficients[base] = signed(Math.floor(random.next() * (dcBits + 1)), random);
  const kind = random.next();
  const share = kind < 0.2 ? 0 : kind < 0.9 ? 0.1 : 1;
  const bits = kind > 0.97 ? acBits : 4;
  for (let index = 1; index < 64; index++) {
    if (random.next() < share) coefficients[base + index] = signed(Math.ceil(random.next() * bits), random);
  }
}

/** A number of at most so many bits. */
function signed(bits: number, random: Random): number {
  const magnitude = Math.floor(random.next() * 2 ** bits);
  return random.next() < 0.5 ? -magnitude : magnitude;
}
