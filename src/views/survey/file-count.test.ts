import { expect, test } from 'vitest';
import { fileCount } from './file-count';

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%i', (count, text) => {
  expect(fileCount(count)).toBe(text);
});
