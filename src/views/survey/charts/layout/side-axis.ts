/** An axis of pixels in octaves: where its ticks stand, and the pixels that a part of it holds. */
import { scaleLog } from 'd3-scale';

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

const LEADING = [[1], [1, 2, 5], [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9]] as const;

/** At most `most` ticks, at 1, 2, 5, 10 … or what lies between. */
export function sideTicks({ from, to }: Octaves, most: number): SideTick[] {
  const [least, greatest] = [2 ** from, 2 ** to];
  const decades = Array.from(
    { length: Math.ceil(Math.log10(greatest)) - Math.floor(Math.log10(least)) + 1 },
    (_, index) => 10 ** (Math.floor(Math.log10(least)) + index),
  );
  const inside = (values: readonly number[]): number[] =>
    values.filter((value) => value >= least && value <= greatest && Number.isInteger(value));
  const candidates = [
    ...LEADING.map((leading) => inside(decades.flatMap((decade) => leading.map((digit) => digit * decade)))),
    inside(scaleLog().domain([least, greatest]).ticks(most)),
    inside(linearTicks(least, greatest, most)),
  ].filter((values) => values.length <= most);
  const values = candidates.reduce<number[]>((best, next) => (next.length > best.length ? next : best), []);
  return values.map((value) => ({ at: shareOf({ from, to }, value), value }));
}

function linearTicks(least: number, greatest: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((size) => (greatest - least) / size <= most);
  if (step === undefined) return [];
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
