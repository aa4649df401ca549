import { expect, test } from 'vitest';
import { createPathSet } from './path-set';

test('a path is new once, through every growth', () => {
  const paths = Array.from({ length: 50_000 }, (_, at) => `train/n${at % 1000}/n${at % 1000}_${at}.JPEG`);
  const set = createPathSet();
  expect(paths.filter((path) => !set.add(path))).toEqual([]);
  expect(paths.filter((path) => set.add(path))).toEqual([]);
  expect(set.add('train/n1/n1_1.jpeg')).toBe(true);
});

test('paths that differ by one sign, or by order, are different', () => {
  const set = createPathSet();
  const paths = ['', 'a', 'aa', 'ab', 'ba', 'a/b', 'b/a', 'A', '\0', '\0\0', 'é', 'e\u0301', '😀', '\ud83d'];
  expect(paths.map((path) => set.add(path))).toEqual(paths.map(() => true));
});
