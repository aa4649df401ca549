import { expect, test } from 'vitest';
import type { CompressionCurves, NetworkRecord, PicturePoint } from '../../../engine/network/api';
import { DEFAULTS } from '../../../settings/schema';
import { curvePlot } from '../figures/curve-plot';
import { stopOf } from '../figures/stops';
import { called, crossingOf, crossingSentence, phiSentence } from './crossing';
import { pictureFigure, settingsOfPoint, testSetFigure } from './recognition-figures';
import { strongestKept, testSetSentence } from './test-set-sentence';

const point = (at: number, label: string, psnr: number | null, probability = 0.5): PicturePoint => ({
  ...{ at, label, psnr, probability, ssim: psnr === null ? null : psnr / 50 },
});
const phis = (first: number): PicturePoint[] =>
  Array.from({ length: 15 }, (_, index) => point(index + 1, index + 1 < first ? 'cat' : 'ship', null));
const curves: CompressionCurves = {
  label: 'ship',
  keep: [point(0.003, 'ship', 12), point(0.01, 'cat', 15.2), point(0.03, 'ship', 17), point(1, 'ship', null, 0.9)],
  quality: [point(1, 'frog', 33), point(50, 'ship', 38), point(100, 'ship', 50)],
  asm: phis(3),
  apx: phis(5),
};
const record: NetworkRecord = {
  ...{ data: 'CIFAR-10', pictures: 10_000, spatial: 0.6, band: [], tuned: [], confusion: [] },
  asm: Array.from({ length: 15 }, () => 0.5),
  apx: Array.from({ length: 15 }, () => 0.4),
  keep: [
    { at: 0.01, top1: 0.2, probability: 0.15, psnr: 16 },
    { at: 0.1, top1: 0.55, probability: 0.5, psnr: 22 },
    { at: 1, top1: 0.6, probability: 0.55, psnr: null },
  ],
  quality: [],
};

test('the crossing is the first loss from the gentlest on; what comes back does not count', () => {
  expect(crossingOf(curves.keep, 'ship')).toEqual({ last: curves.keep[2], lost: curves.keep[1] });
  expect(crossingSentence(curves.keep, 'ship', 'keep')).toBe(
    'Still called a ship at 3.0\u00a0% of the coefficients, where the picture has 17.0\u00a0dB: ruined to the eye. At 1.0\u00a0% of the coefficients it is called a cat (15.2\u00a0dB).',
  );
  expect(crossingSentence(curves.quality, 'ship', 'quality')).toBe(
    'Still called a ship at quality 50, where the picture still has 38.0\u00a0dB: good to the eye. At quality 1 it is called a frog (33.0\u00a0dB).',
  );
});

test('an answer that is never lost, or lost at once, is said as such', () => {
  const held = [point(0.001, 'ship', 9), point(1, 'ship', null)];
  expect(crossingSentence(held, 'ship', 'keep')).toBe(
    'Still called a ship at 0.10\u00a0% of the coefficients, where the picture has 9.0\u00a0dB: ruined to the eye.',
  );
  expect(crossingSentence([point(100, 'automobile', 45)], 'ship', 'quality')).toBe(
    'At quality 100 it is called an automobile, where the picture still has 45.0\u00a0dB: good to the eye.',
  );
  expect(crossingSentence([], 'ship', 'keep')).toBe('');
  expect(phiSentence(curves)).toBe('ASM calls it a ship from φ = 3 on, APX from φ = 5 on.');
});

test('names are called as they are read', () => {
  expect(['ship', 'airplane', 'n01440764'].map(called)).toEqual(['a ship', 'an airplane', '“n01440764”']);
});

test('nine tenths of the recorded accuracy', () => {
  expect(strongestKept(record.keep, 0.6)?.at).toBe(0.1);
  expect(testSetSentence(record, 'keep')).toBe(
    'Of the test set’s 60.0\u00a0% right, nine tenths are left at 10\u00a0% of the coefficients, at 22.0\u00a0dB.',
  );
  expect(testSetSentence(record, 'quality')).toBe('');
});

test('every point leads to settings that are found again', () => {
  for (const across of ['keep', 'quality', 'phi', 'psnr'] as const)
    for (const { stops } of [pictureFigure(curves, across), testSetFigure(record, across)])
      for (const [index, { set }] of stops.entries()) expect(stopOf(stops, { ...DEFAULTS, ...set })).toBe(index);
  expect(settingsOfPoint('keep', 0.0123456)).toEqual({ inputKeep: 0.01235, inputQuality: 0 });
});

test('the eye’s measures stand beside recognition, on scales of their own', () => {
  const { spec, stops } = pictureFigure(curves, 'keep');
  expect(spec.series.map(({ id, right }) => [id, right ?? false])).toEqual([
    ...[
      ['probability', false],
      ['ssim', false],
      ['psnr', true],
    ],
  ]);
  expect(stops[1].text).toBe('1.0\u00a0% kept: 50.0\u00a0% ship, called cat, 15.2\u00a0dB, SSIM 0.304');
  const plot = curvePlot(spec, 420, 220);
  expect({ ...plot, xOf: 0, yOf: 0, curves: plot.curves.map(({ path }) => path) }).toMatchSnapshot();
});

test('against PSNR both ways are told apart, and the unaltered picture has no place', () => {
  const { spec, stops } = pictureFigure(curves, 'psnr');
  expect(spec.series.map(({ points }) => points.map(({ at }) => at))).toEqual([
    [12, 15.2, 17],
    [33, 38, 50],
  ]);
  expect(stops.map(({ at }) => at)).toEqual([12, 15.2, 17, 33, 38, 50]);
});
