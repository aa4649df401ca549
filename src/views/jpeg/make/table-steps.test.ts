import { expect, test } from 'vitest';
import { ijgTable } from '../../../codec/jpeg/quality/ijg-table';
import { flattened, scaled, tableOf, withStep, withTable } from './table-steps';

const tables = [ijgTable('luma', 50), ijgTable('chroma', 50)];

test('one step changes, within 1…255, and nothing else', () => {
  const changed = withStep(tables, 'chroma', 9, 40.4);
  expect(changed[0]).toBe(tables[0]);
  expect(changed[1][9]).toBe(40);
  expect(changed[1].with(9, tables[1][9])).toEqual(tables[1]);
  expect(withStep(tables, 'luma', 0, -5)[0][0]).toBe(1);
  expect(withStep(tables, 'luma', 0, 900)[0][0]).toBe(255);
});

test('one table serves both until one of them is changed', () => {
  expect(tableOf([tables[0]], 'chroma')).toBe(tables[0]);
  expect(withTable([tables[0]], 'chroma', tables[1])).toEqual(tables);
  expect(withStep([tables[0]], 'luma', 0, 1)[1]).toBe(tables[0]);
});

test('scaling keeps within the limits', () => {
  expect([...scaled(Uint16Array.of(1, 3, 16, 200), 2)]).toEqual([2, 6, 32, 255]);
  expect([...scaled(Uint16Array.of(1, 3, 16, 255), 0.5)]).toEqual([1, 2, 8, 128]);
});

test('flat is the geometric mean', () => {
  expect([...flattened(Uint16Array.of(4, 16, 64))]).toEqual([16, 16, 16]);
});
