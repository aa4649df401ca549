/**
 * One sample for several pixels: their mean, rounded as libjpeg's encoder rounds it.
 *
 * Means of two neighbours are cut off after adding 0, 1, 0, 1 … halves along the row, means of 2×2 after adding 1, 2,
 * 1, 2 … quarters, so that rounding does not shift the colour; others are rounded, halves up.
 * Padding: to the right the picture's last column goes on; below, the last row goes on until its sample is full, and then
 * the last row of samples goes on. Layout: samples [H,W] bytes in, [blockRows·8, blockColumns·8] bytes out, of the blocks
 * that hold picture. Tolerance: exact.
 */
import type { ComponentGeometry } from './sampling';

const BLOCK = 8;

export interface PaddedSamples {
  readonly samples: Uint8Array;
  readonly stride: number;
  readonly rows: number;
}

export function downsample(
  pixels: Uint8Array,
  width: number,
  height: number,
  { across, down, height: samplesDown, filledColumns, filledRows }: ComponentGeometry,
): PaddedSamples {
  const stride = filledColumns * BLOCK;
  const rows = filledRows * BLOCK;
  const samples = new Uint8Array(stride * rows);
  const count = across * down;
  const [evenBias, oddBias] = roundingBias(across, down);
  for (let y = 0; y < samplesDown; y++) {
    const target = y * stride;
    for (let x = 0; x < stride; x++) {
      let sum = x & 1 ? oddBias : evenBias;
      for (let j = 0; j < down; j++) {
        const row = Math.min(y * down + j, height - 1) * width;
        for (let i = 0; i < across; i++) sum += pixels[row + Math.min(x * across + i, width - 1)];
      }
      samples[target + x] = Math.trunc(sum / count);
    }
  }
  const last = (samplesDown - 1) * stride;
  for (let y = samplesDown; y < rows; y++) samples.copyWithin(y * stride, last, last + stride);
  return { samples, stride, rows };
}

/** Added before the division, in even and odd columns of samples. */
export function roundingBias(across: number, down: number): readonly [even: number, odd: number] {
  if (across === 2 && down === 1) return [0, 1];
  if (across === 2 && down === 2) return [1, 2];
  const half = Math.floor((across * down) / 2);
  return [half, half];
}
