/**
 * Which settings the map measures distances in, as a setting: facets' ids joined by `-`. The text comes from links: what is
 * no facet is left out, and where nothing is left it is the vector of Ehrlich's ImageNet survey.
 */
import { FACET_IDS, type FacetId } from '../facets';

export const SURVEY_VECTOR: readonly FacetId[] = ['subsampling', 'width', 'height', 'quality'];

export function parseVector(text: string): readonly FacetId[] {
  const asked = new Set(text.split('-'));
  const ids = FACET_IDS.filter((id) => asked.has(id));
  return ids.length === 0 ? SURVEY_VECTOR : ids;
}

/** In the order of the facets, so that one choice has one text; the survey's own keeps its order. */
export function formatVector(ids: readonly FacetId[]): string {
  const chosen = FACET_IDS.filter((id) => ids.includes(id));
  const own = chosen.length === SURVEY_VECTOR.length && SURVEY_VECTOR.every((id) => chosen.includes(id));
  return (own ? SURVEY_VECTOR : chosen).join('-');
}
