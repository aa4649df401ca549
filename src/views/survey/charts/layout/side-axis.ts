/** An axis of pixels in octaves: where its ticks stand, and the pixels that a part of it holds. */
/** log₂ of pixels at the ends of an axis. */
export interface Octaves {
  readonly from: number;
  readonly to: number;
}

export interface SideTick {
  /** Share of the axis. */
  readonly at: number;
  readonly value: number;
}

/** Whole pixels, both included. */
export interface SideRange {
  readonly from: number;
  readonly to: number;
}

const LEADING = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]] as const;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** As many ticks as keep `gap` between them, a share of the axis: at 1, 2, 5, 10 …, or evenly where the axis is short. */
export function sideTicks(octaves: Octaves, gap: number): SideTick[] {
  const [least, greatest] = [2 ** octaves.from, 2 ** octaves.to];
  const first = Math.floor(Math.log10(least));
  const decades = Array.from({ length: Math.ceil(Math.log10(greatest)) - first + 1 }, (_, i) => 10 ** (first + i));
  const candidates = [
    ...LEADING.map((leading) => decades.flatMap((decade) => leading.map((digit) => digit * decade))),
    ...STEPS.filter((step) => (greatest - least) / step <= 1 / gap).map((step) => multiples(step, least, greatest)),
  ];
  let best: SideTick[] = [];
  for (const values of candidates) {
    const ticks = values
      .filter((value) => value >= least && value <= greatest && Number.isInteger(value))
      .map((value) => ({ at: shareOf(octaves, value), value }));
    const apart = ticks.every(({ at }, index) => index === 0 || at - ticks[index - 1].at >= gap);
    if (apart && ticks.length > best.length) best = ticks;
  }
  return best;
}

function multiples(step: number, least: number, greatest: number): number[] {
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(greatest / step) - first + 1 }, (_, index) => (first + index) * step);
}

export function shareOf({ from, to }: Octaves, pixels: number): number {
  return (Math.log2(pixels) - from) / (to - from);
}

/** The whole pixels between two shares of an axis, in either order. */
export function sidesBetween(octaves: Octaves, a: number, b: number): SideRange {
  const pixels = (share: number): number => 2 ** (octaves.from + share * (octaves.to - octaves.from));
  const from = Math.max(1, Math.ceil(pixels(Math.min(a, b))));
  return { from, to: Math.max(from, Math.ceil(pixels(Math.max(a, b))) - 1) };
}

/** An end of a range moved by `steps` cells of which the axis has `cells`. At least a pixel. */
export function movedSide(octaves: Octaves, side: number, steps: number, cells: number): number {
  const next = Math.round(side * 2 ** ((steps * (octaves.to - octaves.from)) / cells));
  return Math.max(1, next === side ? side + Math.sign(steps) : next);
}
