import { expect, test } from 'vitest';
import { divergingTable } from '../../../math/colormaps';
import { heatPaths } from './heat-paths';

const table = divergingTable();

test('cells of a row that look alike are one piece', () => {
  const paths = heatPaths({ values: [0, 0, 1, -1, -1, -1, 0, 0.5, 0.5], columns: 3, cell: 2, range: 1 }, table);
  expect(paths).toMatchSnapshot();
});

test('a value that is not 0 is seen, however small, and no range is no colour', () => {
  const [blue, white, red] = heatPaths({ values: [-1e-9, 0, 1e-9], columns: 3, cell: 1, range: 1 }, table);
  expect(new Set([blue.color, white.color, red.color]).size).toBe(3);
  expect(heatPaths({ values: [1, 2], columns: 2, cell: 1, range: 0 }, table)).toHaveLength(1);
});

test('every cell is covered once', () => {
  const values = Array.from({ length: 64 * 64 }, (_, at) => Math.sin(at));
  const area = heatPaths({ values, columns: 64, cell: 1, range: 1 }, table)
    .flatMap(({ d }) => [...d.matchAll(/M[\d.,]+h([\d.]+)/g)])
    .reduce((sum, [, length]) => sum + Number(length), 0);
  expect(area).toBe(4096);
});
