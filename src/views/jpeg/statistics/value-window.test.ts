import { expect, test } from 'vitest';
import { commonReach, medianOf, MIDDLE_VALUES, valueBins, valueDomain } from './value-window';

const counted = (min: number, counts: readonly number[]) => ({
  min,
  max: min + counts.length - 1,
  counts: Uint32Array.from(counts),
});

test('few values are all in view, centred on zero', () => {
  expect(valueDomain(counted(-1, [1, 5, 1]), false)).toEqual([-4.5, 4.5]);
  expect(valueDomain(counted(-9, new Array<number>(30).fill(1)), false)).toEqual([-9.5, 20.5]);
});

test('of many the middle is in view, and never less than there are', () => {
  const wide = counted(
    -500,
    Array.from({ length: 1001 }, (_, i) => (i === 900 ? 10_000 : 1)),
  );
  expect(medianOf(wide)).toBe(400);
  const [from, to] = valueDomain(wide, false);
  expect(to - from).toBe(MIDDLE_VALUES);
  expect((from + to) / 2).toBe(400);
  expect(valueDomain(wide, true)).toEqual([-500.5, 500.5]);
  const atEdge = counted(
    0,
    Array.from({ length: 400 }, (_, i) => (i === 0 ? 9999 : 1)),
  );
  expect(valueDomain(atEdge, false)[0]).toBe(-0.5);
});

test('every single value has a bin', () => {
  expect(valueBins(counted(2, [7, 0]))).toEqual([
    { from: 1.5, to: 2.5, count: 7 },
    { from: 2.5, to: 3.5, count: 0 },
  ]);
});

test('small figures share a reach that single outliers do not stretch', () => {
  const outlier = counted(
    -20,
    Array.from({ length: 41 }, (_, i) => (i === 20 ? 1000 : i === 26 ? 30 : i === 40 ? 1 : 0)),
  );
  expect(commonReach([outlier])).toBe(6);
  expect(commonReach([counted(0, [9])])).toBe(4);
});
