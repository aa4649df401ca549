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

/** Of a thousand files, one at each end of an axis may lie outside of the map. */
const OUTSIDE = 0.001;

/** The octaves worth an axis: whole halves, all but the outermost files of a thousand at either end of either axis. */
function usualOctaves({ columns, rows, all, width }: SizeHeatMap): Octaves {
  const files = all.reduce((sum, count) => sum + count, 0);
  const across = Array.from({ length: columns }, (_, column) =>
    all.reduce((sum, count, at) => (at % columns === column ? sum + count : sum), 0),
  );
  const up = Array.from({ length: rows }, (_, row) =>
    all.slice((rows - 1 - row) * columns, (rows - row) * columns).reduce((sum, count) => sum + count, 0),
  );
  const firstBeyond = (counts: readonly number[]): number => {
    let [at, sum] = [0, counts[0] ?? 0];
    while (sum <= OUTSIDE * files && at < counts.length - 1) sum += counts[++at];
    return at;
  };
  const low = Math.min(firstBeyond(across), firstBeyond(up));
  const high = Math.max(columns - firstBeyond(across.toReversed()), rows - firstBeyond(up.toReversed()));
  return { from: width.from + Math.floor((2 * low) / FINEST) / 2, to: width.from + Math.ceil((2 * high) / FINEST) / 2 };
}

/** Summaries' maps have FINEST cells an octave and begin at halves of octaves, so that other axes only shift the cells. */
function onAxes(map: SizeHeatMap, octaves: Octaves): SizeHeatMap {
  const side = Math.round((octaves.to - octaves.from) * FINEST);
  const before = Math.round((map.width.from - octaves.from) * FINEST);
  const above = Math.round((octaves.to - map.height.to) * FINEST);
  const outside = { ...map.outside };
  const all = new Array<number>(side * side).fill(0);
  map.all.forEach((count, at) => {
    const [row, column] = [above + Math.floor(at / map.columns), before + (at % map.columns)];
    if (row >= 0 && row < side && column >= 0 && column < side) all[row * side + column] = count;
    else {
      outside.all += count;
      outside.left += count;
    }
  });
  const most = all.reduce((greatest, count) => Math.max(greatest, count), 0);
  return {
    ...map,
    ...{ columns: side, rows: side, width: octaves, height: octaves, all, left: all, outside },
    ...{ mostAll: most, mostLeft: most, lines: ratioLines(octaves, octaves) },
  };
}

export function mapsOnOneAxis(first: SizeHeatMap, second: SizeHeatMap | null): Pair<SizeHeatMap> {
  const spans = (second ? [first, second] : [first]).filter(({ mostAll }) => mostAll > 0).map(usualOctaves);
  if (spans.length === 0) return { first, second };
  const octaves = {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
  return { first: onAxes(first, octaves), second: second && onAxes(second, octaves) };
}
