import { expect, test } from 'vitest';
import { mapRange as rangeInF64, type ShownAs } from '../../../math/paint-maps';
import { openGpu } from '../../gpu';
import { createMapPainter } from '../../microscope/map-painter';
import { mapCase } from '../../testing/map-case';

const gpu = await openGpu({ gpu: navigator.gpu });
const painter = await createMapPainter(gpu, { slots: 4, channels: 7 });

const shapes = [
  { channels: 1, batch: 1, height: 8, width: 8, coefficients: 64 },
  { channels: 5, batch: 3, height: 16, width: 24, coefficients: 15 },
  { channels: 7, batch: 2, height: 8, width: 40, coefficients: 1 },
  { channels: 5, batch: 2, height: 24, width: 8, coefficients: 0 },
  { channels: 3, batch: 2, height: 5, width: 13, coefficients: 0 },
  { channels: 7, batch: 1, height: 1, width: 1, coefficients: 0 },
];
const ways: readonly ShownAs[] = ['pixels', 'coefficients'];

test.each(shapes)('$channels×$height×$width, $coefficients coefficients', async (shape) => {
  painter.forget();
  const maps = ways.map((show, slot) => ({ ...mapCase(gpu, shape, slot + 1), show }));
  maps.forEach(({ gpu: map, show }, slot) => painter.encodeRange(map, slot, show));
  gpu.frame.submit();
  const { maps: ranges, common } = await painter.readRanges();
  const expected = maps.map(({ cpu, show }) => rangeInF64(cpu, show).map);
  expect(ranges.length).toBe(2);
  ranges.forEach((range, slot) => expect(range / expected[slot]).toBeCloseTo(1, 5));
  expect(common).toBe(Math.max(...ranges));
});

test('a slot is measured anew, also when its map has become smaller', async () => {
  painter.forget();
  const shape = { channels: 2, batch: 1, height: 8, width: 8, coefficients: 0 };
  const [large, small] = [mapCase(gpu, { ...shape, channels: 7 }, 8), mapCase(gpu, { ...shape, channels: 1 }, 9)];
  for (const { gpu: map } of [large, small]) painter.encodeRange(map, 0, 'pixels');
  gpu.frame.submit();
  const expected = rangeInF64(small.cpu, 'pixels').map;
  expect((await painter.readRanges()).maps[0]).toBeCloseTo(expected, 5);
  expect(rangeInF64(large.cpu, 'pixels').map).toBeGreaterThan(1.5 * expected);
});
