import { expect, test } from 'vitest';
import { fixture } from '../../../codec/jpeg/fixtures/load';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { timelineModel } from './timeline-model';

const jpeg = readJpeg(fixture('photograph-progressive').bytes);
const psnr = new Map([
  [3, 31],
  [1, 22.5],
  [2, Infinity],
]);

test('the file is drawn as it was', () => {
  expect(timelineModel(jpeg, psnr, 640, 150)).toMatchSnapshot();
});

test('bars are as long as their bytes and follow one another', () => {
  const { bars, left, right } = timelineModel(jpeg, psnr, 2000, 150);
  const scale = (right - left) / jpeg.bytes.length;
  bars.forEach((bar, number) => {
    expect(bar.width).toBeCloseTo(Math.max(1, bar.bytes * scale - 1), 0);
    if (number > 0) expect(bar.x).toBeGreaterThan(bars[number - 1].x);
  });
});

test('points stand in the order of scans, and only where there is a number', () => {
  expect(timelineModel(jpeg, psnr, 640, 150).points.map(({ count }) => count)).toEqual([1, 3]);
  expect(timelineModel(jpeg, new Map(), 0, 0).path).toBe('');
});
