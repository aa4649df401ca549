import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientSize, spectrumLayout, storedCell } from './spectrum-layout';

const side = fc.integer({ min: 1, max: 40 });

describe('spectrum layout', () => {
  it('puts zero frequency at floor(W/2), floor(H/2) when centred', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const layout = spectrumLayout({ transform: 'dft', spectrum: 'magnitude', width, height, centred: true });
        expect(layout.cellAt(Math.floor(width / 2), Math.floor(height / 2))).toEqual({ v: 0, u: 0, plane: 0 });
      }),
    );
  });

  it('shows every coefficient once, and finds it again', () => {
    fc.assert(
      fc.property(side, side, fc.boolean(), (width, height, centred) => {
        const layout = spectrumLayout({ transform: 'dft', spectrum: 'magnitude', width, height, centred });
        const seen = new Set<number>();
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const cell = layout.cellAt(x, y) ?? { v: NaN, u: NaN };
            seen.add(cell.v * width + cell.u);
            expect(layout.placesOf(cell.v, cell.u)).toEqual([{ x, y }]);
          }
        }
        expect(seen.size).toBe(width * height);
      }),
    );
  });

  it('shows frequencies 0…N/2 in each of four planes, with a gap between', () => {
    const layout = spectrumLayout({ transform: 'dft', spectrum: 'planes', width: 200, height: 101, centred: true });
    expect([layout.planeWidth, layout.planeHeight, layout.gap]).toEqual([101, 51, 2]);
    expect(layout.cellAt(3, 5)).toEqual({ v: 5, u: 3, plane: 0 });
    expect(layout.cellAt(103 + 3, 5)).toEqual({ v: 5, u: 3, plane: 1 });
    expect(layout.cellAt(3, 53 + 5)).toEqual({ v: 5, u: 3, plane: 2 });
    expect(layout.cellAt(103 + 3, 53 + 5)).toEqual({ v: 5, u: 3, plane: 3 });
    expect(layout.cellAt(101, 5)).toBeNull();
    expect(layout.cellAt(3, 52)).toBeNull();
    expect(layout.cellAt(-1, 0)).toBeNull();
    expect(layout.placesOf(5, 3)).toHaveLength(4);
    // A negative frequency is shown with its positive one.
    expect(layout.placesOf(101 - 5, 200 - 3)[0]).toEqual({ x: 3, y: 5 });
  });

  it('never shifts a cosine transform', () => {
    const layout = spectrumLayout({ transform: 'dct', spectrum: 'planes', width: 9, height: 7, centred: true });
    expect(layout.planes).toBe(false);
    expect(layout.cellAt(0, 0)).toEqual({ v: 0, u: 0, plane: 0 });
  });
});

describe('stored cells', () => {
  it('leaves the stored half alone and mirrors the other about zero frequency', () => {
    expect(storedCell(3, 4, 8, 6)).toEqual({ v: 3, u: 4, conjugate: false });
    expect(storedCell(1, 7, 8, 6)).toEqual({ v: 5, u: 1, conjugate: true });
    expect(storedCell(0, 5, 8, 6)).toEqual({ v: 0, u: 3, conjugate: true });
  });

  it('pads to whole blocks', () => {
    expect(coefficientSize('block', 8, 17, 16)).toEqual({ width: 24, height: 16 });
    expect(coefficientSize('dft', 8, 17, 16)).toEqual({ width: 17, height: 16 });
  });
});
