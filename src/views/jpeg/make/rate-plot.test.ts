import { describe, expect, test } from 'vitest';
import { ratePlot } from './rate-plot';

const file = (quality: number, bytes: number, psnr: number, tables = '') => ({
  quality,
  tables,
  bytes,
  psnr,
  ssim: 0.9,
});
const files = [file(90, 240_000, 41), file(10, 30_000, 28.5), file(50, 90_000, 34), file(50, 95_000, 33, '1.2')];

describe('rate and distortion', () => {
  test('as drawn', () => {
    expect(ratePlot(files, 480, 200)).toMatchSnapshot();
  });

  test('further right is larger, further up is better; the line follows the qualities', () => {
    const { points, path, frame } = ratePlot(files, 480, 200);
    expect(points.map((point) => point.file.bytes)).toEqual([30_000, 90_000, 95_000, 240_000]);
    expect(points[0].x).toBeLessThan(points[1].x);
    expect(points[0].y).toBeGreaterThan(points[1].y);
    expect(path.match(/[ML]/g)).toHaveLength(3);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(frame.left);
      expect(x).toBeLessThan(frame.right);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.bottom);
    }
  });

  test('no file, one file, a file without error, no room', () => {
    expect(ratePlot([], 480, 200).xTicks.length).toBeGreaterThan(1);
    const one = ratePlot([file(75, 50_000, Infinity)], 480, 200);
    expect(one.points[0].y).toBe(one.frame.top);
    expect(one.points[0].x).toBeCloseTo((one.frame.left + one.frame.right) / 2, 0);
    expect(ratePlot(files, 0, 0).frame.right).toBeGreaterThan(0);
  });
});
