/** What is measured on a real GPU, and what each task costs at least. */
import type { TransformSpec } from '../../src/gpu/transforms/transform';

export interface Task {
  readonly name: string;
  readonly spec: TransformSpec;
}

const task = (transform: TransformSpec['transform'], width: number, height: number, name: string): Task => ({
  name: `${name}, ${width}×${height}`,
  spec: { transform, width, height, channels: 1, block: 8, basis: 'exact' },
});

export const TASKS: readonly Task[] = [
  ...[512, 1024, 2048, 4096].map((side) => task('dft', side, side, 'real FFT')),
  task('dft', 1000, 750, 'real FFT'),
  task('dft', 1009, 757, 'real FFT'),
  ...[1024, 2048].map((side) => task('dct', side, side, 'full-picture DCT')),
  task('dct', 1000, 750, 'full-picture DCT'),
  ...[2048, 4096].map((side) => task('block', side, side, '8×8 DCT')),
];

/**
 * Operations by the usual count, whatever the method really takes: 2.5·N·log₂N for a real FFT of N pixels and for the
 * DCT made of one, 32 a pixel for the 8×8 DCT (two products of eight).
 */
export function nominalFlops({ transform, width, height, block }: TransformSpec): number {
  const pixels = width * height;
  return transform === 'block' ? 4 * block * pixels : 2.5 * pixels * Math.log2(pixels);
}

/**
 * Bytes that must go through memory at the least, f32: one pass an axis over pixels and half spectrum, 16 a pixel; the
 * block DCT reads and writes once, 8 a pixel.
 */
export function leastBytes({ transform, width, height }: TransformSpec): number {
  return (transform === 'block' ? 8 : 16) * width * height;
}
