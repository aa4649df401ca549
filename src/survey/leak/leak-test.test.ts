/** The whole test on collections whose leak is known: planted, or none. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random';
import { createColumnTable, type ColumnTable } from '../column-table';
import { createFacets, type FacetId } from '../facets';
import { blankRow, type SurveyRow } from '../row';
import { CONTENT_FACETS, LEAK_FACETS } from './leak-facets';
import { LeakTestError, type LeakOptions, type LeakProgress } from './leak-options';
import type { LeakResult } from './leak-result';
import { leakTest } from './leak-test';
import { plantedTable } from './planted';
import { verdictOf } from './verdict';

const facets = createFacets();
const OPTIONS: LeakOptions = { label: 'folder', folds: 5, shuffles: 0, seed: 1 };
const FEW: readonly FacetId[] = ['quality', 'subsampling', 'huffman', 'tables', 'icc'];

function run(table: ColumnTable, options: Partial<LeakOptions> = {}, chosen: Uint32Array | null = null): LeakResult {
  const steps = leakTest(table, chosen, facets, { ...OPTIONS, ...options });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const reasonOf = (table: ColumnTable, options: Partial<LeakOptions> = {}): string => {
  try {
    run(table, options);
  } catch (error) {
    if (error instanceof LeakTestError) return error.reason;
    throw error;
  }
  return 'none';
};

const tableOf = (rows: readonly SurveyRow[]) => {
  const table = createColumnTable();
  table.append(rows);
  return table;
};

const file = (path: string, quality: number, bytes: number): SurveyRow => ({
  ...blankRow(path, bytes),
  kind: 'JPEG',
  quality,
});

describe('a planted leak', () => {
  const plant = (folder: number) => (folder === 0 ? { quality: 70 } : {});
  const table = plantedTable({ files: 240, folders: 3, plant }, createRandom(1));
  const result = run(table, { shuffles: 19 });

  it('is found, and what gives it away', () => {
    expect(result.pValue).toBe(0.05);
    expect(result.balanced.low).toBeGreaterThan(0.55);
    expect(result.facets[0].facet).toBe('quality');
    expect(result.facets[0].tells).toBe('Folder class0: 100\u00a0% have quality 70; elsewhere 0\u00a0%.');
    expect(result.facets[0].alone.value).toBeGreaterThan(0.6);
    expect(result.facets[0].importance.low).toBeGreaterThan(0.2);
    expect(result.verdict).toMatch(/^A leak: .*quality \(alone \d\d\u00a0%\)/);
    // All of the folder that differs, and of the two alike no better than luck.
    expect(result.confusion[0][0] / result.labels[0].count).toBeGreaterThan(0.95);
  });

  it('gives figures that fit together', () => {
    expect(result.files).toBe(240);
    expect(result.labels.map(({ count }) => count)).toEqual([80, 80, 80]);
    expect(result.majority).toBe(80 / 240);
    expect(result.shuffled).toHaveLength(19);
    expect(result.confusion.map((row) => row.reduce((sum, count) => sum + count))).toEqual([80, 80, 80]);
    const recalls = result.confusion.map((row, i) => row[i] / result.labels[i].count);
    expect(result.balanced.value).toBeCloseTo((recalls[0] + recalls[1] + recalls[2]) / 3, 12);
    for (const { value, low, high } of [result.accuracy, result.balanced, ...result.facets.map((each) => each.alone)]) {
      expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
    }
    expect(result.facets.map((each) => each.facet).sort()).toEqual([...LEAK_FACETS].sort());
    expect(LEAK_FACETS.some((facet) => (CONTENT_FACETS as readonly string[]).includes(facet))).toBe(false);
  });

  it('is found in a tenth of one folder’s files', () => {
    const tenth = plantedTable(
      {
        files: 1200,
        folders: 2,
        plant: (folder, random) => (folder === 0 && random.next() < 0.1 ? { quality: 70 } : {}),
      },
      createRandom(5),
    );
    const found = run(tenth, { shuffles: 19, facets: ['quality', 'subsampling', 'huffman'] });
    expect(found.pValue).toBe(0.05);
    expect(found.facets[0].facet).toBe('quality');
    expect(found.verdict).toMatch(/^A (slight )?leak/);
  });

  it('is found in which files lack a number', () => {
    const lacking = plantedTable(
      { files: 200, folders: 2, plant: (folder) => ({ orientation: folder === 0 ? null : 1 }) },
      createRandom(6),
    );
    const found = run(lacking, { facets: ['orientation', 'quality'] });
    expect(found.balanced.value).toBe(1);
    expect(found.facets[0].tells).toBe('Folder class0: 100\u00a0% have no orientation; elsewhere 0\u00a0%.');
  });

  it('is no leak once the folders are shuffled', () => {
    const random = createRandom(7);
    const rows = Array.from({ length: 240 }, (_, i) => table.row(i));
    const mixed = tableOf(
      rows.map((row) => ({ ...row, path: `set/class${random.integer(3)}/${row.path.split('/')[2]}` })),
    );
    const found = run(mixed, { shuffles: 19, facets: FEW });
    expect(found.pValue).toBeGreaterThan(0.05);
    expect(found.verdict).toMatch(/^No leak found/);
    expect(found.facets.map(({ tells }) => tells).join('')).toBe('');
  });
});

describe('no leak', () => {
  it('is called one about once in 20', () => {
    const alarms = Array.from({ length: 20 }, (_, seed) => {
      const table = plantedTable({ files: 120, folders: 2 }, createRandom(1000 + seed));
      return run(table, { seed, shuffles: 19, facets: ['quality', 'subsampling', 'width'] }).pValue;
    });
    // One is expected; four or more happen once in 60 times.
    expect(alarms.filter((p) => p <= 0.05).length).toBeLessThan(4);
    const mean = alarms.reduce((sum, p) => sum + p, 0) / alarms.length;
    expect(mean).toBeGreaterThan(0.35);
    expect(mean).toBeLessThan(0.75);
  });

  it('cannot be told from a leak by too few shuffles', () => {
    const table = plantedTable(
      { files: 200, folders: 2, plant: (folder) => ({ quality: 70 + folder }) },
      createRandom(2),
    );
    const found = run(table, { shuffles: 5, facets: ['quality'] });
    expect(found.pValue).toBeCloseTo(1 / 6, 12);
    expect(found.verdict).toMatch(/^Not decided: .* take 19 or more\.$/);
  });
});

it('calls a leak slight that is more than luck and little else', () => {
  const found = {
    balanced: { value: 0.53, low: 0.52, high: 0.54 },
    shuffled: new Array<number>(99).fill(0.5),
    pValue: 0.01,
    labels: [
      { name: 'a', count: 9 },
      { name: 'b', count: 8 },
    ],
  };
  expect(verdictOf(found, 'quality (alone 53 %)')).toMatch(/^A slight leak, yet more than luck \(p = 0\.01\): /);
  expect(verdictOf({ ...found, balanced: { value: 0.56, low: 0.52, high: 0.6 } }, '')).toMatch(/^A leak: /);
});

describe('what takes part', () => {
  const many = plantedTable({ files: 300, folders: 3 }, createRandom(3));

  it('is the same for the same seed, and another for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => run(many, { seed, facets: FEW }));
    expect(again).toEqual(one);
    expect(other.confusion).not.toEqual(one.confusion);
  });

  it('is what is chosen', () => {
    const rows = Uint32Array.from({ length: 150 }, (_, i) => 2 * i);
    expect(run(many, { facets: FEW }, rows).files).toBe(150);
  });

  it('leaves out small folders, folders beyond the most, and files beyond the most, and says so', () => {
    const table = plantedTable({ files: 300, folders: 3 }, createRandom(3));
    table.append([file('set/rare/1.jpg', 50, 1), file('set/rare/2.jpg', 60, 2), file('loose.jpg', 60, 3)]);
    const all = run(table, { facets: FEW });
    expect(all.leftOut).toBe('Left out: 1 file in no folder and 2 files in 1 folder with fewer than 5.');
    const some = run(table, { facets: FEW, mostLabels: 2, mostRows: 60 });
    expect(some.labels).toHaveLength(2);
    expect(some.files).toBe(60);
    expect(some.leftOut).toContain(
      '100 files in all but the 2 largest folders and 140 files at random, to end in time',
    );
  });

  it('is at random where there are very many files', () => {
    const found = run(many, { facets: ['quality'], mostRows: 15 });
    expect(found.files).toBe(15);
    expect(found.leftOut).toBe('Left out: 285 files at random, to end in time.');
  });

  it('is one of each set of copies, unless most files are alike', () => {
    const originals = Array.from({ length: 60 }, (_, i) =>
      file(`set/${i % 2 ? 'b' : 'a'}/${i}.jpg`, 70 + (i % 9), 1000 + 37 * i),
    );
    const copies = originals.slice(0, 25).map((row) => ({ ...row, path: `${row.path} (copy).jpg` }));
    const found = run(tableOf([...originals, ...copies]), { facets: ['quality'] });
    expect(found.files).toBe(60);
    expect(found.leftOut).toBe('Left out: 25 files that look like copies (same folder, length and settings).');
    const alike = tableOf(
      originals.map((row) => ({ ...row, quality: row.path.includes('/a/') ? 75 : 90, bytes: 500 })),
    );
    expect(run(alike, { facets: ['quality'] })).toMatchObject({ files: 60, leftOut: '', balanced: { value: 1 } });
  });

  it('may be labelled by the outermost folder', () => {
    const table = tableOf(
      Array.from({ length: 40 }, (_, i) =>
        file(`set/${i % 2 ? 'train' : 'val'}/class${i % 4}/${i}.jpg`, i % 2 ? 75 : 90, i),
      ),
    );
    const found = run(table, { label: 'top', facets: ['quality', 'folder'] });
    expect(found.labels.map(({ name }) => name).sort()).toEqual(['train', 'val']);
    // Folders are never predicted from.
    expect(found.facets.map(({ facet }) => facet)).toEqual(['quality']);
  });
});

describe('what cannot be tested', () => {
  it('is refused with a reason', () => {
    expect(reasonOf(createColumnTable())).toBe('no-files');
    expect(reasonOf(tableOf([file('a.jpg', 1, 1), file('b.jpg', 2, 2)]))).toBe('no-folders');
    expect(reasonOf(tableOf(Array.from({ length: 9 }, (_, i) => file(`set/a/${i}.jpg`, i, i))))).toBe('one-label');
    expect(reasonOf(tableOf(Array.from({ length: 9 }, (_, i) => file(`set/c${i % 3}/${i}.jpg`, i, i))))).toBe(
      'too-few-files',
    );
    const fine = plantedTable({ files: 40, folders: 2 }, createRandom(1));
    expect(reasonOf(fine, { facets: ['folder', 'top'] })).toBe('no-facets');
    expect(() => run(fine, { folds: 1 })).toThrow(RangeError);
    expect(() => run(fine, { shuffles: -1 })).toThrow(RangeError);
  });

  it('may be stopped, and tells how far it is', () => {
    const table = plantedTable({ files: 60, folders: 2 }, createRandom(1));
    const told: LeakProgress[] = [...leakTest(table, null, facets, { ...OPTIONS, shuffles: 2, facets: ['quality'] })];
    const shares = told.map(({ progress }) => progress);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    expect(shares.every((share, i) => i === 0 || share > shares[i - 1])).toBe(true);
    expect(told[1].note).toBe('Predicting folders from settings');
    const stopped = leakTest(table, null, facets, OPTIONS);
    stopped.next();
    stopped.return({} as LeakResult);
    expect(stopped.next().done).toBe(true);
  });
});
