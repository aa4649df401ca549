import { expect, test } from 'vitest';
import { ijgTable } from '../../codec/jpeg/quality/ijg-table';
import { judgeQuality } from '../../codec/jpeg/quality/judge';
import { createTableVerdicts, type JudgedComponent } from './table-verdicts';

const tables = (...steps: Uint16Array[]): JudgedComponent[] =>
  steps.map((table) => ({ table, horizontal: 1, vertical: 1 }));
const usual = (quality: number) => {
  const [luma, chroma] = [ijgTable('luma', quality), ijgTable('chroma', quality)];
  return tables(luma, chroma, chroma);
};

test('a table told again is not judged again', () => {
  const verdicts = createTableVerdicts();
  const first = verdicts.judge('ycbcr', usual(75));
  expect(verdicts.judge('ycbcr', usual(75))).toBe(first);
  expect(first).toMatchObject({ quality: 75, misfit: 0 });
  expect(first.tables).toMatch(/^ijg:[0-9a-f]{12}$/);
});

test('the same tables under other sampling and colour are kept side by side', () => {
  const verdicts = createTableVerdicts();
  const subsampled = usual(90).map((component, i) =>
    i === 0 ? { ...component, horizontal: 2, vertical: 2 } : component,
  );
  const [a, b, c] = [
    verdicts.judge('ycbcr', usual(90)),
    verdicts.judge('ycbcr', subsampled),
    verdicts.judge('rgb', usual(90)),
  ];
  expect(verdicts.judge('ycbcr', usual(90))).toBe(a);
  expect(verdicts.judge('ycbcr', subsampled)).toBe(b);
  expect(verdicts.judge('rgb', usual(90))).toBe(c);
  expect(b.tables).toBe(a.tables);
});

test('what it was given may be changed afterwards', () => {
  const verdicts = createTableVerdicts();
  const given = usual(60);
  const before = verdicts.judge('ycbcr', given);
  given[0].table.fill(7);
  expect(verdicts.judge('ycbcr', usual(60))).toBe(before);
  expect(verdicts.judge('ycbcr', given)).not.toEqual(before);
});

test('no more verdicts are kept than it is told to', () => {
  const verdicts = createTableVerdicts(2);
  const first = verdicts.judge('ycbcr', usual(10));
  for (const quality of [20, 30, 40]) verdicts.judge('ycbcr', usual(quality));
  const again = verdicts.judge('ycbcr', usual(10));
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('a table that is nearly one of IJG is told from it: the misfit is never rounded to 0', () => {
  const table = ijgTable('luma', 1, 32767).slice();
  table[63] += 1;
  const components = tables(table);
  const { misfit, quality } = createTableVerdicts().judge('grey', components);
  const exact = judgeQuality({ colorSpace: 'grey', components }).misfit;
  expect(exact).toBeLessThan(5e-5);
  expect([misfit, quality]).toEqual([1e-4, 1]);
});

test('fingerprints are of the tables in the order of components', () => {
  const verdicts = createTableVerdicts();
  const [a, b] = [ijgTable('luma', 50), ijgTable('chroma', 50)];
  const found = [tables(a), tables(a, b, b), tables(b, a, a), tables(a, a, b)].map(
    (components) => verdicts.judge(components.length === 1 ? 'grey' : 'ycbcr', components).tables.split(':')[1],
  );
  expect(new Set(found).size).toBe(4);
});
