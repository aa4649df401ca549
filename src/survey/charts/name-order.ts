/** The order in which a chart lists a facet's names: scales in theirs, all else by count; files without a name come last. */
import type { FacetId } from '../facets';

const SCALES: ReadonlyMap<FacetId, readonly string[]> = new Map([
  ['subsampling', ['4:4:4', '4:4:0', '4:2:2', '4:2:0', '4:4:1', '4:1:1', '4:1:0', 'grey']],
  ['exact', ['exact', 'nearest']],
  ['huffman', ['standard', 'optimised']],
  ['error', ['sound', 'broken']],
]);

const NUMERIC: ReadonlySet<FacetId> = new Set(
  (
    ['quality', 'width', 'height', 'precision', 'components', 'restart', 'orientation', 'adobe', 'trailing'] as const
  ).map((id) => id),
);

/** @param counts the most common first. */
export function orderNames<T extends { readonly name: string }>(facet: FacetId, counts: readonly T[]): T[] {
  const scale = SCALES.get(facet);
  const place = (name: string): number => {
    if (name === '') return Infinity;
    if (NUMERIC.has(facet)) return Number(name);
    const at = scale?.indexOf(name) ?? -1;
    return at < 0 ? Number.MAX_VALUE : at;
  };
  const places = new Map(counts.map(({ name }) => [name, place(name)]));
  const placeOf = (count: T): number => places.get(count.name) ?? Infinity;
  // Sorting is stable: names without a place of their own stay by count.
  return [...counts].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}
