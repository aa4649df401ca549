import { expect, test } from 'vitest';
import type { Generation } from '../../../engine/jpeg/api';
import { chainSentence } from './fixed-point';
import { generationPlot } from './generation-plot';
import { parseQualities, qualitiesText } from './qualities';

const generation = (number: number, psnr: number, changed: number): Generation => ({
  ...{ number, psnr, changed, quality: 75, bytes: 1000, psnrLuma: psnr, ssim: null },
});

test('qualities are read as people write them', () => {
  expect(parseQualities(' 90, 75;60 ')).toEqual({ setting: '90-75-60' });
  expect(parseQualities('090')).toEqual({ setting: '90' });
  expect(qualitiesText('90-75')).toBe('90, 75');
});

test.each([
  ['', 'Write at least one quality from 1 to 100.'],
  ['90, high', '“high” is no quality: they are whole numbers from 1 to 100.'],
  ['0', '“0” is no quality: they are whole numbers from 1 to 100.'],
  [Array(17).fill('5').join(), '17 qualities are too many: at most 16 take turns.'],
])('qualities %j are refused with a reason', (text, problem) => {
  expect(parseQualities(text)).toEqual({ problem });
});

test('the sentence says where the chain rests', () => {
  expect(chainSentence([], 10)).toBe('The first saving is on its way.');
  expect(chainSentence([generation(1, 35, 0.5)], 10)).toBe('The first saving left 35.00 dB.');
  expect(chainSentence([generation(1, 35, 0.5), generation(2, 34.5, 0.1)], 10)).toBe(
    'The first saving left 35.00 dB; the next took 0.50 dB more so far.',
  );
  expect(chainSentence([generation(1, 35, 0.5), generation(2, 34, 0.1), generation(3, 34, 0)], 3)).toContain(
    'From generation 3 on nothing changes',
  );
});

test('the plot puts generations on a line, whole ones under its ticks, and finds them again', () => {
  const points = [1, 2, 3].map((number) => ({ number, value: 36 - number }));
  const plot = generationPlot({ points, last: 6, width: 400, height: 200, span: 1, unit: 'dB' });
  expect(plot.marks.map(({ number }) => number)).toEqual([1, 2, 3]);
  for (const { number, x } of plot.marks) expect(plot.generationAt(x)).toBe(number);
  expect(plot.xTicks.every(({ label }) => /^\d+$/.test(label))).toBe(true);
  expect(plot.yTicks.at(-1)?.label).toMatch(/dB$/);
  expect(plot.path.startsWith('M')).toBe(true);
  expect({ ...plot, xOf: null, generationAt: null }).toMatchSnapshot();
});

test('a picture that loses nothing leaves the plot empty, not broken', () => {
  const plot = generationPlot({
    ...{ points: [{ number: 1, value: Infinity }], last: 1, width: 100, height: 80, span: 1, unit: 'dB' },
  });
  expect(plot.marks).toEqual([]);
  expect(plot.path).toBe('');
});
