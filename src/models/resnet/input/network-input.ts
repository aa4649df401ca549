/**
 * A 32×32 JPEG's coefficients as the networks read them.
 *
 *     out[channel][picture][row][column][k] = quantised coefficient · step, k along the zig-zag
 *
 * Channels Y, Cb, Cr of (sample − 128), each on the grid of 32×32: subsampled components are raised by raise-block.ts;
 * a grey file has zero chroma. RGB-coded files and files of 12 bits come by linear maps too: the matrix of T.871 on the
 * coefficients (its rows sum to 1, 0 and 0, so the level shift stays right), and a sixteenth.
 * Nothing is decoded, rounded or clamped. Layout: f32 [3, batch, 4, 4, 64]. Normalisation: orthonormal 8×8 DCT.
 * Tolerance: 1e-5 of the largest coefficient against training/coefficients.py (f32 there).
 */
import { ZIGZAG_INDEX, type CoefficientImage, type JpegComponent } from '../../../codec/jpeg';
import { raiseBlock, type Enlargement } from './raise-block';

export const INPUT_SIDE = 32;
/** Blocks a side. */
const BLOCKS = INPUT_SIDE / 8;
/** Numbers that one channel of one picture takes. */
export const PLANE_LENGTH = BLOCKS * BLOCKS * 64;
export const INPUT_LENGTH = 3 * PLANE_LENGTH;

/** Weights of R, G, B in Y, Cb, Cr (ITU-T T.871, clause 7). */
const TO_YCBCR = [
  [0.299, 0.587, 0.114],
  [-0.299 / 1.772, -0.587 / 1.772, 0.5],
  [0.5, -0.587 / 1.402, -0.114 / 1.402],
] as const;

/** What a JPEG file can be asked before any of it is converted. */
export type Readable = Pick<CoefficientImage, 'width' | 'height' | 'precision' | 'colorSpace' | 'components'>;

/** Why the coefficients cannot go in as they are, as a clause without a full stop; empty where they can. */
export function refusal(image: Readable): string {
  const { width, height, colorSpace, components } = image;
  if (width !== INPUT_SIDE || height !== INPUT_SIDE)
    return `it has ${width}×${height} pixels, and the network reads ${INPUT_SIDE}×${INPUT_SIDE}`;
  if (!['grey', 'ycbcr', 'rgb'].includes(colorSpace))
    return `its colours are ${colorSpace === 'unknown' ? 'of an unknown kind' : colorSpace.toUpperCase()}, not YCbCr, RGB or grey`;
  const ratios = components.flatMap((component) => {
    const [down, across] = ratiosOf(components, component);
    return [down, across];
  });
  if (!ratios.every((ratio) => ratio === 1 || ratio === 2 || ratio === 4))
    return 'it is subsampled by something else than 1, 2 or 4';
  return '';
}

/** Whether the file enters with no decoding at all. */
export function readsDirectly(image: Readable): boolean {
  return refusal(image) === '';
}

/** Writes picture `index` of a batch; the rest of `out` is left as it was. */
export function networkInput(
  image: CoefficientImage,
  out: Float32Array = new Float32Array(INPUT_LENGTH),
  batch = 1,
  index = 0,
): Float32Array {
  if (out.length !== batch * INPUT_LENGTH || index < 0 || index >= batch)
    throw new RangeError(`Room for ${out.length} numbers at place ${index}, expected ${batch * INPUT_LENGTH}`);
  const why = refusal(image);
  if (why !== '') throw new RangeError(`This JPEG cannot be read as coefficients: ${why}.`);
  const { components } = image;
  const scale = 2 ** (8 - image.precision);
  for (let channel = 0; channel < 3; channel++) {
    const at = (channel * batch + index) * PLANE_LENGTH;
    // A grey file may claim odd factors for its only component; A.2.2 gives it whole blocks all the same.
    if (channel < components.length)
      writeComponent(components[channel], ratiosOf(components, components[channel]), scale, out, at);
    else out.fill(0, at, at + PLANE_LENGTH);
  }
  if (image.colorSpace === 'rgb') mixColors(out, batch, index);
  return out;
}

/** How many samples of the full grid one of the component's stands for: down, across. */
function ratiosOf(components: readonly JpegComponent[], component: JpegComponent): readonly [number, number] {
  const across = Math.max(...components.map(({ horizontal }) => horizontal)) / component.horizontal;
  const down = Math.max(...components.map(({ vertical }) => vertical)) / component.vertical;
  return [down, across];
}

function writeComponent(
  { coefficients, table, blockColumns }: JpegComponent,
  [down, across]: readonly [number, number],
  scale: number,
  out: Float32Array,
  at: number,
): void {
  const [tall, wide] = [down as Enlargement, across as Enlargement];
  const block = new Float64Array(64);
  const half = new Float64Array(64);
  const raised = new Float64Array(64);
  const plain = tall === 1 && wide === 1;
  for (let row = 0; row < BLOCKS / tall; row++) {
    for (let column = 0; column < BLOCKS / wide; column++) {
      const from = 64 * (row * blockColumns + column);
      for (let i = 0; i < 64; i++) block[i] = coefficients[from + i] * table[i] * scale;
      for (let part = 0; part < tall * wide; part++) {
        const [partRow, partColumn] = [Math.floor(part / wide), part % wide];
        if (!plain) raiseBlock(block, [tall, partRow], [wide, partColumn], half, raised);
        const values = plain ? block : raised;
        const to = at + 64 * ((row * tall + partRow) * BLOCKS + column * wide + partColumn);
        for (let i = 0; i < 64; i++) out[to + ZIGZAG_INDEX[i]] = values[i];
      }
    }
  }
}

/** Red, green and blue of (sample − 128) to Y, Cb and Cr, in place. */
function mixColors(out: Float32Array, batch: number, index: number): void {
  const start = index * PLANE_LENGTH;
  const step = batch * PLANE_LENGTH;
  for (let i = start; i < start + PLANE_LENGTH; i++) {
    const [red, green, blue] = [out[i], out[i + step], out[i + 2 * step]];
    TO_YCBCR.forEach(([r, g, b], channel) => {
      out[i + channel * step] = r * red + g * green + b * blue;
    });
  }
}
