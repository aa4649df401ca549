import { expect, test } from 'vitest';
import { valueText } from './paint-values';

test('a value takes at most five characters where maps have them', () => {
  const values = [0, 0.1234, -0.1234, 1.5, -12.34, 123.4, 1234, 0.0123, 0.0001, -0.0001];
  expect(values.map(valueText)).toEqual([
    ...['0', '0.12', '−0.12', '1.5', '−12', '123', '1230', '0.01', '0.00', '−0.00'],
  ]);
});
