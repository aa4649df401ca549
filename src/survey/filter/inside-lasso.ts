/**
 * Whether a point lies inside a closed line: even-odd rule, so that a line that crosses itself leaves holes.
 * points: x, y, x, y, …; the last is joined to the first. A point on the line itself may fall on either side.
 */
export function insideLasso(points: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [points[i], points[i + 1], points[j], points[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
