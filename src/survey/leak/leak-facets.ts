/**
 * What the leak test predicts from: settings of compression and size. The length of a file and its bytes per pixel are offered
 * and are off by default: at the same settings a folder of forests takes more bytes than one of skies, so they tell content
 * too, and content is what a network should learn.
 */
import type { FacetId } from '../facets';

export const LEAK_FACETS = [
  'kind',
  'color',
  'subsampling',
  'quality',
  'exact',
  'tables',
  'width',
  'height',
  'pixels',
  'aspect',
  'coding',
  'huffman',
  'precision',
  'restart',
  'orientation',
  'icc',
  'adobe',
  'trailing',
] as const satisfies readonly FacetId[];

/** By choice only. */
export const CONTENT_FACETS = ['bytes', 'density'] as const satisfies readonly FacetId[];
