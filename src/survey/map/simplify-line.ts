/**
 * A closed freehand line with few points, for a link: Douglas–Peucker, the points that matter most kept.
 * points: x, y, x, y, …; the last is joined to the first.
 * Source: D. H. Douglas, T. K. Peucker, "Algorithms for the reduction of the number of points required to represent a
 * digitized line or its caricature", 1973.
 */
export const MOST_LASSO_POINTS = 60;

function distanceToSegment(points: readonly number[], i: number, a: number, b: number): number {
  const [x, y, xa, ya] = [points[2 * i], points[2 * i + 1], points[2 * a], points[2 * a + 1]];
  const [dx, dy] = [points[2 * b] - xa, points[2 * b + 1] - ya];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - xa) * dx + (y - ya) * dy) / length)) : 0;
  return Math.hypot(x - xa - t * dx, y - ya - t * dy);
}

/** By how much the line moves at each point when that point goes; no more than at the points that its neighbours hang on. */
function importances(points: readonly number[], count: number): Float64Array {
  const importance = new Float64Array(count);
  let far = 0;
  for (let i = 1; i < count; i++) {
    if (distanceToSegment(points, i, 0, 0) > distanceToSegment(points, far, 0, 0)) far = i;
  }
  importance[0] = Infinity;
  importance[far] = Infinity;
  // The second half runs back to the first point.
  const closed = [...points, points[0], points[1]];
  const open: [number, number, number][] = [
    [0, far, Infinity],
    [far, count, Infinity],
  ];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to, most] = part;
    let [best, farthest] = [-1, -1];
    for (let i = from + 1; i < to; i++) {
      const apart = distanceToSegment(closed, i, from, to);
      if (apart > farthest) [best, farthest] = [i, apart];
    }
    if (best < 0) continue;
    importance[best] = Math.min(most, farthest);
    open.push([from, best, importance[best]], [best, to, importance[best]]);
  }
  return importance;
}

/** Points that move the line by less than `tolerance` go too. */
export function simplifyLine(points: readonly number[], most = MOST_LASSO_POINTS, tolerance = 0.0005): number[] {
  const count = Math.floor(points.length / 2);
  if (count <= 3) return points.slice(0, 2 * count);
  const importance = importances(points, count);
  const kept = Array.from({ length: count }, (_, i) => i)
    .sort((a, b) => importance[b] - importance[a] || a - b)
    .filter((i, place) => place < 3 || (place < most && importance[i] >= tolerance))
    .sort((a, b) => a - b);
  return kept.flatMap((i) => [points[2 * i], points[2 * i + 1]]);
}
