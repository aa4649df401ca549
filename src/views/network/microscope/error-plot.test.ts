import { expect, test } from 'vitest';
import { PHIS, type ErrorSeries } from './error-series';
import { errorPlot } from './error-plot';

const series: ErrorSeries = {
  asm: PHIS.map((phi) => 0.4 * ((15 - phi) / 14) ** 2),
  apx: PHIS.map((phi) => 0.42 * ((15 - phi) / 14)),
  mask: PHIS.map((phi) => (15 - phi) / 64),
};

test('the errors are drawn as they were', () => {
  const { place, phiAt, ...drawn } = errorPlot(series, 360, 200);
  expect({ ...drawn, mark: place(8), under: phiAt(200) }).toMatchSnapshot();
});

test('every φ is found again where it lies, and what lies outside is the nearest', () => {
  const plot = errorPlot(series, 360, 200);
  for (const phi of PHIS) expect(plot.phiAt(plot.place(phi).x)).toBe(phi);
  expect([plot.phiAt(-100), plot.phiAt(9999)]).toEqual([1, 15]);
});

test('the exact end lies on the axis, and no error at all leaves axes', () => {
  const plot = errorPlot(series, 360, 200);
  expect(plot.place(15).asm).toBe(plot.frame.bottom);
  expect(plot.bars[14].height).toBe(0);
  const none = errorPlot({ asm: PHIS.map(() => 0), apx: PHIS.map(() => 0), mask: PHIS.map(() => 0) }, 360, 200);
  expect(none.asmPath).not.toContain('NaN');
  expect(errorPlot(series, 0, 0).apxPath).not.toContain('NaN');
});
