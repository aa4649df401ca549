import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, coefficientAt, formatEdits, parseEdits, type CoefficientEdit } from './edits';
import type { CoefficientImage } from './jpeg';

const image: CoefficientImage = {
  width: 20,
  height: 9,
  precision: 8,
  colorSpace: 'grey',
  inverted: false,
  components: [
    {
      ...{ id: 1, horizontal: 1, vertical: 1, tableId: 0, table: new Uint16Array(64).fill(1) },
      ...{ width: 20, height: 9, blockColumns: 3, blockRows: 2, coefficients: new Int16Array(3 * 2 * 64) },
    },
  ],
};

const edit = fc.record({
  component: fc.integer({ min: 0, max: 3 }),
  row: fc.nat(99_999),
  column: fc.nat(99_999),
  index: fc.nat(63),
  value: fc.integer({ min: -32768, max: 32767 }),
});

test('edits survive being written as text', () => {
  const key = (e: CoefficientEdit) => [e.component, e.row, e.column, e.index].join();
  fc.assert(
    fc.property(fc.uniqueArray(edit, { selector: key, maxLength: 30 }), (edits) => {
      expect(parseEdits(formatEdits(edits))).toEqual(edits);
    }),
  );
});

test('text that means nothing is passed over, and the last word on a coefficient counts', () => {
  expect(parseEdits('')).toEqual([]);
  expect(parseEdits('0.0.0.64.1_9.0.0.0.1_0.0.0.1.99999_x')).toEqual([]);
  expect(parseEdits('0.1.2.3.4_0.1.2.3.-5')).toEqual([{ component: 0, row: 1, column: 2, index: 3, value: -5 }]);
});

test('an edit changes its coefficient in a copy', () => {
  const edited = applyEdits(image, parseEdits('0.1.2.9.-7'));
  expect(edited.components[0].coefficients[64 * 5 + 9]).toBe(-7);
  expect(image.components[0].coefficients.every((c) => c === 0)).toBe(true);
  expect(applyEdits(image, [])).toBe(image);
});

test('a block that is not there is refused by name', () => {
  expect(coefficientAt(image, { component: 1, row: 0, column: 0, index: 0 })).toBe(-1);
  expect(() => applyEdits(image, parseEdits('0.2.0.0.1'))).toThrow('no block at row 2, column 0 of component 0');
});
