/**
 * Where the segments of a file lie on a strip of a given width.
 *
 * Widths grow with a power of the length in bytes: 1 draws to size, ½ assists the small. No box is narrower than
 * `SMALLEST`, so that every one can be seen and hit; what that takes is taken from the rest. Where there are more
 * segments than fit even so, neighbours share a box. CSS pixels, rounded to a hundredth.
 */
export const SMALLEST = 6;
/** Between two boxes. */
export const GAP = 1;

export interface StripBox {
  /** First and last segment in it. */
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly width: number;
}

export function stripLayout(lengths: readonly number[], width: number, power: number): StripBox[] {
  const capacity = Math.max(1, Math.floor((width + GAP) / (SMALLEST + GAP)));
  const each = Math.max(1, Math.ceil(lengths.length / capacity));
  const runs: { first: number; last: number; weight: number }[] = [];
  for (let first = 0; first < lengths.length; first += each) {
    const last = Math.min(lengths.length, first + each) - 1;
    let bytes = 0;
    for (let i = first; i <= last; i++) bytes += lengths[i];
    runs.push({ first, last, weight: bytes ** power });
  }
  const room = Math.max(0, width - GAP * (runs.length - 1));
  const widths = sharedOut(
    runs.map((run) => run.weight),
    room,
  );
  let x = 0;
  return runs.map(({ first, last }, index) => {
    const box = { first, last, x: round(x), width: round(widths[index]) };
    x += widths[index] + GAP;
    return box;
  });
}

/** Widths in proportion to weights, none below SMALLEST, that fill the room. */
function sharedOut(weights: readonly number[], room: number): number[] {
  const order = weights.map((_, index) => index).sort((a, b) => weights[a] - weights[b]);
  let left = room;
  let weight = weights.reduce((sum, w) => sum + w, 0);
  const widths = new Array<number>(weights.length).fill(0);
  for (const index of order) {
    // Ascending: once one is wide enough by its share, so are all that follow.
    const fair = weight > 0 ? (left * weights[index]) / weight : 0;
    widths[index] = Math.max(SMALLEST, fair);
    left -= widths[index];
    weight -= weights[index];
  }
  return widths;
}

const round = (value: number): number => Math.round(value * 100) / 100;
