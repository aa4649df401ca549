import { expect, test } from 'vitest';
import { parseSizes } from './sizes';

test('the lines of the size check are read, passed or not', () => {
  const printed = '✓ shell: 88.1 kB of at most 150 kB, gzip\n✗ bench waves: 61.0 kB of at most 60 kB, gzip\n';
  expect(parseSizes(printed)).toEqual([
    { name: 'shell', kilobytes: 88.1, atMost: 150 },
    { name: 'bench waves', kilobytes: 61, atMost: 60 },
  ]);
  expect(parseSizes('There is no built page to measure.')).toEqual([]);
});
