import { describe, expect, it } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets, type FacetId } from '../facets';
import type { SurveyRow } from '../row';
import { jpegRow } from './golden/synthetic';
import { placesOf } from './places';
import { SURVEY_VECTOR } from './vector';
import { createWording } from './words';
import { formatRange, formatValue } from './words-format';

/** Words of the group that the first rows make, in a collection that the others belong to as well. */
function wordsOf(group: Partial<SurveyRow>[], rest: Partial<SurveyRow>[] = [], vector = SURVEY_VECTOR): string {
  const table = createColumnTable();
  table.append([...group, ...rest].map((fields, i) => jpegRow(`set/${i}.jpg`, fields)));
  const places = placesOf(table, null, createFacets(), { vector, share: 1, mostPoints: 1000, seed: 1 });
  const members = new Set(group.map((_, row) => places.placeOf[row]));
  return createWording(places).of([...members].filter((place) => place >= 0).sort((a, b) => a - b));
}

const PHOTO = { width: 500, height: 375, quality: 96, subsampling: '4:4:4' };
const many = (count: number, fields: (i: number) => Partial<SurveyRow>) =>
  Array.from({ length: count }, (_, i) => fields(i));

describe('a group in words', () => {
  it('tells what all files share', () => {
    expect(wordsOf(many(5, () => PHOTO))).toBe('500×375, quality 96, 4:4:4');
  });

  it('tells a range where a number varies', () => {
    const group = many(16, (i) => ({ ...PHOTO, quality: 75 + i }));
    expect(wordsOf(group, [{ ...PHOTO, quality: 1 }, ...many(9, () => ({ ...PHOTO, quality: 20 }))])).toBe(
      '500×375, quality 75–90, 4:4:4',
    );
  });

  it('leaves out a number that varies as widely as everywhere, and names that are all kinds', () => {
    const group = many(30, (i) => ({ ...PHOTO, quality: 10 + 3 * i, subsampling: ['4:2:0', '4:4:4', '4:1:1'][i % 3] }));
    expect(
      wordsOf(
        group,
        many(5, () => ({ ...PHOTO, quality: 50 })),
      ),
    ).toBe('500×375');
  });

  it('tells everything rather than nothing', () => {
    const group = many(30, (i) => ({ quality: 10 + 3 * i }));
    expect(wordsOf(group, [], ['quality'])).toBe('quality 13–94');
  });

  it('says mostly, and a or b', () => {
    const group = many(10, (i) => (i < 7 ? PHOTO : { ...PHOTO, width: 375, height: 500, subsampling: '4:2:0' }));
    expect(wordsOf(group)).toBe('mostly 500×375, quality 96, mostly 4:4:4');
    const halves = many(10, (i) => ({ ...PHOTO, subsampling: i % 2 === 0 ? '4:2:0' : '4:4:4' }));
    expect(wordsOf(halves)).toBe('500×375, quality 96, 4:2:0 or 4:4:4');
  });

  it('weighs by files, not by settings', () => {
    const group = [...many(90, () => PHOTO), ...many(5, (i) => ({ ...PHOTO, quality: 10 + i }))];
    expect(wordsOf(group)).toBe('500×375, quality 96, 4:4:4');
  });

  it('names what is missing, and what a name is of', () => {
    expect(wordsOf(many(3, () => ({ ...PHOTO, quality: null })))).toBe('500×375, no quality, 4:4:4');
    const vector: FacetId[] = ['huffman', 'icc', 'bytes', 'coding'];
    const fields = { huffman: 'optimised', bytes: 12_345, coding: 'progressive' } as const;
    expect(
      wordsOf(
        many(3, () => fields),
        [],
        vector,
      ),
    ).toBe('bytes 12.3 kB, progressive, huffman codes optimised, no colour profile');
  });

  it('keeps a hostile name short, and what cannot be seen visible', () => {
    expect(wordsOf([{ icc: 'x'.repeat(5000) }], [], ['icc']).length).toBeLessThan(70);
    expect(wordsOf([{ icc: 'a\u202eb\n\u0000' }], [], ['icc'])).toBe('colour profile a\ufffdb\ufffd\ufffd');
  });
});

describe('numbers of settings', () => {
  it.each([
    [500, 'px', '500'],
    [1_500_000, 'px', '1.5 Mpx'],
    [999, 'B', '999 B'],
    [12_345, 'B', '12.3 kB'],
    [0.51234, 'B/px', '0.512 B/px'],
    [96, '', '96'],
    [1.3333, '', '1.33'],
  ])('%f %s is %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  it('say the unit once', () => {
    expect(formatRange(300, 500, 'px')).toBe('300–500');
    expect(formatRange(12_000, 15_000, 'B')).toBe('12–15 kB');
    expect(formatRange(900, 15_000, 'B')).toBe('900 B–15 kB');
    expect(formatRange(96, 96, '')).toBe('96');
  });
});
