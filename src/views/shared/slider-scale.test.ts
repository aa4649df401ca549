import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAfterKey } from './Slider';
import { linearScale, logScale } from './slider-scale';

const keep = logScale(0.0001, 1);

describe('the logarithmic track', () => {
  it('gives every decade the same length', () => {
    expect([0.0001, 0.001, 0.01, 0.1, 1].map((value) => keep.toPosition(value))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('finds a value again from its place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1, noNaN: true }), (value) => {
        expect(keep.fromPosition(keep.toPosition(value)) / value).toBeCloseTo(1, 4);
      }),
    );
  });

  it('stays inside, wherever the pointer goes', () => {
    expect(keep.fromPosition(-3)).toBe(0.0001);
    expect(keep.fromPosition(7)).toBe(1);
    expect(keep.toPosition(0)).toBe(0);
  });

  it('takes twenty arrow keys, or four large ones, for a decade, and meets it exactly', () => {
    let value = 0.01;
    for (let i = 0; i < 20; i++) value = keep.step(value, 1, false);
    expect(value).toBe(0.1);
    for (let i = 0; i < 4; i++) value = keep.step(value, -1, true);
    expect(value).toBe(0.01);
  });

  it('steps from any place onto its grid, always onwards, and stops at the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1, noNaN: true }), fc.boolean(), (value, large) => {
        expect(keep.step(value, 1, large)).toBeGreaterThanOrEqual(value * 0.99999);
        expect(keep.step(value, -1, large)).toBeLessThanOrEqual(value * 1.00001);
      }),
    );
    expect(keep.step(1, 1, true)).toBe(1);
    expect(keep.step(0.0001, -1, true)).toBe(0.0001);
  });

  it('refuses a range that has no logarithm', () => {
    expect(() => logScale(0, 1)).toThrow(RangeError);
  });
});

describe('keys', () => {
  const press = (key: string, shiftKey = false): number | undefined =>
    valueAfterKey({ key, shiftKey }, 0.01, 0.0001, 1, keep);

  it('knows its keys and no others', () => {
    expect(press('Home')).toBe(0.0001);
    expect(press('End')).toBe(1);
    expect(press('ArrowRight', true)).toBe(0.0177828);
    expect(press('PageDown')).toBe(0.00562341);
    expect(press('ArrowLeft')).toBe(0.00891251);
    expect(press('a')).toBeUndefined();
  });
});

describe('the linear track', () => {
  const split = linearScale(0, 1, 0.01);
  it('steps by its small step, five times that with Shift', () => {
    expect(split.step(0.5, 1, false)).toBe(0.51);
    expect(split.step(0.5, -1, true)).toBe(0.45);
    expect(split.step(0.999, 1, false)).toBe(1);
    expect(split.fromPosition(0.25)).toBe(0.25);
  });
});
