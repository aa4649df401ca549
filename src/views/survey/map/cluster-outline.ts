/**
 * A line around a cluster, as a lasso would be drawn: its dots as discs on a fine grid, widened until they hang together, and
 * the outer border of that. Dots of others inside it, those with the most files first, are cut out as small squares that the
 * line runs to, around and back: by the even-odd rule what it passes twice does not count.
 */
import { insideLasso } from '../../../survey/filter/inside-lasso';
import type { SettingsMap } from '../../../survey/map/settings-map';
import { MOST_LASSO_POINTS, simplifyLine } from '../../../survey/map/simplify-line';
import type { Dots } from './dots';

const CELLS = 256;
/** The grid reaches a little beyond the map on all sides. */
const BEYOND = 0.06;
const CELL = (1 + 2 * BEYOND) / CELLS;
/** Widths of the discs, cells: as narrow as will do. */
const RADII = [3, 5, 8, 13, 21, 34, 55, 90, 180];
const TOLERANCE = CELL / 2;

const cellOf = (value: number): number => Math.floor((value + BEYOND) / CELL);
const valueOf = (cell: number): number => cell * CELL - BEYOND;

function discs(points: readonly number[], radius: number): Uint8Array {
  const filled = new Uint8Array(CELLS * CELLS);
  for (let i = 0; i < points.length; i += 2) {
    const [column, row] = [cellOf(points[i]), cellOf(points[i + 1])];
    for (let dy = -radius; dy <= radius; dy++) {
      const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
      const y = row + dy;
      if (y < 1 || y >= CELLS - 1) continue;
      filled.fill(1, y * CELLS + Math.max(1, column - half), y * CELLS + Math.min(CELLS - 2, column + half) + 1);
    }
  }
  return filled;
}

/** Whether all filled cells hang together, corner to corner not counted. */
function isOne(filled: Uint8Array): boolean {
  const left = filled.slice();
  const open = [left.indexOf(1)];
  left[open[0]] = 0;
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    for (const next of [cell - 1, cell + 1, cell - CELLS, cell + CELLS]) {
      if (left[next] !== 1) continue;
      left[next] = 0;
      open.push(next);
    }
  }
  return !left.includes(1);
}

/** The border along the cells' edges, from the uppermost filled cell, with the filled cells on the right hand. */
function border(filled: Uint8Array): number[] {
  const start = filled.indexOf(1);
  const [startX, startY] = [start % CELLS, Math.floor(start / CELLS)];
  const isFilled = (x: number, y: number) => filled[y * CELLS + x] === 1;
  let [x, y, dx, dy] = [startX, startY, 1, 0];
  const line: number[] = [];
  do {
    line.push(valueOf(x), valueOf(y));
    x += dx;
    y += dy;
    // The cells ahead, left and right of the edge that goes on in the same direction.
    const ahead = (side: 1 | -1) => isFilled(x + (dx - side * dy - 1) / 2, y + (dy + side * dx - 1) / 2);
    if (ahead(-1)) [dx, dy] = [dy, -dx];
    else if (!ahead(1)) [dx, dy] = [-dy, dx];
  } while (x !== startX || y !== startY);
  return line;
}

/** Squares that are cut out, at most; half the side of one, and what it takes of the line's points. */
const MOST_HOLES = 4;
const HOLE = 0.0006;
const HOLE_POINTS = 6;

/** Dots of others inside a line, the one with the most files first. */
function strangers(line: readonly number[], { length, x, y, files }: Dots, isOwn: (dot: number) => boolean): number[] {
  const found: number[] = [];
  for (let dot = 0; dot < length; dot++) if (!isOwn(dot) && insideLasso(line, x[dot], y[dot])) found.push(dot);
  return found.sort((a, b) => files[b] - files[a] || a - b).slice(0, MOST_HOLES);
}

/** The line in the map's units; `cluster` has a dot at least. */
export function clusterOutline({ clusterOf }: Pick<SettingsMap, 'clusterOf'>, dots: Dots, cluster: number): number[] {
  const isOwn = (dot: number) => clusterOf[dots.rowOf[dot]] === cluster;
  const points: number[] = [];
  for (let dot = 0; dot < dots.length; dot++) if (isOwn(dot)) points.push(dots.x[dot], dots.y[dot]);
  const radius = RADII.find((candidate) => isOne(discs(points, candidate))) ?? RADII[RADII.length - 1];
  const whole = border(discs(points, radius));
  const room = MOST_LASSO_POINTS - HOLE_POINTS * strangers(whole, dots, isOwn).length;
  const line = simplifyLine(whole, room, TOLERANCE);
  const holes = strangers(line, dots, isOwn).slice(0, Math.floor((MOST_LASSO_POINTS - line.length / 2) / HOLE_POINTS));
  const cuts = holes.flatMap((dot) => {
    const [left, right, top, bottom] = [dots.x[dot] - HOLE, dots.x[dot] + HOLE, dots.y[dot] - HOLE, dots.y[dot] + HOLE];
    return [left, top, right, top, right, bottom, left, bottom, left, top, line[0], line[1]];
  });
  return cuts.length === 0 ? line : [...line, line[0], line[1], ...cuts];
}
