/** The sample collection: that it is what its script makes, and what a survey has to say of it. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../src/survey/charts/accumulate';
import { readRowFrom } from '../../../src/survey/read/read-row-from';
import { createTableVerdicts } from '../../../src/survey/read/table-verdicts';
import { SAMPLE_FOLDER } from '../catalogue';
import { BEHIND, collectionFile } from './encode-file';
import { hashLine } from './hash-line';
import { collectionPlan, LEAKED_QUALITY, LEAKING } from './plan';

const archive = new Uint8Array(readFileSync(new URL('collection.zip', SAMPLE_FOLDER)));
const files = new Map(Object.entries(unzipSync(archive)));
const plan = collectionPlan();
const verdicts = createTableVerdicts();
const rows = new Map([...files].map(([path, bytes]) => [path, readRowFrom(path, bytes, { full: false, verdicts })]));

const SUBSAMPLING_NAMES = {
  '444': '4:4:4',
  '422': '4:2:2',
  '420': '4:2:0',
  '440': '4:4:0',
  '411': '4:1:1',
  grey: 'grey',
};

test('it is small, and holds the files that its list names', () => {
  expect(archive.length).toBeLessThan(900_000);
  const list = readFileSync(new URL('files.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  expect([...files].map(([path, bytes]) => hashLine(path, bytes))).toEqual(list);
  expect([...files.keys()]).toEqual(plan.map(({ path }) => path));
});

test('the script makes these files again', () => {
  // All of them take half a minute: the odd ones, and one of each class.
  const some = plan.filter(({ path, width, odd }) => (odd !== '' && width <= 96) || /_0(?:07)\./.test(path));
  expect(some.length).toBeGreaterThan(12);
  const different = some.filter(
    (file) => !Buffer.from(collectionFile(file)).equals(files.get(file.path) ?? Buffer.of()),
  );
  expect(different.map(({ path }) => path)).toEqual([]);
});

test('each file is what it was planned to be', () => {
  for (const { path, width, height, quality, subsampling, progressive, restartInterval, odd } of plan) {
    const row = rows.get(path);
    expect(row, path).toMatchObject(
      odd === 'png-named-jpeg'
        ? { kind: 'PNG', width, height, quality: null }
        : {
            ...{ kind: 'JPEG', width, height, quality, misfit: 0 },
            subsampling: odd === 'cmyk' ? '4:4:4' : SUBSAMPLING_NAMES[subsampling],
            color: odd === 'cmyk' ? 'cmyk' : subsampling === 'grey' ? 'grey' : 'ycbcr',
            coding: progressive ? 'progressive' : 'baseline',
            restart: restartInterval,
            orientation: odd === 'turned' ? 6 : null,
            trailing: odd === 'trailing' ? BEHIND.length : 0,
          },
    );
    expect([path, row?.error === '']).toEqual([path, odd !== 'truncated']);
  }
});

describe('what it teaches', () => {
  const shareOf = (folder: RegExp, has: (row: { quality: number | null; subsampling: string }) => boolean): number => {
    const inside = [...rows.values()].filter(({ path }) => folder.test(path));
    return inside.filter(has).length / inside.length;
  };

  test('one class is given away by its quality', () => {
    const leaked = ({ quality }: { quality: number | null }): boolean => quality === LEAKED_QUALITY;
    for (const folder of ['training', 'validation'])
      expect(shareOf(new RegExp(`^${folder}/${LEAKING}/`), leaked)).toBeGreaterThan(0.75);
    expect(shareOf(new RegExp(`/(?!${LEAKING})[a-z]+/`), leaked)).toBeLessThan(0.05);
  });

  test('validation differs from training', () => {
    const coarse = ({ subsampling }: { subsampling: string }): boolean => subsampling === '4:2:0';
    expect(shareOf(/^validation/, coarse) - shareOf(/^training/, coarse)).toBeGreaterThan(0.1);
  });

  test('its oddities are found', () => {
    const odd = new Map(summaryOf(rows.values()).oddities.map((oddity) => [oddity.id, oddity]));
    const counts = ['not-jpeg', 'name-says-other', 'broken', 'four-one-one', 'cmyk', 'turned', 'trailing'];
    expect(counts.map((id) => odd.get(id)?.count)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    const first = (id: string) => odd.get(id)?.files[0].figure;
    expect([first('smallest'), first('largest'), first('shape'), first('lowest-quality')]).toEqual([
      '16×12',
      '480×360',
      '500×33',
      'quality 7',
    ]);
  });
});
