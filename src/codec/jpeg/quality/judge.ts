/**
 * Which encoder's quantisation tables a picture uses, and at what quality. A number is given only for tables that match
 * exactly; anything else gets the nearest IJG quality together with how badly it fits (misfit.ts).
 */
import type { ColorSpace, JpegComponent } from '../jpeg';
import type { StandardTable } from './annex-k';
import { matchJpegli } from './families/jpegli';
import { matchMozjpeg } from './families/mozjpeg';
import { matchPhotoshop } from './families/photoshop';
import { fitsOf, nearest, type Fit } from './misfit';
import { verdictSentence } from './sentence';
import type { ComponentQuality, FamilyMatch, QualityVerdict } from './verdict';

/** What a verdict goes by; a `Jpeg` is one too. */
export interface QuantisedImage {
  readonly colorSpace: ColorSpace;
  readonly components: readonly QuantisedComponent[];
}

type QuantisedComponent = Pick<JpegComponent, 'table' | 'horizontal' | 'vertical'>;

export function judgeQuality(image: QuantisedImage): QualityVerdict {
  const fits = image.components.map(({ table }) => ({ luma: fitsOf(table, 'luma'), chroma: fitsOf(table, 'chroma') }));
  const expected = image.components.map((_, i) => expectedTable(image.colorSpace, i));
  const shared = sharedQuality(fits, expected);
  const perComponent = fits.map((fit, i) => judgeComponent(i, expected[i], fit, shared));

  const allExact = perComponent.length > 0 && perComponent.every(({ exactQuality }) => exactQuality !== null);
  const family = allExact ? null : matchFamily(image, expected);
  const overall = allExact && shared !== null ? { quality: shared, misfit: 0 } : nearestOverall(fits, expected);
  const verdict = {
    kind: allExact ? ('ijg' as const) : family === null ? ('none' as const) : ('family' as const),
    quality: allExact ? shared : null,
    nearestQuality: overall.quality,
    misfit: overall.misfit,
    family,
    perComponent,
  };
  const wide = image.components.some(({ table }) => table.some((step) => step > 255));
  return { ...verdict, sentence: verdictSentence(verdict, wide) };
}

type Fits = Readonly<Record<StandardTable, readonly Fit[]>>;

/** What libjpeg takes by itself: the chroma table for Cb and Cr, the luma table for everything else. */
function expectedTable(space: ColorSpace, index: number): StandardTable {
  const chroma = (space === 'ycbcr' || space === 'ycck' || space === 'unknown') && (index === 1 || index === 2);
  return chroma ? 'chroma' : 'luma';
}

const exactAt = (fits: readonly Fit[]) => fits.filter(({ misfit }) => misfit === 0).map(({ quality }) => quality);

/** The highest quality at which every component has its expected table, or else at which each has one of the two. */
function sharedQuality(fits: readonly Fits[], expected: readonly StandardTable[]): number | null {
  const common = (sets: readonly (readonly number[])[]) =>
    (sets[0] ?? []).find((quality) => sets.every((set) => set.includes(quality)));
  const asExpected = common(fits.map((fit, i) => exactAt(fit[expected[i]])));
  return asExpected ?? common(fits.map(({ luma, chroma }) => [...exactAt(luma), ...exactAt(chroma)])) ?? null;
}

function judgeComponent(
  component: number,
  expected: StandardTable,
  fits: Fits,
  shared: number | null,
): ComponentQuality {
  const best = nearest(fits[expected]);
  const order: StandardTable[] = expected === 'luma' ? ['luma', 'chroma'] : ['chroma', 'luma'];
  const standardTable = order.find((which) => {
    const qualities = exactAt(fits[which]);
    return shared === null ? qualities.length > 0 : qualities.includes(shared);
  });
  const exactQuality = standardTable === undefined ? null : (shared ?? exactAt(fits[standardTable])[0]);
  return {
    component,
    expectedTable: expected,
    exactQuality,
    standardTable: standardTable ?? null,
    nearestQuality: best.quality,
    misfit: best.misfit,
    equalEntries: best.equalEntries,
  };
}

function nearestOverall(
  fits: readonly Fits[],
  expected: readonly StandardTable[],
): { quality: number; misfit: number } {
  const rows = fits.map((fit, i) => fit[expected[i]]);
  let best = { quality: 100, misfit: Infinity };
  for (let at = 0; at < 100 && rows.length > 0; at++) {
    const misfit = rows.reduce((sum, row) => sum + row[at].misfit, 0) / rows.length;
    if (misfit < best.misfit) best = { quality: rows[0][at].quality, misfit };
  }
  return rows.length === 0 ? { quality: 100, misfit: 0 } : best;
}

function matchFamily(image: QuantisedImage, expected: readonly StandardTable[]): FamilyMatch | null {
  const tables = image.components.map(({ table }) => table);
  if (tables.length === 0) return null;
  const chroma = expected.map((which) => which === 'chroma');
  return (
    matchPhotoshop(tables, chroma) ??
    matchMozjpeg(tables, chroma) ??
    matchJpegli(tables, image.colorSpace === 'rgb', is420(image.components))
  );
}

function is420(components: readonly QuantisedComponent[]): boolean {
  return (
    components.length === 3 &&
    components.every(({ horizontal, vertical }, i) => {
      const wanted = i === 0 ? 2 : 1;
      return horizontal === wanted && vertical === wanted;
    })
  );
}
