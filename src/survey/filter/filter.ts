/**
 * What part of a collection is looked at: at most one clause a facet, all of them at once. As text, for a link:
 *
 *   subsampling:4:2:0|4:4:4;quality:90..96;path:tench;lasso:0.1,0.2,0.4,0.2,0.3,0.5
 *
 * Names are joined by |, ranges hold both ends and may lack one, `-` stands for "has none". In names ; | % and .. are
 * percent-encoded. The text comes from links, so it is hostile: what is not understood is left out, and all is bounded.
 */
import { FACET_IDS, type FacetId } from '../facets';

export interface NamesClause {
  readonly kind: 'names';
  readonly names: readonly string[];
}

/** Both ends included; an end may be infinite. Rows without the number never pass; a NamesClause with '' chooses them. */
export interface RangeClause {
  readonly kind: 'range';
  readonly from: number;
  readonly to: number;
}

/** Files whose path holds the text, letters large or small. */
export interface PathClause {
  readonly kind: 'path';
  readonly contains: string;
}

/** A closed line on the map: x, y, x, y, … in the map's own units (0…1 each way). */
export interface LassoClause {
  readonly kind: 'lasso';
  readonly points: readonly number[];
}

export type Clause = NamesClause | RangeClause | PathClause | LassoClause;
export type ClauseKey = FacetId | 'path' | 'lasso';
export type Filter = ReadonlyMap<ClauseKey, Clause>;

export const NO_FILTER: Filter = new Map();

/** As many as bits of a 32-bit number, and as fit into a link. */
export const MOST_CLAUSES = 24;
export const LONGEST_FILTER = 1500;
const MOST_NAMES = 200;
const MOST_POINTS = 64;
const DIGITS = 4;
/** So that whole numbers below 10¹² come back as they are. */
const DIGITS_OF_RANGES = 12;

const isFacet = (text: string): text is FacetId => (FACET_IDS as readonly string[]).includes(text);

const encodeCharacter = (character: string): string =>
  /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);

const escapeName = (name: string): string =>
  name === ''
    ? '-'
    : name === '-'
      ? '%2D'
      : name.replaceAll(/[;|%]|\p{C}/gu, encodeCharacter).replaceAll('..', '%2E%2E');

function unescapeName(text: string): string {
  if (text === '-') return '';
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const RANGE = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?\.\.(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?$/;

function parseFacet(value: string): Clause | null {
  const range = RANGE.exec(value);
  if (range) {
    const from = range[1] === undefined ? -Infinity : Number(range[1]);
    const to = range[2] === undefined ? Infinity : Number(range[2]);
    return from <= to ? { kind: 'range', from, to } : null;
  }
  if (value === '') return null;
  const names = [...new Set(value.split('|', MOST_NAMES).map(unescapeName))];
  return { kind: 'names', names };
}

function parseLasso(value: string): Clause | null {
  const points = value.split(',', 2 * MOST_POINTS).map(Number);
  const good = points.length >= 6 && points.length % 2 === 0 && points.every((point) => Math.abs(point) <= 10);
  return good ? { kind: 'lasso', points } : null;
}

function parseClause(key: string, value: string): Clause | null {
  if (key === 'path') return value === '' ? null : { kind: 'path', contains: unescapeName(value) };
  return key === 'lasso' ? parseLasso(value) : parseFacet(value);
}

export function parseFilter(text: string): Filter {
  const clauses = new Map<ClauseKey, Clause>();
  for (const part of text.slice(0, LONGEST_FILTER).split(';', MOST_CLAUSES)) {
    const colon = part.indexOf(':');
    const key = part.slice(0, colon);
    if (colon < 0 || !(key === 'path' || key === 'lasso' || isFacet(key))) continue;
    const clause = parseClause(key, part.slice(colon + 1));
    if (clause) clauses.set(key, clause);
  }
  return clauses;
}

const formatNumber = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS_OF_RANGES))) : '';

function formatClause(clause: Clause): string {
  switch (clause.kind) {
    case 'names':
      return clause.names.map(escapeName).join('|');
    case 'range':
      return `${formatNumber(clause.from)}..${formatNumber(clause.to)}`;
    case 'path':
      return escapeName(clause.contains);
    case 'lasso':
      return clause.points.map((point) => String(Number(point.toFixed(DIGITS)))).join(',');
  }
}

export function formatFilter(filter: Filter): string {
  return [...filter].map(([key, clause]) => `${key}:${formatClause(clause)}`).join(';');
}

/** The filter with one clause changed; null takes it away. */
export function withClause(filter: Filter, key: ClauseKey, clause: Clause | null): Filter {
  const next = new Map(filter);
  if (clause) next.set(key, clause);
  else next.delete(key);
  return next;
}

/** The filter with a name chosen, or let go where it was chosen. */
export function withNameToggled(filter: Filter, key: FacetId, name: string): Filter {
  const clause = filter.get(key);
  const names = clause?.kind === 'names' ? clause.names : [];
  const next = names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
  return withClause(filter, key, next.length === 0 ? null : { kind: 'names', names: next });
}
