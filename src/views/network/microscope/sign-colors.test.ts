import { expect, test } from 'vitest';
import { divergingTable } from '../../../math/colormaps';
import { luminance } from '../../shared/figures/cell-colors';
import { signColor } from './sign-colors';

const table = divergingTable();

test('in the paper’s colours the largest channel says the sign', () => {
  const strongest = (value: number): number => {
    const color = signColor('paper', table, value, 2);
    return color.indexOf(Math.max(...color));
  };
  expect([strongest(-0.001), strongest(-2), strongest(0), strongest(0.001), strongest(9)]).toEqual([1, 1, 2, 0, 0]);
  expect(luminance(signColor('paper', table, 2, 2))).toBeGreaterThan(luminance(signColor('paper', table, 0.1, 2)));
});

test('in the safe colours 0 is nearly white and both ends are dark', () => {
  expect(luminance(signColor('safe', table, 0, 2))).toBeGreaterThan(0.9);
  for (const end of [-2, 2]) expect(luminance(signColor('safe', table, end, 2))).toBeLessThan(0.3);
  expect(signColor('safe', table, 1, 0)).toEqual(signColor('safe', table, 0, 1));
});
