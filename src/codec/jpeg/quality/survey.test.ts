/**
 * The verdicts on photographs from the web, against what another program found: 284 files, exact IJG quality or none.
 * The files are not part of the project: where they are absent, these tests are skipped and say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readJpeg } from '../read/read-jpeg';
import { judgeQuality } from './judge';
import type { QualityVerdict } from './verdict';

const DATA = process.env['WAVELOUPE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

const SEQUENTIAL_OR_PROGRESSIVE = /^(baseline|extended|progressive|arith)/;

const verdictOn = (path: string): QualityVerdict =>
  judgeQuality(readJpeg(new Uint8Array(readFileSync(path)), { scans: 0 }));

describe.skipIf(!existsSync(`${DATA}/survey`))('photographs of the survey (needs WAVELOUPE_DATA with survey/)', () => {
  const rows = (set: string) => {
    if (!existsSync(`${DATA}/survey`)) return [];
    const [head, ...lines] = readFileSync(`${DATA}/survey/${set}.csv`, 'utf8').trim().split('\n');
    const column = head.split(',').indexOf('quality_or_blank');
    return lines.map((line) => ({ name: line.split(',')[0], quality: line.split(',')[column] }));
  };

  test.each([
    ['photos-a', 200],
    ['photos-b', 84],
  ] as const)('%s: the exact quality of each of %i files, or none', (set, count) => {
    const files = rows(set);
    expect(files).toHaveLength(count);
    const wrong = files.flatMap(({ name, quality }) => {
      const verdict = verdictOn(`${DATA}/survey/${set}/${name}`);
      const expected = quality === '' ? null : Number(quality);
      const right = verdict.quality === expected && (verdict.kind === 'ijg') === (expected !== null);
      return right ? [] : [`${name}: expected ${quality || 'none'}, got ${verdict.sentence}`];
    });
    expect(wrong).toEqual([]);
  });

  test('no file without an exact quality is given a bare number', () => {
    const sentences = rows('photos-b')
      .filter(({ quality }) => quality === '')
      .map(({ name }) => verdictOn(`${DATA}/survey/photos-b/${name}`).sentence);
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) expect(sentence).toMatch(/^Not IJG: .*misfit (0\.\d\d|below 0\.01)/);
  });
});

/** Quality, and how the other parser put it: ijg, nonijg, "ijg-lumatable-for-all q75". */
describe.skipIf(!existsSync(`${DATA}/jpeg.csv`))('test files of decoders (needs WAVELOUPE_DATA with jpeg/)', () => {
  const rows = existsSync(`${DATA}/jpeg.csv`)
    ? readFileSync(`${DATA}/jpeg.csv`, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('"'))
        .map((line) => line.split(','))
        .filter((cells) => cells.at(-1)?.startsWith('ok ') && SEQUENTIAL_OR_PROGRESSIVE.test(cells[3]))
    : [];

  test('files that Pillow opens have the quality that the other parser found', () => {
    const wrong = rows.flatMap(([name, , , , , , , , , , quality, kind]) => {
      const verdict = verdictOn(`${DATA}/jpeg/${name}`);
      const everywhere = /^ijg-lumatable-for-all q(\d+)$/.exec(kind);
      const expected = kind === 'ijg' ? Number(quality) : everywhere === null ? null : Number(everywhere[1]);
      return verdict.quality === expected ? [] : [`${name}: ${quality} ${kind}, got ${verdict.sentence}`];
    });
    expect(rows.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});
