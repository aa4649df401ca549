/** What a map is asked for. */
import type { FacetId } from '../facets';

/** Without another word, the most places that are laid out. */
export const MOST_POINTS = 10_000;

export interface MapOptions {
  /** Facets that distances are measured in; their order says nothing. */
  readonly vector: readonly FacetId[];
  /** Share of the files that is drawn, 0…1; 0 takes all of a small collection and a random tenth of a large one. */
  readonly share: number;
  /** UMAP's neighbours and minimal distance. */
  readonly neighbours: number;
  readonly distance: number;
  readonly seed: number;
  /** The most places that are laid out; of more, as many are drawn by their files. */
  readonly mostPoints?: number;
}
