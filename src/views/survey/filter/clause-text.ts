/** A clause of the filter as a chip says it: "Subsampling: 4:2:0, 4:4:4", "Quality: 90 to 96", "Path holds tench". */
import type { Facets } from '../../../survey/facets';
import type { Clause, ClauseKey } from '../../../survey/filter/filter';
import { facetNumber, shortName } from './facet-text';

/** More names than this are counted. */
const MOST_NAMES = 3;

export function clauseText(facets: Facets, key: ClauseKey, clause: Clause): string {
  if (clause.kind === 'path') return `Path holds “${shortName(clause.contains)}”`;
  if (clause.kind === 'lasso' || key === 'path' || key === 'lasso') return 'Part of the map';
  const facet = facets.get(key);
  if (clause.kind === 'names') {
    const names = clause.names.length > MOST_NAMES ? clause.names.slice(0, MOST_NAMES - 1) : clause.names;
    const rest = clause.names.length - names.length;
    return `${facet.title}: ${names.map(shortName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  }
  const { from, to } = clause;
  if (from === to) return `${facet.title}: ${facetNumber(facet, from)}`;
  if (to === Infinity) return `${facet.title}: from ${facetNumber(facet, from)}`;
  if (from === -Infinity) return `${facet.title}: up to ${facetNumber(facet, to)}`;
  return `${facet.title}: ${facetNumber(facet, from)} to ${facetNumber(facet, to)}`;
}
