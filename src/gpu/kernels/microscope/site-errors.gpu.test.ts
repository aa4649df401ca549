import { expect, test } from 'vitest';
import { naturalBlocks } from '../../../math/jpeg-domain/zig-zag';
import { rectifierErrorCurves } from '../../../math/jpeg-domain/rectifier-errors';
import { ShapeError } from '../../errors';
import { openGpu } from '../../gpu';
import { createSiteErrors } from '../../microscope/site-errors';
import { mapCase, type MapCase } from '../../testing/map-case';

const gpu = await openGpu({ gpu: navigator.gpu });
const meter = await createSiteErrors(gpu, 3);

/** RMSE and share of flipped pixels in f64, of the first `blocks` blocks of each channel. */
function inF64({ cpu }: MapCase, blocks: number) {
  const { data, channels, channelStride, coefficients } = cpu;
  const some = Array.from({ length: channels }, (_, channel) => [
    ...data.subarray(channel * channelStride, channel * channelStride + blocks * coefficients),
  ]);
  return rectifierErrorCurves(naturalBlocks(some.flat(), coefficients));
}

const shapes = [
  { channels: 1, batch: 1, height: 8, width: 8, coefficients: 64 },
  { channels: 5, batch: 3, height: 16, width: 24, coefficients: 64 },
  { channels: 7, batch: 2, height: 8, width: 40, coefficients: 15 },
  { channels: 37, batch: 1, height: 24, width: 8, coefficients: 1 },
];

test.each(shapes)('$channels×$height×$width, $coefficients coefficients', async (shape) => {
  const map = mapCase(gpu, shape, 3);
  const blocks = (shape.height / 8) * (shape.width / 8);
  meter.encode(map.gpu, 1);
  meter.encode(map.gpu, 2, 'all');
  gpu.frame.submit();
  const sums = await meter.read();
  expect(sums.length).toBe(3 * 45);
  for (const [slot, count] of [
    [1, blocks],
    [2, blocks * shape.batch],
  ]) {
    const { asm, apx, mask } = inF64(map, count);
    const pixels = 64 * count * shape.channels;
    for (let at = 0; at < 15; at++) {
      const [asmSquares, apxSquares, flips] = sums.subarray(slot * 45 + 3 * at, slot * 45 + 3 * at + 3);
      expect(Math.sqrt(asmSquares / pixels)).toBeCloseTo(asm[at], 4);
      expect(Math.abs(apxSquares - apx[at] ** 2 * pixels)).toBeLessThanOrEqual(1e-5 * apx[at] ** 2 * pixels + 1e-9);
      // Pixels that are 0 but for rounding may count on either side.
      expect(Math.abs(flips - mask[at] * pixels)).toBeLessThanOrEqual(1 + 1e-4 * pixels);
    }
  }
});

test('another map gives other errors, and a slot keeps its own', async () => {
  const [a, b] = [4, 5].map((seed) => mapCase(gpu, { ...shapes[1], batch: 1 }, seed));
  meter.encode(a.gpu, 0);
  meter.encode(b.gpu, 1);
  gpu.frame.submit();
  const sums = await meter.read();
  const relative = (slot: number, map: MapCase) => Math.sqrt(sums[slot * 45 + 12] / (64 * 30)) / inF64(map, 6).asm[4];
  expect(relative(0, a)).toBeCloseTo(1, 4);
  expect(relative(1, b)).toBeCloseTo(1, 4);
  expect(relative(0, b)).not.toBeCloseTo(1, 3);
});

test('a map of pixels, and a slot that is not there, are refused', () => {
  const pixels = mapCase(gpu, { ...shapes[0], coefficients: 0 }, 1);
  expect(() => meter.encode(pixels.gpu, 0)).toThrow(ShapeError);
  expect(() => meter.encode(mapCase(gpu, shapes[0], 1).gpu, 3)).toThrow(ShapeError);
});
