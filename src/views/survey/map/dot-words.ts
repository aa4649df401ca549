/** The settings of one dot, in words and as clauses that choose exactly its files. */
import type { ColumnTable } from '../../../survey/column-table';
import type { Facet, FacetId, Facets } from '../../../survey/facets';
import type { Clause, ClauseKey } from '../../../survey/filter/filter';
import { formatCount } from '../../shared/format';
import { facetNumber, NONE, shortName } from '../filter/facet-text';

/** Facets whose values say by themselves what they are of. */
const PLAIN: ReadonlySet<FacetId> = new Set(['subsampling', 'kind', 'color', 'coding']);

function valueText(facet: Facet, table: ColumnTable, row: number): string {
  if (facet.kind === 'number') {
    const value = facet.values(table)[row];
    return Number.isNaN(value) ? NONE : facetNumber(facet, value);
  }
  const { codes, names } = facet.values(table);
  return shortName(names[codes[row]]);
}

/** "500 × 375, 4:4:4, quality 96". */
export function dotSettings(facets: Facets, vector: readonly FacetId[], table: ColumnTable, row: number): string {
  const [width, height] = [table.numbers('width')[row], table.numbers('height')[row]];
  const sized = vector.includes('width') && vector.includes('height') && !Number.isNaN(width) && !Number.isNaN(height);
  const parts = vector
    .filter((id) => !(sized && (id === 'width' || id === 'height')))
    .map((id) => {
      const facet = facets.get(id);
      const text = valueText(facet, table, row);
      return PLAIN.has(id) && text !== NONE ? text : `${facet.title.toLowerCase()} ${text}`;
    });
  return [...(sized ? [`${formatCount(width)} × ${formatCount(height)}`] : []), ...parts].join(', ');
}

export function filesText(files: number, left: number): string {
  const all = `${formatCount(files)} ${files === 1 ? 'file' : 'files'}`;
  return left === files ? all : `${formatCount(left)} of ${all} in the filter`;
}

/** A clause a facet; the lasso goes, for these say more. */
export function dotClauses(
  facets: Facets,
  vector: readonly FacetId[],
  table: ColumnTable,
  row: number,
): Partial<Record<ClauseKey, Clause | null>> {
  const clauses: Partial<Record<ClauseKey, Clause | null>> = { lasso: null };
  for (const id of vector) {
    const facet = facets.get(id);
    if (facet.kind === 'number') {
      const value = facet.values(table)[row];
      clauses[id] = { kind: 'names', names: [Number.isNaN(value) ? '' : String(value)] };
    } else {
      const { codes, names } = facet.values(table);
      clauses[id] = { kind: 'names', names: [names[codes[row]]] };
    }
  }
  return clauses;
}
