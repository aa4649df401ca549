/**
 * What the leak test scored beside what chance scores, on one axis 0…1, as a pure function: the score with its interval, a dot
 * for every shuffle (dots that would lie on each other are stacked), and below it plain accuracy with what the commonest label
 * would get. CSS pixels, rounded to a tenth.
 */
import type { Estimate, LeakResult } from '../../../../survey/leak/leak-result';
import { shareTicks } from '../../compare/layout/share-rows';

export interface PlacedEstimate {
  readonly middle: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface ChanceStripModel {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly balanced: PlacedEstimate;
  readonly accuracy: PlacedEstimate;
  readonly shuffled: { readonly middle: number; readonly dots: readonly { readonly x: number; readonly y: number }[] };
  /** Guessing blindly, every label alike; through the first two rows. */
  readonly guess: { readonly at: number; readonly from: number; readonly to: number };
  /** Always saying the commonest label; through the last row. */
  readonly majority: { readonly at: number; readonly from: number; readonly to: number };
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export type Scored = Pick<LeakResult, 'balanced' | 'accuracy' | 'shuffled' | 'majority' | 'labels'>;

export const LABELS = ['Each folder counts alike', 'Labels shuffled', 'Each file counts alike'] as const;

const MOST_LABEL = 170;
const LABEL_SHARE = 0.4;
const RIGHT_ROOM = 22;
const TOP = 6;
const ROW = 40;
const SHUFFLE_ROW = 56;
const AXIS_ROOM = 36;
export const DOT = 3;
const STACK = 6;

const round = (value: number): number => Math.round(value * 10) / 10;
const clamp = (share: number): number => Math.min(1, Math.max(0, share));

export function chanceStrip(result: Scored, width: number): ChanceStripModel {
  const left = round(Math.min(MOST_LABEL, width * LABEL_SHARE));
  const right = Math.max(left + 10, width - RIGHT_ROOM);
  const place = (share: number): number => round(left + clamp(share) * (right - left));
  const rows = { balanced: TOP, shuffled: TOP + ROW, accuracy: TOP + ROW + SHUFFLE_ROW };
  const bottom = rows.accuracy + ROW;
  const estimate = ({ value, low, high }: Estimate, top: number): PlacedEstimate => ({
    middle: top + ROW / 2,
    at: place(value),
    from: place(low),
    to: place(high),
  });
  const floor = rows.accuracy - 8;
  return {
    width,
    height: bottom + AXIS_ROOM,
    left,
    right,
    bottom,
    balanced: estimate(result.balanced, rows.balanced),
    accuracy: estimate(result.accuracy, rows.accuracy),
    shuffled: { middle: rows.shuffled + SHUFFLE_ROW / 2, dots: stacked(result.shuffled.map(place), floor) },
    guess: { at: place(1 / Math.max(1, result.labels.length)), from: rows.balanced, to: rows.accuracy },
    majority: { at: place(result.majority), from: rows.accuracy, to: bottom },
    ticks: shareTicks(right - left).map((share) => ({ at: place(share), label: `${String(100 * share)}\u00a0%` })),
  };
}

/** Dots in columns as wide as they are, each on those below it; what does not fit is squeezed. */
function stacked(places: readonly number[], floor: number): { x: number; y: number }[] {
  const columns = new Map<number, number[]>();
  for (const x of places) {
    const column = Math.round(x / (2 * DOT));
    columns.set(column, [...(columns.get(column) ?? []), x]);
  }
  return [...columns.values()].flatMap((column) => {
    const step = Math.min(STACK, (SHUFFLE_ROW - 16) / Math.max(1, column.length - 1));
    return column.sort((a, b) => a - b).map((x, index) => ({ x, y: round(floor - DOT - index * step) }));
  });
}
