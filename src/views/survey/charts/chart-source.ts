/** What the charts are drawn from, and the text that says when a chart must count anew. */
import { createContext, useContext } from 'react';
import type { CollectionState, SurveySnapshot } from '../../../engine/survey/api';
import { formatFilter, withClause, type ClauseKey, type Filter } from '../../../survey/filter/filter';

export interface ChartSource {
  /** The collection whose bars are filled: A, or B where there is no A. */
  readonly first: CollectionState;
  /** The one that is outlined over it. */
  readonly second: CollectionState | null;
  readonly filter: Filter;
  /** The tables as they were looked at: changes when rows came. */
  readonly rows: string;
}

export const ChartSourceContext = createContext<ChartSource | null>(null);

export function useChartSource(): ChartSource {
  const source = useContext(ChartSourceContext);
  if (!source) throw new Error('useChartSource: expected a ChartSourceContext around the chart, found none');
  return source;
}

export function sourceOf({ collections, filter, positions }: SurveySnapshot): ChartSource | null {
  const first = collections.a ?? collections.b;
  if (!first) return null;
  const second = collections.a ? collections.b : null;
  const rows = [first, second].map((state) => `${state?.table.length ?? 0}.${state?.table.version ?? 0}`);
  return { first, second, filter, rows: `${rows.join(' ')} ${positions?.version ?? 0}` };
}

/** A chart shows its own facets whole: their clauses do not count. */
export function countKey({ filter, rows }: ChartSource, own: readonly ClauseKey[]): string {
  const others = own.reduce<Filter>((rest, key) => withClause(rest, key, null), filter);
  return `${rows} ${formatFilter(others)}`;
}
