import { describe, expect, it } from 'vitest';
import { divergingTable, type Rgb } from '../../../math/colormaps';
import { logShares, luminance, shades, signedShade, wantsDarkInk } from './cell-colors';

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe('ink on a heat map', () => {
  it.each(['magma', 'viridis', 'cividis', 'grey'] as const)('can be read on every colour of %s', (map) => {
    const colors: Rgb[] = shades(
      map,
      Array.from({ length: 101 }, (_, i) => i / 100),
    );
    for (const color of colors) {
      const ink = wantsDarkInk(color) ? 0 : 1;
      expect(contrast(luminance(color), ink)).toBeGreaterThan(4.5);
    }
  });

  it('can be read on signed colours too, whose middle is nearly white', () => {
    const table = divergingTable();
    expect(signedShade(table, 0).every((byte) => byte > 240)).toBe(true);
    expect(signedShade(table, -1)[2]).toBeGreaterThan(signedShade(table, -1)[0]);
    expect(signedShade(table, 9)).toEqual(signedShade(table, 1));
  });
});

describe('logShares', () => {
  it('spreads ratios evenly and leaves what is nothing at the bottom', () => {
    const shares = logShares([0, 1, 10, 100]);
    expect(shares[0]).toBe(0);
    expect(shares.slice(1)).toEqual([0, expect.closeTo(0.5, 12), 1]);
  });

  it('has one colour for one value', () => {
    expect(logShares([7, 7, 0])).toEqual([0.5, 0.5, 0]);
    expect(logShares([0, 0])).toEqual([0, 0]);
  });
});
