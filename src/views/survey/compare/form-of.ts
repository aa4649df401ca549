/** Whether a facet is drawn as names or as a histogram: as on the wall of charts. */
import type { Facet } from '../../../survey/facets';
import { MAIN_CHARTS, MORE_CHARTS } from '../charts/chart-list';

export function formOf({ id, kind }: Facet): 'names' | 'histogram' {
  const entry = [...MAIN_CHARTS, ...MORE_CHARTS].find((chart) => chart.id === id);
  return entry?.form ?? (kind === 'name' ? 'names' : 'histogram');
}
