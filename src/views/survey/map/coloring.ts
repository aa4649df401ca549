/**
 * What colour each dot has: an index into a short list of colours.
 *
 * Names (subsampling, top folder, cluster): a colour each for the eight with the most files, one for all others, one for
 * none. A dot whose files differ has the colour of most of them. Numbers (quality, size): LEVELS steps of a scale from the
 * least to the largest, logarithmic where the facet's own is; a dot stands for the mean of its files.
 */
import type { ColumnTable } from '../../../survey/column-table';
import type { Facets, NumberFacet } from '../../../survey/facets';
import type { SettingsMap } from '../../../survey/map/settings-map';
import type { Params } from '../../../settings/schema';
import type { Dots } from './dots';

export type MapColor = Params['mapColor'];

export const MOST_NAMES = 8;
/** Indices after the names' own. */
export const OTHER = MOST_NAMES;
export const NONE_INDEX = MOST_NAMES + 1;
export const LEVELS = 24;

export interface NamedColors {
  readonly kind: 'names';
  /** The largest first, as many as have colours of their own. */
  readonly names: readonly { readonly name: string; readonly files: number }[];
  /** Names and files under "other", and files that have none. */
  readonly others: { readonly names: number; readonly files: number };
  readonly none: number;
  /** OTHER and NONE_INDEX besides the names' places. */
  readonly indexOf: Uint8Array;
}

export interface ScaledColors {
  readonly kind: 'scale';
  readonly facet: NumberFacet;
  readonly low: number;
  readonly high: number;
  readonly none: number;
  /** 0…LEVELS−1; LEVELS for none. */
  readonly indexOf: Uint8Array;
}

export type Coloring = NamedColors | ScaledColors;

interface RowNames {
  readonly codes: ArrayLike<number>;
  /** Name of a code; '' is none. */
  readonly nameOf: (code: number) => string;
}

function rowNames(
  table: ColumnTable,
  facets: Facets,
  map: SettingsMap,
  color: 'subsampling' | 'top' | 'cluster',
): RowNames {
  if (color === 'cluster') {
    return {
      // One up, so that 0 is none.
      codes: map.clusterOf.map((cluster) => cluster + 1),
      nameOf: (code) => (code === 0 ? '' : map.clusters[code - 1].words),
    };
  }
  const facet = facets.get(color);
  if (facet.kind !== 'name') throw new TypeError(`coloring: expected a facet of names, got ${facet.id}`);
  const { codes, names } = facet.values(table);
  return { codes, nameOf: (code) => names[code] };
}

function byNames({ codes, nameOf }: RowNames, dots: Dots): NamedColors {
  const files = new Map<number, number>();
  const perDot = new Map<number, number>();
  // Codes are far below 2²⁶, and so are dots.
  const key = (dot: number, code: number) => dot * 2 ** 26 + code;
  const codeOf = new Uint32Array(dots.length);
  const most = new Uint32Array(dots.length);
  dots.dotOf.forEach((dot, row) => {
    if (dot < 0) return;
    const code = codes[row];
    files.set(code, (files.get(code) ?? 0) + 1);
    const count = (perDot.get(key(dot, code)) ?? 0) + 1;
    perDot.set(key(dot, code), count);
    if (count > most[dot]) [most[dot], codeOf[dot]] = [count, code];
  });
  const ranked = [...files]
    .map(([code, count]) => ({ code, name: nameOf(code), files: count }))
    .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
  const named = ranked.filter(({ name }) => name !== '');
  const shown = named.slice(0, MOST_NAMES);
  const rest = named.slice(MOST_NAMES);
  const placeOf = new Map(shown.map(({ code }, place) => [code, place]));
  return {
    kind: 'names',
    names: shown,
    others: { names: rest.length, files: rest.reduce((sum, entry) => sum + entry.files, 0) },
    none: ranked.reduce((sum, entry) => sum + (entry.name === '' ? entry.files : 0), 0),
    indexOf: Uint8Array.from(codeOf, (code) => placeOf.get(code) ?? (nameOf(code) === '' ? NONE_INDEX : OTHER)),
  };
}

function byNumbers(facet: NumberFacet, values: Float64Array, dots: Dots): ScaledColors {
  const sums = new Float64Array(dots.length);
  const counts = new Uint32Array(dots.length);
  let none = 0;
  dots.dotOf.forEach((dot, row) => {
    if (dot < 0) return;
    if (Number.isNaN(values[row])) none++;
    else {
      sums[dot] += values[row];
      counts[dot]++;
    }
  });
  const means = sums.map((sum, dot) => (counts[dot] > 0 ? sum / counts[dot] : Number.NaN));
  const [low, high] = means.reduce(
    ([least, largest], mean) =>
      Number.isNaN(mean) ? [least, largest] : [Math.min(least, mean), Math.max(largest, mean)],
    [Infinity, -Infinity],
  );
  const at = (value: number) => (facet.scale === 'log' ? Math.log(value) : value);
  const span = at(high) - at(low);
  const level = (mean: number) => (span > 0 ? Math.round(((at(mean) - at(low)) / span) * (LEVELS - 1)) : LEVELS - 1);
  const indexOf = Uint8Array.from(means, (mean) => (Number.isNaN(mean) ? LEVELS : level(mean)));
  return { kind: 'scale', facet, low, high, none, indexOf };
}

export function coloringOf(
  table: ColumnTable,
  facets: Facets,
  map: SettingsMap,
  dots: Dots,
  color: MapColor,
): Coloring {
  if (color !== 'quality' && color !== 'pixels') return byNames(rowNames(table, facets, map, color), dots);
  const facet = facets.get(color);
  if (facet.kind !== 'number') throw new TypeError(`coloring: expected a facet of numbers, got ${facet.id}`);
  return byNumbers(facet, facet.values(table), dots);
}
