/** The facets that a setting names, `subsampling-width-quality`; names that there are not are left out. */
import { FACET_IDS, type FacetId } from '../../../survey/facets';

export function knownFacets(text: string): FacetId[] {
  const wanted = new Set(text.split('-'));
  return FACET_IDS.filter((id) => wanted.has(id));
}
