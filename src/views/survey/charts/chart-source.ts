/** What the charts are drawn from, and the text that says when a chart must count anew. */
import { createContext, useContext } from 'react';
import type { CollectionState, SurveySnapshot } from '../../../engine/survey/api';
import type { ColumnTable } from '../../../survey/column-table';
import { formatFilter, withClause, type ClauseKey, type Filter } from '../../../survey/filter/filter';

export interface ChartSource {
  /** The collection whose bars are filled: A, or B where there is no A. */
  readonly first: CollectionState;
  /** The one that is outlined over it. */
  readonly second: CollectionState | null;
  readonly filter: Filter;
  /** Which tables these are, and how far: changes when rows came. */
  readonly rows: string;
}

export const ChartSourceContext = createContext<ChartSource | null>(null);

export function useChartSource(): ChartSource {
  const source = useContext(ChartSourceContext);
  if (!source) throw new Error('useChartSource: expected a ChartSourceContext around the chart, found none');
  return source;
}

/** A number for each table, so that a text can say which one is meant. */
export type NumberOfTable = (table: ColumnTable) => number;

export function createTableNumbers(): NumberOfTable {
  const numbers = new WeakMap<ColumnTable, number>();
  let next = 0;
  return (table) => {
    const number = numbers.get(table) ?? next++;
    numbers.set(table, number);
    return number;
  };
}

export function sourceOf(
  { collections, filter, positions }: SurveySnapshot,
  numberOf: NumberOfTable,
): ChartSource | null {
  const first = collections.a ?? collections.b;
  if (!first) return null;
  const second = collections.a ? collections.b : null;
  const rows = [first, ...(second ? [second] : [])].map(
    ({ table }) => `${numberOf(table)}.${table.length}.${table.version}`,
  );
  return { first, second, filter, rows: `${rows.join(' ')} ${positions?.version ?? 0}` };
}

/** A chart shows its own facets whole: their clauses do not count. */
export function countKey({ filter, rows }: ChartSource, own: readonly ClauseKey[]): string {
  const others = own.reduce<Filter>((rest, key) => withClause(rest, key, null), filter);
  return `${rows} ${formatFilter(others)}`;
}
