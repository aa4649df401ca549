import { describe, expect, test } from 'vitest';
import type { CoefficientImage, ColorSpace } from '../jpeg';
import { jpegliBase, jpegliDistance, jpegliScale, type JpegliMode } from './families/jpegli';
import golden from './golden/quality-tables.json';
import mozjpeg from './golden/mozjpeg-tables.json';
import { EXTENDED_LIMIT, ijgTable } from './ijg-table';
import { judgeQuality } from './judge';
import { exactQualities, fitsOf, misfitOf } from './misfit';

const bytes = (hex: string) => Uint16Array.from(Buffer.from(hex, 'hex'));
const words = (hex: string) => Uint16Array.from({ length: 64 }, (_, k) => parseInt(hex.slice(4 * k, 4 * k + 4), 16));
const ijg = golden.ijg.map(([luma, chroma]) => [bytes(luma), bytes(chroma)] as const);

/** A picture without pixels: only the tables matter. */
function picture(tables: readonly Uint16Array[], colorSpace: ColorSpace, lumaSampling = 1): CoefficientImage {
  const components = tables.map((table, i) => ({
    id: i + 1,
    horizontal: i === 0 ? lumaSampling : 1,
    vertical: i === 0 ? lumaSampling : 1,
    tableId: Math.min(i, 1),
    table,
    width: 0,
    height: 0,
    blockColumns: 0,
    blockRows: 0,
    coefficients: new Int16Array(0),
  }));
  return { width: 0, height: 0, precision: 8, colorSpace, inverted: false, components };
}
const ycbcr = (luma: Uint16Array, chroma: Uint16Array) => picture([luma, chroma, chroma], 'ycbcr');

test('the tables are those of libjpeg-turbo at all 100 qualities', () => {
  expect(ijg).toHaveLength(100);
  ijg.forEach(([luma, chroma], i) => {
    expect(ijgTable('luma', i + 1)).toEqual(luma);
    expect(ijgTable('chroma', i + 1)).toEqual(chroma);
  });
});

test('a quality that is not one is refused', () => {
  for (const quality of [0, 101, 50.5, NaN]) expect(() => ijgTable('luma', quality)).toThrow(RangeError);
});

test('all 100 qualities are recognised exactly, in colour and in grey', () => {
  ijg.forEach(([luma, chroma], i) => {
    const verdict = judgeQuality(ycbcr(luma, chroma));
    expect([verdict.kind, verdict.quality, verdict.misfit]).toEqual(['ijg', i + 1, 0]);
    expect(verdict.sentence).toBe(`IJG quality ${i + 1}.`);
    expect(judgeQuality(picture([luma], 'grey'))).toMatchObject({ kind: 'ijg', quality: i + 1 });
  });
});

test('luma and chroma of different qualities are told apart, without a single number', () => {
  const verdict = judgeQuality(ycbcr(ijg[89][0], ijg[84][1]));
  expect(verdict).toMatchObject({ kind: 'ijg', quality: null });
  expect(verdict.sentence).toBe('IJG tables of two qualities: luma 90, chroma 85.');
  expect(verdict.misfit).toBeGreaterThan(0);
});

test('the luma table for every component is named', () => {
  const luma = ijg[74][0];
  expect(judgeQuality(picture([luma, luma, luma], 'rgb')).sentence).toBe(
    'IJG quality 75, the luma table for every component.',
  );
  expect(judgeQuality(picture([luma, luma, luma, luma], 'cmyk')).quality).toBe(75);
  const ycck = judgeQuality(picture([luma, ijg[74][1], ijg[74][1], luma], 'ycck'));
  expect(ycck.sentence).toBe('IJG quality 75.');
});

test('exchanged tables are said to be', () => {
  const verdict = judgeQuality(ycbcr(ijg[59][1], ijg[59][0]));
  expect(verdict.quality).toBe(60);
  expect(verdict.sentence).toContain('component 1 chroma, component 2 luma');
});

test('steps above 255 are compared without the clamp', () => {
  const verdict = judgeQuality(ycbcr(ijgTable('luma', 10, EXTENDED_LIMIT), ijgTable('chroma', 10, EXTENDED_LIMIT)));
  expect(verdict).toMatchObject({ kind: 'ijg', quality: 10, sentence: 'IJG quality 10, with 16-bit steps.' });
});

test('one entry that is off is not IJG, and says how little it is off', () => {
  const luma = ijg[79][0].slice();
  luma[9] += 1;
  const verdict = judgeQuality(ycbcr(luma, ijg[79][1]));
  expect(verdict).toMatchObject({ kind: 'none', quality: null, nearestQuality: 80, family: null });
  expect(verdict.perComponent.map(({ exactQuality }) => exactQuality)).toEqual([null, 80, 80]);
  expect(verdict.perComponent[0]).toMatchObject({ nearestQuality: 80, equalEntries: 63 });
  expect(verdict.sentence).toContain('misfit below 0.01; component 2 is exactly IJG chroma 80');
});

test('tables of nobody get the nearest quality and the misfit', () => {
  const noise = (seed: number) => Uint16Array.from({ length: 64 }, (_, k) => 2 + ((seed * (k + 3) * 7919) % 41));
  const verdict = judgeQuality(ycbcr(noise(1), noise(5)));
  expect(verdict.kind).toBe('none');
  expect(verdict.quality).toBeNull();
  expect(verdict.sentence).toMatch(/^Not IJG: nearest quality \d+, misfit 0\.\d\d\.$/);
  // By hand: the nearest is not beaten by any other quality.
  const misfit = (quality: number) =>
    (misfitOf(noise(1), ijgTable('luma', quality)) + 2 * misfitOf(noise(5), ijgTable('chroma', quality))) / 3;
  const all = Array.from({ length: 100 }, (_, i) => misfit(i + 1));
  expect(verdict.misfit).toBeCloseTo(Math.min(...all), 12);
  expect(misfit(verdict.nearestQuality)).toBeCloseTo(verdict.misfit, 12);
});

test('exact qualities are those of misfit 0', () => {
  for (const table of [...ijg.flat(), ijgTable('luma', 7, EXTENDED_LIMIT), new Uint16Array(64).fill(16)]) {
    for (const which of ['luma', 'chroma'] as const) {
      const zero = fitsOf(table, which).filter(({ misfit }) => misfit === 0);
      expect(exactQualities(table, which)).toEqual(zero.map(({ quality }) => quality));
    }
  }
});

test('the misfit is relative and symmetric', () => {
  const flat = (step: number) => new Uint16Array(64).fill(step);
  expect(misfitOf(flat(10), flat(10))).toBe(0);
  expect(misfitOf(flat(10), flat(8))).toBeCloseTo(0.2, 12);
  expect(misfitOf(flat(8), flat(10))).toBeCloseTo(0.2, 12);
});

test.each(Object.entries(golden.presets))("Photoshop's preset %s is named", (name, [luma, chroma]) => {
  const verdict = judgeQuality(ycbcr(bytes(luma), bytes(chroma)));
  expect(verdict).toMatchObject({ kind: 'family', quality: null, family: { name: 'photoshop' } });
  const words = name.replace('web_', '').replace('_', ' ');
  expect(verdict.family?.label).toContain(name.startsWith('web') ? `“Save for Web, ${words}”` : `“${words}”`);
  expect(judgeQuality(picture([bytes(luma)], 'grey')).family?.label).toContain(words);
});

describe('mozjpeg', () => {
  test.each(mozjpeg)('table %i at quality %i is recognised', (base, quality, luma, chroma) => {
    const verdict = judgeQuality(ycbcr(words(String(luma)), words(String(chroma))));
    if (base === 0) {
      expect(verdict).toMatchObject({ kind: 'ijg', quality });
    } else {
      expect(verdict).toMatchObject({ kind: 'family', quality: null, family: { name: 'mozjpeg' } });
      expect(verdict.family?.label).toMatch(new RegExp(`table ${base} .* quality .*\\b${quality}\\b`));
      // A flat table is the same for several qualities; any other is certain.
      if (base !== 1) expect(verdict.family?.quality).toBe(quality);
    }
  });

  test('with a chroma quality of its own', () => {
    const chroma = String(mozjpeg.find(([base, quality]) => base === 3 && quality === 88)?.[3]);
    const luma = String(mozjpeg.find(([base, quality]) => base === 3 && quality === 50)?.[2]);
    const verdict = judgeQuality(ycbcr(words(luma), words(chroma)));
    expect(verdict.sentence).toContain("mozjpeg's table 3 (N. Robidoux) at qualities 50, 88, 88 (nearest IJG quality");
  });
});

describe('jpegli', () => {
  const tables = (mode: JpegliMode, distance: number, is420: boolean, count = 3) =>
    Array.from({ length: count }, (_, i) =>
      Uint16Array.from(jpegliBase(mode, i, is420), (base, k) =>
        Math.min(255, Math.max(1, Math.round(base * jpegliScale(distance, k)))),
      ),
    );

  test('quality is turned into distance as cjpegli documents it', () => {
    expect(jpegliDistance(90)).toBeCloseTo(1, 12);
    expect(jpegliDistance(100)).toBeCloseTo(0.01, 12);
    expect(jpegliDistance(30)).toBeCloseTo(6.4, 12);
    expect(jpegliDistance(29.999)).toBeCloseTo(6.4, 2);
  });

  test.each([25, 50, 75, 85, 90, 95])('its tables at quality %i are recognised in all its modes', (quality) => {
    for (const is420 of [false, true]) {
      for (const mode of ['two chroma tables', 'one chroma table'] as const) {
        const made = tables(mode, jpegliDistance(quality), is420);
        const verdict = judgeQuality(picture(made, 'ycbcr', is420 ? 2 : 1));
        expect(verdict).toMatchObject({ kind: 'family', family: { name: 'jpegli', quality } });
      }
    }
    const xyb = judgeQuality(picture(tables('XYB', jpegliDistance(quality), false), 'rgb'));
    expect(xyb.sentence).toContain(`jpegli's (XYB) at distance`);
    expect(xyb.family?.quality).toBe(quality);
  });

  test('a single changed entry is not jpegli any more', () => {
    const made = tables('two chroma tables', 1, false);
    made[2][20] += 3;
    expect(judgeQuality(picture(made, 'ycbcr')).kind).toBe('none');
  });

  test('nothing of IJG, Photoshop or mozjpeg passes for it', () => {
    for (const [luma, chroma] of ijg) expect(judgeQuality(ycbcr(luma, chroma)).family).toBeNull();
  });
});

test('a picture without components is judged without a word on quality', () => {
  expect(judgeQuality(picture([], 'unknown'))).toMatchObject({ kind: 'none', quality: null, misfit: 0 });
});
