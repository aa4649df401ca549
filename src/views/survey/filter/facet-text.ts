/** How the bench writes a facet's names and numbers: on axes, on chips, in tables. */
import type { Facet } from '../../../survey/facets';
import { formatBytes, formatCount, formatNumber, formatSi, NOT_AVAILABLE, withUnit } from '../../shared/format';

/** Longer names are cut on screen; they stand in full in titles and tables. */
const LONGEST_NAME = 40;

/** What stands where a file has no value: a PNG has no subsampling, most files have no profile. */
export const NONE = 'none';

/** Names come from files: control characters and marks that turn the line round are made visible. */
export function visibleName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '\ufffd');
  return plain === '' ? NONE : plain;
}

export function shortName(name: string): string {
  const visible = visibleName(name);
  const characters = Array.from(visible);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : visible;
}

/** A number of that facet with its unit: 4.2 MB, 1 920 px, 0.31 B/px. */
export function facetNumber(facet: Facet, value: number): string {
  if (Number.isNaN(value)) return NOT_AVAILABLE;
  if (facet.kind === 'name') return String(value);
  if (facet.unit === 'B') return formatBytes(value);
  if (facet.id === 'pixels') return formatSi(value, facet.unit);
  return withUnit(Number.isInteger(value) ? formatCount(value) : formatNumber(value), facet.unit);
}
