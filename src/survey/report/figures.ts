/** Figures as reports write them: three significant digits, SI prefixes, a unit after a no-break space, thin groups of three. */
import { bytesText, significant } from '../charts/odd-figure';
import type { FacetId } from '../facets';

export const NOT_AVAILABLE = '—';

export function countText(count: number): string {
  return String(Math.round(count)).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `1 file`, `2 files`. */
export function filesText(count: number): string {
  return `${countText(count)} ${count === 1 ? 'file' : 'files'}`;
}

/** A share of a whole: one digit after the point, never 0 for some nor 100 for not quite all. */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return NOT_AVAILABLE;
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 0.05) return '<\u202f0.1\u00a0%';
  if (part < whole && percent >= 99.95) return '>\u202f99.9\u00a0%';
  return `${percent.toFixed(part === whole || part === 0 ? 0 : 1)}\u00a0%`;
}

/** A value of a numeric facet, with its unit. */
export function valueText(facet: FacetId, value: number | null): string {
  if (value === null) return NOT_AVAILABLE;
  switch (facet) {
    case 'bytes':
    case 'trailing':
      return bytesText(value);
    case 'pixels':
      return value >= 1e6 ? `${significant(value / 1e6)}\u00a0Mpx` : `${countText(value)}\u00a0px`;
    case 'density':
      return `${significant(value)}\u00a0B/px`;
    case 'aspect':
      return significant(value);
    default:
      return String(value);
  }
}

/** A round value on an axis: no more digits than it needs. */
export function tickText(facet: FacetId, value: number): string {
  if (facet === 'density') return String(Number(value.toPrecision(3)));
  return valueText(facet, value).replace(/\.0+(?=\u00a0)|(?<=\.\d)0+(?=\u00a0)/, '');
}

/** A name of a facet, as a chart shows it. */
export function nameText(facet: FacetId, name: string): string {
  if (name === '') return facet === 'top' ? 'no folder' : 'none';
  if (facet === 'color') return COLORS.get(name) ?? name;
  if (facet === 'tables') return FAMILIES.get(name) ?? name;
  return name;
}

const COLORS: ReadonlyMap<string, string> = new Map([
  ['ycbcr', 'YCbCr'],
  ['rgb', 'RGB'],
  ['cmyk', 'CMYK'],
  ['ycck', 'YCCK'],
  ['grey-as-colour', 'grey stored as colour'],
]);

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['ijg', 'IJG'],
  ['photoshop', 'Photoshop'],
]);
