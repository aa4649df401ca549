/** Where the axis of a histogram is marked: round values on a logarithmic axis, usual shapes on that of aspect ratios. */
import type { Histogram } from '../../charts/histogram';
import { tickText } from '../figures';

export interface ValueTick {
  readonly label: string;
  /** 0…1 of the axis. */
  readonly at: number;
}

/** The most usual first: where labels would touch, the later one is left out. */
const SHAPES: readonly (readonly [string, number])[] = [
  ['1:1', 1],
  ['3:2', 3 / 2],
  ['2:3', 2 / 3],
  ['2:1', 2],
  ['1:2', 1 / 2],
  ['4:3', 4 / 3],
  ['3:4', 3 / 4],
  ['16:9', 16 / 9],
  ['9:16', 9 / 16],
  ['4:1', 4],
  ['1:4', 1 / 4],
  ['16:1', 16],
  ['1:16', 1 / 16],
  ['256:1', 256],
  ['1:256', 1 / 256],
];
const QUALITIES = [0, 20, 40, 60, 80, 100];
const DECADE_STEPS = [1, 2, 5];
/** Labels keep so much apart, as a share of the axis. */
const APART = 0.11;

export function valueTicks({ facet, edges, scale }: Pick<Histogram, 'facet' | 'edges' | 'scale'>): ValueTick[] {
  const [from, to] = [edges[0], edges[edges.length - 1]];
  const at = (value: number): number =>
    scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value + 0.5 - from) / (to - from);
  const inside = ({ at: place }: ValueTick): boolean => place >= 0 && place <= 1;
  if (facet === 'quality') return QUALITIES.map((value) => ({ label: String(value), at: at(value) })).filter(inside);
  if (facet === 'aspect') return apart(SHAPES.map(([label, value]) => ({ label, at: at(value) })).filter(inside));
  const ticks = DECADE_STEPS.flatMap((step) =>
    decades(from, to)
      .map((decade) => step * 10 ** decade)
      .map((value) => ({ label: tickText(facet, value), at: at(value) })),
  );
  return apart(ticks.filter(inside));
}

function decades(from: number, to: number): number[] {
  const first = Math.floor(Math.log10(from));
  return Array.from({ length: Math.ceil(Math.log10(to)) - first + 1 }, (_, i) => first + i);
}

function apart(ticks: readonly ValueTick[]): ValueTick[] {
  const kept: ValueTick[] = [];
  // Units take room: a longer label keeps the others farther off.
  const room = (tick: ValueTick): number => APART * Math.max(1, tick.label.length / 5);
  for (const tick of ticks)
    if (kept.every((other) => Math.abs(other.at - tick.at) >= (room(tick) + room(other)) / 2)) kept.push(tick);
  return kept.toSorted((a, b) => a.at - b.at);
}
