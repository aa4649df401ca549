import { expect, it } from 'vitest';
import golden from './golden/survey-map.json';
import { flatVectors } from './golden/trustworthiness';
import { principalPlane } from './principal-plane';

it('is the plane that NumPy finds by singular values, names as one-hot coordinates', () => {
  const plane = principalPlane({
    length: golden.codes.length,
    numberCount: 3,
    codeCount: 1,
    numbers: Float64Array.from(golden.numbers),
    codes: Uint32Array.from(golden.codes),
  });
  golden.principal.forEach((value, i) => {
    expect(plane[i]).toBeCloseTo(value, 5);
  });
});

it('puts points of a line on a line, and one point, or equal ones, in the middle', () => {
  const line = principalPlane(flatVectors(Float64Array.of(0, 0, 1, 1, 3, 3)));
  const [a, b, c] = [line[0], line[2], line[4]];
  expect((c - b) / (b - a)).toBeCloseTo(2, 9);
  expect(Math.max(...[1, 3, 5].map((i) => Math.abs(line[i])))).toBeLessThan(1e-9);
  expect([...principalPlane(flatVectors(Float64Array.of(2, 7)))]).toEqual([0, 0]);
  expect([...principalPlane(flatVectors(Float64Array.of(2, 7, 2, 7)))]).toEqual([0, 0, 0, 0]);
  expect([...principalPlane(flatVectors(new Float64Array(0)))]).toEqual([]);
});
