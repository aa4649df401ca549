import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledBecause, workingSize } from './working-size';

const limit = (pixels: number, side: number) => ({ pixels, side, why: 'because of a test' });

describe('workingSize', () => {
  it('leaves what fits alone', () => {
    expect(workingSize({ width: 4000, height: 2000 }, limit(8e6, 4000))).toEqual({ width: 4000, height: 2000 });
  });

  it('scales by pixels and says so', () => {
    const from = { width: 12000, height: 8000 };
    const to = workingSize(from, limit(8e6, 8192));
    expect(to).toEqual({ width: 3464, height: 2309 });
    expect(scaledBecause(from, to, limit(8e6, 8192))).toBe('Scaled from 12000×8000 to 3464×2309 because of a test.');
    expect(scaledBecause(to, to, limit(8e6, 8192))).toBe('');
  });

  it('stays within both limits, upright or not, and keeps the shape', () => {
    const side = fc.integer({ min: 1, max: 70000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 1e8 }), side, (width, height, pixels, longest) => {
        const to = workingSize({ width, height }, limit(pixels, longest));
        expect(to.width * to.height).toBeLessThanOrEqual(pixels);
        expect(Math.max(to.width, to.height)).toBeLessThanOrEqual(longest);
        expect(Math.min(to.width, to.height)).toBeGreaterThanOrEqual(1);
        const turned = workingSize({ width: height, height: width }, limit(pixels, longest));
        expect(turned).toEqual({ width: to.height, height: to.width });
        if (Math.min(to.width, to.height) > 50) expect(to.width / to.height / (width / height)).toBeCloseTo(1, 1);
      }),
    );
  });
});
