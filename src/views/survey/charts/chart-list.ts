/** Which facets have a chart, in which order, and of which form. Width and height share the heat map. */
import type { FacetId } from '../../../survey/facets';

export interface ChartEntry {
  readonly id: FacetId;
  readonly form: 'names' | 'histogram';
}

const names = (id: FacetId): ChartEntry => ({ id, form: 'names' });
const histogram = (id: FacetId): ChartEntry => ({ id, form: 'histogram' });

/** Beside the heat map, which stands first. */
export const MAIN_CHARTS: readonly ChartEntry[] = [
  names('subsampling'),
  names('color'),
  histogram('quality'),
  histogram('density'),
  histogram('aspect'),
];

export const MORE_CHARTS: readonly ChartEntry[] = [
  names('kind'),
  names('coding'),
  names('tables'),
  names('huffman'),
  names('error'),
  names('icc'),
  names('orientation'),
  names('precision'),
  names('components'),
  names('adobe'),
  names('restart'),
  names('trailing'),
  histogram('bytes'),
  histogram('pixels'),
  histogram('width'),
  histogram('height'),
  names('top'),
  names('folder'),
];
