/**
 * A range of bins that a person drags out: which bins are chosen, and how a drag or a key changes them. Places count bins from
 * 0; −1 and the number of bins stand for what lies beyond the ends, as in clauseOfBins.
 */

export interface BinRange {
  readonly from: number;
  readonly to: number;
}

/** What a drag has hold of: nothing yet, one end, or the whole range. */
export type Hold = 'new' | 'from' | 'to' | 'range';

export interface BrushDrag {
  readonly hold: Hold;
  /** The bin where the drag began. */
  readonly start: number;
  readonly initial: BinRange | null;
}

/** How near an end must be to be taken hold of, CSS pixels. */
const GRIP = 6;

/** The bin at a place of the axis; −1 and the number of bins beyond its ends. */
export function binAt(edges: readonly number[], x: number): number {
  if (x < edges[0]) return -1;
  const after = edges.findIndex((edge) => edge > x);
  return after < 0 ? edges.length - 1 : after - 1;
}

/** Where a range begins and ends on the axis. */
export function placeOfRange(edges: readonly number[], { from, to }: BinRange): { from: number; to: number } {
  const last = edges.length - 1;
  const at = (edge: number): number => edges[Math.min(last, Math.max(0, edge))];
  return { from: at(from), to: at(to + 1) };
}

export function startDrag(edges: readonly number[], range: BinRange | null, x: number): BrushDrag {
  const start = binAt(edges, x);
  if (range) {
    const { from, to } = placeOfRange(edges, range);
    const hold =
      Math.abs(x - to) <= GRIP ? 'to' : Math.abs(x - from) <= GRIP ? 'from' : x > from && x < to ? 'range' : 'new';
    return { hold, start, initial: range };
  }
  return { hold: 'new', start, initial: null };
}

/** The range while the pointer is over `bin`, of `bins` in all. */
export function dragTo({ hold, start, initial }: BrushDrag, bin: number, bins: number): BinRange {
  if (hold === 'new' || !initial) return { from: Math.min(start, bin), to: Math.max(start, bin) };
  if (hold === 'from') return { from: Math.min(bin, initial.to), to: Math.max(bin, initial.to) };
  if (hold === 'to') return { from: Math.min(bin, initial.from), to: Math.max(bin, initial.from) };
  const by = Math.min(bins - initial.to, Math.max(-1 - initial.from, bin - start));
  return { from: initial.from + by, to: initial.to + by };
}

/** An end after a key: an arrow moves it by a bin, with Shift by five; null for keys that are not the brush's. */
export function endAfterKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  end: 'from' | 'to',
  { from, to }: BinRange,
  bins: number,
): BinRange | null {
  const step = shiftKey || key.startsWith('Page') ? 5 : 1;
  const up = key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp';
  const down = key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown';
  const now = end === 'from' ? from : to;
  const next = up ? now + step : down ? now - step : key === 'Home' ? -1 : key === 'End' ? bins : null;
  if (next === null) return null;
  return end === 'from'
    ? { from: Math.min(to, Math.max(-1, next)), to }
    : { from, to: Math.max(from, Math.min(bins, next)) };
}

/** The bins that a clause's ends fall into. `values` are the edges in the facet's unit. */
export function rangeOfClause(values: readonly number[], { from, to }: BinRange): BinRange {
  return {
    from: from === -Infinity ? -1 : binAt(values, from),
    to: to === Infinity ? values.length - 1 : binAt(values, to),
  };
}
