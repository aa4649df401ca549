/**
 * A group of files in words, from their own settings: "500×375, quality 96, 4:4:4".
 *
 * A setting that nine files in ten share is told as it is, one that more than half share with "mostly"; two names that nine
 * in ten have are "a or b". Other numbers are told as the range that holds the middle nine tenths ("quality 75–90"), unless
 * that is most of what the whole collection spans; other names say nothing and are left out. If nothing is left, all is told.
 */
import type { Facet } from '../facets';
import type { FacetColumn, Places } from './places';
import { formatRange, formatValue } from './words-format';

const NEARLY_ALL = 0.9;
const TAIL = 0.05;
/** A range this wide, as a share of the whole collection's, says nothing. */
const WIDE = 0.7;
const LONGEST_NAME = 40;

/** Names that say by themselves what they are of. */
const PLAIN_NAMES = new Set(['subsampling', 'kind', 'color', 'coding']);

interface Weighted {
  readonly value: string;
  readonly share: number;
}

/** The values of some places by the files that have them, the commonest first. */
function shares(places: readonly number[], weights: Float64Array, valueOf: (place: number) => string): Weighted[] {
  const files = new Map<string, number>();
  let all = 0;
  for (const place of places) {
    const value = valueOf(place);
    files.set(value, (files.get(value) ?? 0) + weights[place]);
    all += weights[place];
  }
  return [...files]
    .map(([value, count]) => ({ value, share: count / all }))
    .sort((a, b) => b.share - a.share || (a.value < b.value ? -1 : 1));
}

/** The commonest value, or null where none says enough. */
function commonest(found: readonly Weighted[]): string | null {
  const [first] = found;
  if (first.share >= NEARLY_ALL) return first.value;
  return first.share > 0.5 ? `mostly ${first.value}` : null;
}

/** The values below which TAIL and above which TAIL of the files lie, of those that have a value. */
function middle(values: readonly number[], weights: readonly number[]): readonly [number, number] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const at = (share: number): number => {
    let below = 0;
    for (const i of order) {
      below += weights[i];
      if (below >= share * all) return values[i];
    }
    return values[order[order.length - 1]];
  };
  return [at(TAIL), at(1 - TAIL)];
}

export interface Wording {
  /** Words of a group of places. */
  of(members: readonly number[]): string;
}

/** For the places of one map. */
export function createWording({ length, columns, rowOf, weights }: Places): Wording {
  const everywhere = Array.from({ length }, (_, place) => place);
  const wholes = new Map<FacetColumn, readonly [number, number] | null>();
  const numberAt = (column: FacetColumn & { kind: 'number' }) => (place: number) => column.values[rowOf[place]];
  const range = (column: FacetColumn & { kind: 'number' }, members: readonly number[]) => {
    const known = members.filter((place) => !Number.isNaN(numberAt(column)(place)));
    if (known.length === 0) return null;
    return middle(
      known.map(numberAt(column)),
      known.map((place) => weights[place]),
    );
  };
  for (const column of columns) if (column.kind === 'number') wholes.set(column, range(column, everywhere));

  const ofNumber = (column: FacetColumn & { kind: 'number' }, members: readonly number[], all: boolean) => {
    const { facet } = column;
    const unit = facet.kind === 'number' ? facet.unit : '';
    const title = facet.title.toLowerCase();
    const text = (place: number) => {
      const value = numberAt(column)(place);
      return Number.isNaN(value) ? '' : formatValue(value, unit);
    };
    const common = commonest(shares(members, weights, text));
    if (common === '' || common === 'mostly ') return common === '' ? `no ${title}` : `mostly no ${title}`;
    if (common !== null) return `${title} ${common}`;
    const own = range(column, members);
    const whole = wholes.get(column) ?? null;
    if (!own || !whole) return '';
    const scale = (value: number) => (facet.kind === 'number' && facet.scale === 'log' ? Math.log(value) : value);
    const wide = scale(own[1]) - scale(own[0]) > WIDE * (scale(whole[1]) - scale(whole[0]));
    return wide && !all ? '' : `${title} ${formatRange(own[0], own[1], unit)}`;
  };

  const ofName = (column: FacetColumn & { kind: 'name' }, members: readonly number[]) => {
    const { facet } = column;
    const text = (place: number) => phrase(facet, column.names[column.codes[rowOf[place]]]);
    const found = shares(members, weights, text);
    const common = commonest(found);
    if (common !== null) return common;
    const pair = found.length > 1 && found[0].share + found[1].share >= NEARLY_ALL;
    return pair ? `${found[0].value} or ${found[1].value}` : '';
  };

  /** Width and height are one size where nearly all, or most, files share it. */
  const size = (members: readonly number[]): string | null => {
    const [width, height] = (['width', 'height'] as const).map((id) => columns.find(({ facet }) => facet.id === id));
    if (width?.kind !== 'number' || height?.kind !== 'number') return null;
    const [w, h] = [numberAt(width), numberAt(height)];
    const known = (place: number) => !Number.isNaN(w(place)) && !Number.isNaN(h(place));
    const common = commonest(shares(members, weights, (place) => (known(place) ? `${w(place)}×${h(place)}` : '')));
    return common === '' || common === 'mostly ' ? null : common;
  };

  const tell = (members: readonly number[], all: boolean): string => {
    const together = size(members);
    const parts: string[] = together === null ? [] : [together];
    for (const column of inTellingOrder(columns)) {
      if (together !== null && (column.facet.id === 'width' || column.facet.id === 'height')) continue;
      parts.push(column.kind === 'number' ? ofNumber(column, members, all) : ofName(column, members));
    }
    return [...new Set(parts)].filter((part) => part !== '').join(', ');
  };

  return {
    of: (members) => tell(members, false) || tell(members, true) || 'settings of all kinds',
  };
}

const TOLD_FIRST = ['width', 'height', 'quality', 'subsampling'];

function inTellingOrder(columns: readonly FacetColumn[]): FacetColumn[] {
  const rank = ({ facet }: FacetColumn) =>
    TOLD_FIRST.includes(facet.id) ? TOLD_FIRST.indexOf(facet.id) : TOLD_FIRST.length;
  return columns.toSorted((a, b) => rank(a) - rank(b));
}

function phrase(facet: Facet, name: string): string {
  // Names come from files: what cannot be seen, or turns the line round, is made visible.
  const visible = name.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '\ufffd');
  const short = visible.length > LONGEST_NAME ? `${visible.slice(0, LONGEST_NAME)}…` : visible;
  const title = facet.title.toLowerCase();
  if (name === '') return `no ${title}`;
  return PLAIN_NAMES.has(facet.id) ? short : `${title} ${short}`;
}
