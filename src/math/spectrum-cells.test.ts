import { describe, expect, test } from 'vitest';
import { createRealDft2d } from './dft';
import { coefficientLayout } from './layout';
import { cellAngles, cellEnergies, planeEnergies, shownRange } from './spectrum-cells';

describe.each([
  [8, 6],
  [7, 5],
  [8, 5],
  [1, 4],
  [2, 2],
])('planes of a picture %i wide, %i high', (width, height) => {
  const layout = coefficientLayout({ transform: 'dft', channels: 1, width, height });
  const transformed = (picture: Float64Array): Float64Array => {
    const spectrum = new Float64Array(layout.rows * layout.columns * 2);
    createRealDft2d(width, height).forward(picture, spectrum);
    return spectrum;
  };
  const energy = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

  test('their energies add up to the picture’s', () => {
    const picture = Float64Array.from({ length: width * height }, (_, i) => Math.sin(7 * i * i + 1) * 100);
    const total = planeEnergies(transformed(picture), layout, [0, 1]).reduce((sum, value) => sum + value, 0);
    expect(total / energy(picture)).toBeCloseTo(1, 12);
  });

  test('every product of two waves lies in its own plane, at its own place', () => {
    const functions = [Math.cos, Math.sin];
    const size = (Math.floor(height / 2) + 1) * layout.columns;
    for (let plane = 0; plane < 4; plane++) {
      for (let v = 0; v <= Math.floor(height / 2); v++) {
        for (let u = 0; u < layout.columns; u++) {
          const [down, along] = [functions[plane >> 1], functions[plane & 1]];
          const picture = Float64Array.from({ length: width * height }, (_, i) => {
            const [y, x] = [Math.floor(i / width), i % width];
            return down((2 * Math.PI * v * y) / height) * along((2 * Math.PI * u * x) / width);
          });
          if (energy(picture) < 1e-9) continue;
          const planes = planeEnergies(transformed(picture), layout, [0, 1]);
          const at = plane * size + v * layout.columns + u;
          expect(planes[at] / energy(picture)).toBeCloseTo(1, 10);
          planes[at] = 0;
          expect(Math.max(...planes)).toBeLessThan(1e-9);
        }
      }
    }
  });
});

describe('cells', () => {
  const layout = coefficientLayout({ transform: 'dft', channels: 2, width: 2, height: 1 });
  const coefficients = Float64Array.from([3, 4, 0, -1, 0, 2, -5, 0]);

  test('energies add up over the channels shown', () => {
    expect(Array.from(cellEnergies(coefficients, layout, [0, 2]))).toEqual([29, 26]);
    expect(Array.from(cellEnergies(coefficients, layout, [1, 2]))).toEqual([4, 25]);
  });

  test('the angle is that of the strongest channel', () => {
    expect(Array.from(cellAngles(coefficients, layout, [0, 2]))).toEqual([Math.atan2(4, 3), Math.PI]);
  });

  test('a channel that is not there shows all', () => {
    expect(shownRange('2', 1)).toEqual([0, 1]);
    expect(shownRange('2', 3)).toEqual([2, 3]);
    expect(shownRange('all', 3)).toEqual([0, 3]);
  });
});
