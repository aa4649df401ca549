/**
 * A chart of names as a pure function: a row each, its name, what the filter leaves (full) over all (ghost), and what it
 * leaves of a second collection as an outline. Coordinates are CSS pixels, rounded to a tenth.
 */
import { countScale, type CountTick } from './count-scale';

export interface BarCounts {
  readonly name: string;
  /** How the name is written. */
  readonly text: string;
  readonly all: number;
  readonly left: number;
  /** Of a second collection; null where there is none. */
  readonly second: number | null;
}

export interface NameBarsInput {
  readonly names: readonly BarCounts[];
  readonly width: number;
  readonly scale: 'log' | 'linear';
  /** Height of a row. */
  readonly pitch: number;
}

export interface NameBar extends BarCounts {
  readonly top: number;
  readonly allWidth: number;
  readonly leftWidth: number;
  /** Open at the axis; empty where the second collection has none of it. */
  readonly outline: string;
  /** The name, cut so that it fits. */
  readonly label: string;
}

export interface NameBarsModel {
  readonly width: number;
  readonly height: number;
  /** Where bars begin, and the right end of the axis. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly barHeight: number;
  readonly bars: readonly NameBar[];
  readonly ticks: readonly CountTick[];
}

const LABEL_SHARE = 0.36;
const MOST_LABEL = 150;
/** Room for a count at the right. */
const COUNT_ROOM = 44;
const AXIS_ROOM = 20;
/** Mean width of a letter at 12 px. */
const LETTER = 7;
const OUTLINE_OUT = 2;

const round = (value: number): number => Math.round(value * 10) / 10;

export function nameBars({ names, width, scale, pitch }: NameBarsInput): NameBarsModel {
  const left = round(Math.min(MOST_LABEL, width * LABEL_SHARE));
  const right = Math.max(left + 1, width - COUNT_ROOM);
  const barHeight = Math.min(14, pitch - 8);
  const most = names.reduce((highest, { all, second }) => Math.max(highest, all, second ?? 0), 1);
  const { place, ticks } = countScale(scale, most, 4);
  const letters = Math.max(3, Math.floor((left - 10) / LETTER));
  const bottom = names.length * pitch + 2;
  return {
    width,
    height: bottom + AXIS_ROOM,
    left,
    right,
    bottom,
    barHeight,
    ticks: ticks.map(({ at, label }) => ({ at: round(left + at * (right - left)), label })),
    bars: names.map((entry, index) => {
      const top = round(index * pitch + (pitch - barHeight) / 2);
      const widthOf = (count: number): number => round(place(count) * (right - left));
      const end = left + widthOf(entry.second ?? 0);
      return {
        ...entry,
        top,
        allWidth: widthOf(entry.all),
        leftWidth: widthOf(entry.left),
        outline: entry.second
          ? `M${left},${top - OUTLINE_OUT}H${round(end)}V${top + barHeight + OUTLINE_OUT}H${left}`
          : '',
        label: cut(entry.text, letters),
      };
    }),
  };
}

function cut(text: string, letters: number): string {
  const characters = Array.from(text);
  return characters.length <= letters ? text : `${characters.slice(0, letters - 1).join('')}…`;
}
