import { expect, test } from 'vitest';
import { shortValue } from './short-value';

test.each([
  [0.001, '0'],
  [-0.126, '−.13'],
  [0.999, '1.0'],
  [-9.96, '−10'],
  [3.14159, '3.1'],
  [1234, '1234'],
])('%d is written %s', (value, text) => {
  expect(shortValue(value)).toBe(text);
});
