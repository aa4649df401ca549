import { expect, test } from 'vitest';
import { coefficientsCsv } from './coefficients-csv';

test('a line a block, coefficients named by their frequencies', () => {
  const coefficients = Int16Array.from({ length: 3 * 64 }, (_, i) => i - 64);
  const component = {
    ...{ id: 1, horizontal: 1, vertical: 1, tableId: 0, table: new Uint16Array(64).fill(1) },
    ...{ width: 8, height: 24, blockColumns: 1, blockRows: 3, coefficients },
  };
  const image = { width: 8, height: 24, precision: 8, colorSpace: 'grey', inverted: false, components: [component] };
  const lines = coefficientsCsv(image as Parameters<typeof coefficientsCsv>[0])
    .join('')
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(4);
  // Vertical frequency first: the second name is the horizontal frequency 1.
  expect(lines[0].split(',').slice(0, 6)).toEqual(['component', 'row', 'column', 'c00', 'c01', 'c02']);
  expect(lines[3].split(',').map(Number)).toEqual([0, 2, 0, ...coefficients.subarray(128)]);
});
