import { expect, test } from 'vitest';
import { realAxes } from '../gpu/transforms/real-axes';
import { axisPasses } from '../gpu/transforms/fft-passes';
import { BOUND_BYTES_PER_PIXEL } from './status';

test.each([
  [14_732, 173],
  [2740, 1591],
  [302, 14_455],
  [1499, 1493],
  [2048, 2048],
])('a picture of %i×%i needs no larger buffer than the limit reckons with', (width, height) => {
  const { rows, columns } = realAxes({
    ...{ width, height, channels: 3, picture: 'rows', forwardScale: 1, inverseScale: 1, inverseFetch: 'kept' },
  });
  const axes = [rows.forward, columns.forward, columns.inverse, rows.inverse];
  const floats = Math.max(...axes.flatMap((axis) => axisPasses(axis).map((pass) => pass.floats)));
  expect((4 * floats) / (width * height)).toBeLessThanOrEqual(BOUND_BYTES_PER_PIXEL);
});
