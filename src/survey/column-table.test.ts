import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createColumnTable } from './column-table';
import { blankRow, NUMBER_COLUMNS, SURVEY_COLUMNS, type SurveyRow } from './row';

const anyRow: fc.Arbitrary<SurveyRow> = fc.record({
  ...Object.fromEntries(SURVEY_COLUMNS.map((column) => [column, fc.string({ maxLength: 6 })])),
  ...Object.fromEntries(NUMBER_COLUMNS.map((column) => [column, fc.option(fc.nat(), { nil: null })])),
  bytes: fc.nat(),
}) as unknown as fc.Arbitrary<SurveyRow>;

describe('a table by columns', () => {
  test('gives back the rows it was given', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        const table = createColumnTable();
        table.append(rows);
        expect(Array.from({ length: table.length }, (_, i) => table.row(i))).toEqual(rows);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('has its columns in the order of every table', () => {
    const table = createColumnTable();
    table.append([blankRow('a.jpg', 1)]);
    expect(Object.keys(table.row(0))).toEqual([...SURVEY_COLUMNS]);
  });

  test('grows past its first room, and its version with it', () => {
    const table = createColumnTable();
    const rows = Array.from({ length: 5000 }, (_, i) => ({ ...blankRow(`${i}.jpg`, i), kind: `kind ${i % 7}` }));
    table.append(rows.slice(0, 1000));
    const { version } = table;
    table.append(rows.slice(1000));
    expect(table.version).toBeGreaterThan(version);
    expect(table.length).toBe(5000);
    expect(table.row(4999)).toEqual(rows[4999]);
    expect(table.texts('kind').names).toHaveLength(7);
  });

  test('columns put after one another are the rows put after one another, whatever their codes were', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 20 }),
        fc.array(anyRow, { maxLength: 20 }),
        fc.nat(20),
        (a, b, from) => {
          const [first, second, both] = [createColumnTable(), createColumnTable(), createColumnTable()];
          first.append(a);
          second.append(b);
          const start = Math.min(from, a.length);
          both.appendColumns(first.columns(start));
          both.appendColumns(second.columns());
          expect(Array.from({ length: both.length }, (_, i) => both.row(i))).toEqual([...a.slice(start), ...b]);
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  test('a row that is not there is refused by its number', () => {
    expect(() => createColumnTable().row(0)).toThrow(/expected a row from 0 to -1, got 0/);
  });
});
