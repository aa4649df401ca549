/**
 * Where the names of the lines of one shape stand: near their upper ends, each kept clear of the names before it. Places are
 * the middles of the names, CSS pixels of the field.
 */

interface Line {
  readonly name: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface RatioLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Half of a name's room. */
const ROOM = { x: 15, y: 8 } as const;
const STEP = 4;

/** Lines as shares of the field, y from the top. A line too short for its name has none. */
export function ratioLabels(lines: readonly Line[], width: number, height: number): RatioLabel[] {
  const placed: RatioLabel[] = [];
  // The middle one first: it has the corner.
  const order = [...lines].sort((a, b) => Math.abs(a.x2 - a.y2 - 1) - Math.abs(b.x2 - b.y2 - 1));
  for (const { name, x1, y1, x2, y2 } of order) {
    const length = Math.hypot((x2 - x1) * width, (y2 - y1) * height);
    for (let along = 0; along < length; along += STEP) {
      const share = along / length;
      const x = Math.round((x2 + (x1 - x2) * share) * width);
      const y = Math.round((y2 + (y1 - y2) * share) * height);
      const inside = x >= ROOM.x && x <= width - ROOM.x && y >= ROOM.y && y <= height - ROOM.y;
      if (!inside || placed.some((other) => Math.abs(other.x - x) < 2 * ROOM.x && Math.abs(other.y - y) < 2 * ROOM.y))
        continue;
      placed.push({ name, x, y });
      break;
    }
  }
  return placed;
}
