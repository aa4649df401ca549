/** Two collections on one axis: histograms over the same bins, heat maps over the same octaves. */
import { spanOf, within, type Histogram } from '../charts/histogram';
import { FINEST } from '../charts/size-counts';
import { ratioLines, type Octaves, type SizeHeatMap } from '../charts/size-heat-map';

export interface Pair<T> {
  readonly first: T;
  readonly second: T | null;
}

export function onOneAxis(first: Histogram, second: Histogram | null): Pair<Histogram> {
  const span = spanOf(second ? [first, second] : [first]);
  return { first: within(first, span), second: second && within(second, span) };
}

/** Summaries' maps have FINEST cells an octave, so that a map on longer axes is the same one with room around it. */
export function onLongerAxes(map: SizeHeatMap, octaves: Octaves): SizeHeatMap {
  const columns = Math.round((octaves.to - octaves.from) * FINEST);
  const before = Math.round((map.width.from - octaves.from) * FINEST);
  const above = Math.round((octaves.to - map.height.to) * FINEST);
  const placed = (counts: readonly number[]): number[] => {
    const cells = new Array<number>(columns * columns).fill(0);
    counts.forEach((count, at) => {
      cells[(above + Math.floor(at / map.columns)) * columns + before + (at % map.columns)] = count;
    });
    return cells;
  };
  return {
    ...map,
    columns,
    rows: columns,
    width: octaves,
    height: octaves,
    all: placed(map.all),
    left: placed(map.left),
    lines: ratioLines(octaves, octaves),
  };
}

export function mapsOnOneAxis(first: SizeHeatMap, second: SizeHeatMap | null): Pair<SizeHeatMap> {
  if (!second) return { first, second };
  const octaves = {
    from: Math.min(first.width.from, second.width.from),
    to: Math.max(first.width.to, second.width.to),
  };
  return { first: onLongerAxes(first, octaves), second: onLongerAxes(second, octaves) };
}
