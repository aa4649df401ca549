import { expect, test } from 'vitest';
import { shortCount } from './short-count';

test('counts fit into a cell', () => {
  const counts = [0, 7, 999, 999.4, 1000, 1234, 9949, 9999, 12_345, 999_499, 999_500, 1_250_000, 12e6, 3.1e9];
  expect(counts.map(shortCount)).toEqual([
    ...['0', '7', '999', '999', '1.0k', '1.2k', '9.9k', '10k', '12k', '999k', '1.0M', '1.3M', '12M', '3.1G'],
  ]);
});
