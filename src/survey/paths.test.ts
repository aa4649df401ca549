import { expect, test } from 'vitest';
import { createRandom } from '../math/random';
import { comparePaths } from './paths';

test('folder by folder, and code units within a name', () => {
  const paths = ['b.jpg', 'a.b/c', 'a/z', 'a/b/c', 'a/b.jpg', 'a', 'A/x', 'a/é', 'a/B', 'a-/c'];
  expect(paths.sort(comparePaths)).toEqual([
    ...['A/x', 'a', 'a/B', 'a/b/c', 'a/b.jpg', 'a/z', 'a/é', 'a-/c', 'a.b/c', 'b.jpg'],
  ]);
});

test('the same as comparing lists of names', () => {
  const random = createRandom(3);
  const path = (): string => Array.from({ length: random.integer(9) }, () => '/a.-b'[random.integer(5)]).join('');
  const byNames = (a: string, b: string): number => {
    const [x, y] = [a.split('/'), b.split('/')];
    for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i] < y[i] ? -1 : 1;
    return x.length - y.length;
  };
  for (let i = 0; i < 5000; i++) {
    const [a, b] = [path(), path()];
    expect(Math.sign(comparePaths(a, b))).toBe(Math.sign(byNames(a, b)));
  }
});
