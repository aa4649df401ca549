import { expect, test } from 'vitest';
import type { NetworkRecord } from '../../../engine/network/api';
import { accuracyFigure, bandFigure, rmseFigure, shareOfBand } from './figure-specs';
import { curvePlot } from './curve-plot';
import { largestDifference, RMSE_REFERENCE } from './rmse-reference';

const rising = (from: number): number[] => Array.from({ length: 15 }, (_, index) => from + 0.02 * index);
const record: NetworkRecord = {
  ...{ data: 'CIFAR-10', pictures: 10_000, spatial: 0.6, asm: rising(0.3), apx: rising(0.2), band: rising(0.1) },
  ...{ confusion: [], keep: [], quality: [] },
  tuned: [{ phi: 4, asm: rising(0.45), apx: rising(0.4) }],
};
const reference = (mode: 'asm' | 'apx'): number[] => RMSE_REFERENCE.box[mode].map(({ value }) => value ?? NaN);
const measured = { blocks: 1e6, asm: reference('asm'), apx: reference('apx'), milliseconds: 1 };

test('the reference has an error for all 15 φ, falling to nothing', () => {
  for (const values of [reference('asm'), reference('apx')]) {
    expect(values).toHaveLength(15);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
    expect(values[14]).toBe(0);
  }
});

test('the largest difference is found, with its place', () => {
  expect(largestDifference('box', measured).difference).toBe(0);
  const off = { ...measured, apx: measured.apx.map((value, index) => (index === 4 ? value - 0.02 : value)) };
  expect(largestDifference('box', off)).toMatchObject({ at: 5, mode: 'APX' });
  expect(largestDifference('box', off).difference).toBeCloseTo(0.02, 9);
  // φ 5 has no reference for fully random blocks.
  expect(largestDifference('uniform', { asm: rising(0), apx: rising(0) }).at).not.toBe(5);
});

test('pixels stand beside the curves of the same pictures', () => {
  const inPixels = (of: NetworkRecord): unknown =>
    accuracyFigure(of, { tuned: null, paper: false }).spec.series.find(({ id }) => id === 'pixels')?.points[0]?.value;
  expect(inPixels(record)).toBe(record.spatial);
  expect(inPixels({ ...record, tablePictures: 1000 })).toBe(record.asm[14]);
});

test('errors measured here are drawn over the reference, and read beside it', () => {
  expect(rmseFigure('box', null).spec.series.map(({ id }) => id)).toEqual(['asm', 'apx']);
  const { spec, stops } = rmseFigure('box', measured);
  expect(spec.series.map(({ look }) => look)).toEqual(['rings', 'rings', 'line', 'line']);
  expect(stops[7]).toEqual({
    ...{ at: 8, set: { phi: 8, phiLayers: '' } },
    text: 'φ 8: ASM 0.0311 (0.0311); APX 0.1085 (0.1085)',
  });
  expect(rmseFigure('uniform', null).stops[1].text).toBe('φ 2: ASM —; APX —');
  const plot = curvePlot(spec, 360, 200);
  expect({ ...plot, xOf: 0, yOf: 0, curves: plot.curves.map(({ path }) => path) }).toMatchSnapshot();
});

test('retrained networks stand at their own φ, one of them with its whole curve, the paper’s only where asked', () => {
  const plain = accuracyFigure(record, { tuned: null, paper: false });
  expect(plain.spec.series.find(({ id }) => id === 'asm-tuned')?.points).toEqual([
    { at: 4, value: record.tuned[0].asm[3] },
  ]);
  expect(plain.spec.series.some(({ id }) => id.includes('set') || id.includes('paper'))).toBe(false);
  const full = accuracyFigure(record, { tuned: 4, paper: true });
  expect(full.spec.series.map(({ id }) => id)).toEqual([
    ...['pixels', 'asm', 'apx', 'asm-tuned', 'apx-tuned', 'asm-set', 'apx-set', 'asm-paper', 'apx-paper'],
  ]);
  expect(full.stops[3].text).toBe(
    'φ 4: ASM 36.0\u00a0%, APX 26.0\u00a0%; retrained 51.0\u00a0%, 46.0\u00a0%; paper 32.4\u00a0%, 33.3\u00a0%',
  );
  expect(full.stops[9].text).not.toContain('paper');
  expect(full.spec.y.domain[1]).toBeGreaterThanOrEqual(0.73);
});

test('bands say what share of the arithmetic they are', () => {
  expect(shareOfBand(15)).toBe(1);
  const { stops, spec } = bandFigure(record);
  expect(stops[4].text).toBe('ψ 5: 18.0\u00a0% right, 15 of 64 coefficients (23.4\u00a0%)');
  expect(stops[4].set).toEqual({ psi: 5 });
  expect(spec.series[1].points.at(-1)).toEqual({ at: 15, value: 1 });
});
