/**
 * Where the words of clusters stand, so that none lies over another: the largest cluster first, above its dot, or below,
 * right or left of it, or nowhere if all of these are taken. CSS pixels.
 */
export interface LabelWish {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the dot that it stands by. */
  readonly radius: number;
}

export interface LabelPlace {
  readonly id: number;
  /** The box's upper left corner. */
  readonly left: number;
  readonly top: number;
}

/** Between a label and its dot, and between two labels. */
const GAP = 3;
const APART = 4;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + APART && b.left < a.right + APART && a.top < b.bottom + APART && b.top < a.bottom + APART;

export function placeLabels(wishes: readonly LabelWish[], size: { width: number; height: number }): LabelPlace[] {
  const taken: Box[] = [];
  return wishes.flatMap(({ id, x, y, width, height, radius }) => {
    if (x < 0 || y < 0 || x > size.width || y > size.height) return [];
    const gap = radius + GAP;
    const corners = [
      [x - width / 2, y - gap - height],
      [x - width / 2, y + gap],
      [x + gap, y - height / 2],
      [x - gap - width, y - height / 2],
    ] as const;
    for (const [wishedLeft, top] of corners) {
      const left = Math.min(size.width - width - APART, Math.max(APART, wishedLeft));
      const box = { left, top, right: left + width, bottom: top + height };
      const inside = left >= 0 && top >= 0 && box.bottom <= size.height;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ id, left, top }];
    }
    return [];
  });
}

const LONGEST_LINE = 28;

/** Words on lines of their own: broken at commas where a line would grow long. */
export function labelLines(words: string, count: string): string[] {
  const lines: string[] = [];
  for (const part of words.split(', ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= LONGEST_LINE)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return [...lines, count];
}
