import { expect, test } from 'vitest';
import { buildUpCurve } from './block-in-view';
import { curvePlot } from './curve-plot';

const dequantised = Float64Array.from({ length: 64 }, (_, i) => (i % 7 === 0 ? 400 / (1 + i) : 0));

test('the curve is drawn as it was', () => {
  const { place, countAt, ...drawn } = curvePlot(buildUpCurve(dequantised, 8), 360, 160);
  expect({ ...drawn, marker: place(8), under: countAt(200) }).toMatchSnapshot();
});

test('the end of the curve lies at the top, and there is a place for every count', () => {
  const plot = curvePlot(buildUpCurve(dequantised, 8), 360, 160);
  expect(plot.place(64)).toEqual({ x: plot.frame.right, y: plot.frame.top });
  for (let count = 0; count <= 64; count++) expect(plot.countAt(plot.place(count).x)).toBe(count);
  expect(plot.countAt(-50)).toBe(0);
  expect(plot.countAt(5000)).toBe(64);
});

test('an empty block has a curve too', () => {
  expect(curvePlot(buildUpCurve(new Float64Array(64), 8), 0, 0).psnrPath).not.toContain('NaN');
});
