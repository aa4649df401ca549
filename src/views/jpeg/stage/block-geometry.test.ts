import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  blockAt,
  blockBeside,
  blockOfComponent,
  blockRect,
  blockSize,
  gridLines,
  mcuRect,
  mcuSize,
  type BlockImage,
} from './block-geometry';

/** As T.81 A.1.1 and A.2.4 have it: samples rounded up, blocks padded to whole MCUs. */
function image(width: number, height: number, factors: readonly (readonly [number, number])[]): BlockImage {
  const [H, V] = [Math.max(...factors.map(([h]) => h)), Math.max(...factors.map(([, v]) => v))];
  const alone = factors.length === 1;
  const components = factors.map(([horizontal, vertical]) => ({
    horizontal,
    vertical,
    blockColumns: alone ? Math.ceil((width * horizontal) / H / 8) : Math.ceil(width / (8 * H)) * horizontal,
    blockRows: alone ? Math.ceil((height * vertical) / V / 8) : Math.ceil(height / (8 * V)) * vertical,
  }));
  return { width, height, components };
}

const HALVED = image(100, 50, [
  [2, 2],
  [1, 1],
  [1, 1],
]);

describe('4:2:0', () => {
  it('has luma blocks of 8, chroma blocks and MCUs of 16 pixels', () => {
    expect(blockSize(HALVED, 0)).toEqual({ width: 8, height: 8 });
    expect(blockSize(HALVED, 2)).toEqual({ width: 16, height: 16 });
    expect(mcuSize(HALVED)).toEqual({ width: 16, height: 16 });
  });

  it('cuts blocks off where the picture ends, and leaves padding empty', () => {
    expect(blockRect(HALVED, { component: 0, row: 6, column: 12 })).toEqual({ x: 96, y: 48, width: 4, height: 2 });
    expect(blockRect(HALVED, { component: 1, row: 3, column: 6 })).toEqual({ x: 96, y: 48, width: 4, height: 2 });
    expect(blockRect(HALVED, { component: 0, row: 7, column: 13 })).toEqual({ x: 100, y: 50, width: 0, height: 0 });
  });

  it('finds the MCU of a block', () => {
    expect(mcuRect(HALVED, { component: 0, row: 3, column: 5 })).toEqual({ x: 32, y: 16, width: 16, height: 16 });
    expect(mcuRect(HALVED, { component: 1, row: 1, column: 2 })).toEqual({ x: 32, y: 16, width: 16, height: 16 });
  });

  it('goes from component to component', () => {
    expect(blockOfComponent(HALVED, { component: 0, row: 3, column: 5 }, 1)).toEqual({
      component: 1,
      row: 1,
      column: 2,
    });
    expect(blockOfComponent(HALVED, { component: 1, row: 1, column: 2 }, 0)).toEqual({
      component: 0,
      row: 2,
      column: 4,
    });
  });
});

test('one component alone has MCUs of one block, whatever its factors', () => {
  const grey = image(20, 20, [[2, 2]]);
  expect(mcuSize(grey)).toEqual({ width: 8, height: 8 });
  expect(blockSize(grey, 0)).toEqual({ width: 8, height: 8 });
  expect(mcuRect(grey, { component: 0, row: 1, column: 2 })).toEqual({ x: 16, y: 8, width: 4, height: 8 });
});

test('factors that do not divide each other give blocks of broken size', () => {
  const odd = image(64, 64, [
    [3, 1],
    [2, 1],
  ]);
  expect(blockSize(odd, 1)).toEqual({ width: 12, height: 8 });
  expect(blockAt(odd, 1, 23.9, 0)).toEqual({ component: 1, row: 0, column: 1 });
});

const FACTOR = fc.integer({ min: 1, max: 4 });

test('every pixel lies in the block that is found for it, and that block in its MCU', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(FACTOR, FACTOR), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (factors, width, height, shareX, shareY) => {
        const whole = image(width, height, factors);
        const [x, y] = [shareX * width, shareY * height];
        factors.forEach((_, component) => {
          const place = blockAt(whole, component, x, y);
          if (!place) throw new Error('no block inside the picture');
          const { blockRows, blockColumns } = whole.components[component];
          expect(place.row).toBeLessThan(blockRows);
          expect(place.column).toBeLessThan(blockColumns);
          for (const rect of [blockRect(whole, place), mcuRect(whole, place)]) {
            expect(x).toBeGreaterThanOrEqual(rect.x - 1e-9);
            expect(x).toBeLessThan(rect.x + rect.width + 1e-9);
            expect(y).toBeGreaterThanOrEqual(rect.y - 1e-9);
            expect(y).toBeLessThan(rect.y + rect.height + 1e-9);
          }
        });
      },
    ),
  );
});

test('no block lies outside the picture', () => {
  for (const [x, y] of [
    [-0.1, 5],
    [5, -0.1],
    [100, 5],
    [5, 50],
    [NaN, 5],
  ])
    expect(blockAt(HALVED, 0, x, y)).toBeNull();
});

test('steps stop at the edge of the component', () => {
  expect(blockBeside(HALVED, { component: 1, row: 3, column: 6 }, 1, 5)).toEqual({ component: 1, row: 3, column: 6 });
  expect(blockBeside(HALVED, { component: 1, row: 3, column: 6 }, -1, -5)).toEqual({ component: 1, row: 2, column: 1 });
});

test('grid lines are those inside the view', () => {
  expect(gridLines({ x: 10, y: 0, width: 20, height: 8 }, { width: 8, height: 8 })).toEqual({
    across: [16, 24],
    down: [0, 8],
  });
});
