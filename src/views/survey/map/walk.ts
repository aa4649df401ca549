/** From dot to dot: the one at a point, and the next one in a direction. */
import type { Dots } from './dots';

type Places = Pick<Dots, 'length' | 'x' | 'y'>;

/**
 * The dot at a point of the map, its rim at most `reach` away; −1 for none. Of dots that the point lies on, the smallest:
 * it is drawn over the others. Radii in the map's units.
 */
export function dotAt(
  { length, x, y }: Places,
  mapX: number,
  mapY: number,
  reach: number,
  radiusOf: (dot: number) => number = () => 0,
): number {
  let [nearest, least, smallest] = [-1, reach, Infinity];
  for (let dot = 0; dot < length; dot++) {
    const [aside, above] = [x[dot] - mapX, y[dot] - mapY];
    const radius = radiusOf(dot);
    const apart = Math.max(0, Math.sqrt(aside * aside + above * above) - radius);
    if (apart < least || (apart === least && radius < smallest)) [nearest, least, smallest] = [dot, apart, radius];
  }
  return nearest;
}

/** How much farther a step aside counts than one straight on. */
const ASIDE = 2;

/** The next dot from one, looking along (dx, dy), which is one unit long; itself where there is none. From −1: the middle. */
export function dotTowards(dots: Places, from: number, dx: number, dy: number): number {
  if (from < 0) return dotAt(dots, 0.5, 0.5, Infinity);
  const { length, x, y } = dots;
  let [next, least] = [from, Infinity];
  for (let dot = 0; dot < length; dot++) {
    const ahead = (x[dot] - x[from]) * dx + (y[dot] - y[from]) * dy;
    const aside = Math.abs((x[dot] - x[from]) * dy - (y[dot] - y[from]) * dx);
    // Within 45° of the direction, so that four arrows reach everything.
    if (dot === from || ahead <= 0 || aside > ahead) continue;
    const far = Math.hypot(ahead, ASIDE * aside);
    if (far < least) [next, least] = [dot, far];
  }
  return next;
}
