/** A facet's names counted in one collection or two, in one order. */
import { countNames, type NameCount } from '../../../survey/charts/name-counts';
import { orderNames } from '../../../survey/charts/name-order';
import type { Facet } from '../../../survey/facets';
import { shortName } from '../filter/facet-text';
import type { ChartSource } from './chart-source';
import type { BarCounts } from './layout/name-bars';

export interface PairedNames {
  readonly bars: readonly BarCounts[];
  /** What is folded away: how many names, and their files. */
  readonly other: { readonly names: number; readonly all: number; readonly left: number } | null;
}

type Source = Pick<ChartSource, 'first' | 'second'>;

export function pairNames(
  { first, second }: Source,
  facet: Facet,
  most: number,
  chosen: readonly string[],
): PairedNames {
  const own = countNames(first.table, facet, first.selection, { most, keep: chosen });
  if (!second) return { bars: own.names.map((count) => bar(count, null)), other: own.other };
  const shown = new Set([...own.names.map(({ name }) => name), ...chosen]);
  const theirs = countNames(second.table, facet, second.selection, { most, keep: [...shown] });
  const all = countNames(first.table, facet, first.selection, { most, keep: theirs.names.map(({ name }) => name) });
  const counts = new Map(all.names.map((count) => [count.name, count]));
  const seconds = new Map(theirs.names.map((count) => [count.name, count.left]));
  const byCount = [...new Set([...counts.keys(), ...seconds.keys()])].map(
    (name) => counts.get(name) ?? { name, all: 0, left: 0 },
  );
  const names = orderNames(
    facet.id,
    byCount.sort((a, b) => b.all - a.all || (seconds.get(b.name) ?? 0) - (seconds.get(a.name) ?? 0)),
  );
  return { bars: names.map((count) => bar(count, seconds.get(count.name) ?? 0)), other: all.other };
}

function bar({ name, all, left }: NameCount, second: number | null): BarCounts {
  return { name, text: shortName(name), all, left, second };
}
