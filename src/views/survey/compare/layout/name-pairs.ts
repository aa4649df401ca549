/**
 * Names with their shares in two collections: A a filled bar, B an outline around it. A pure function; CSS pixels, rounded to
 * a tenth.
 */
import { scaleLinear } from 'd3-scale';
import { cutText } from './cut-text';
import { shareText } from './share-rows';

export interface NamePair {
  readonly name: string;
  /** How the name is written. */
  readonly text: string;
  readonly shareA: number;
  readonly shareB: number;
}

export interface PlacedPair extends NamePair {
  readonly top: number;
  readonly label: string;
  readonly filled: number;
  /** Open at the axis; empty where B has none. */
  readonly outline: string;
  readonly figures: string;
}

export interface NamePairsModel {
  readonly width: number;
  readonly height: number;
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly barHeight: number;
  readonly pairs: readonly PlacedPair[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const LABEL_SHARE = 0.34;
const MOST_LABEL = 140;
/** Room for two shares at the right. */
const FIGURES_ROOM = 92;
const AXIS_ROOM = 20;
const LETTER = 6.4;
const OUTLINE_OUT = 2;
const HEADROOM = 1.02;

const round = (value: number): number => Math.round(value * 10) / 10;

export function namePairs(pairs: readonly NamePair[], width: number, pitch: number): NamePairsModel {
  const left = round(Math.min(MOST_LABEL, width * LABEL_SHARE));
  const right = Math.max(left + 1, width - FIGURES_ROOM);
  const most = pairs.reduce((highest, { shareA, shareB }) => Math.max(highest, shareA, shareB), 0);
  const x = scaleLinear()
    .domain([0, Math.max(1e-6, most) * HEADROOM])
    .range([left, right]);
  const barHeight = Math.min(12, pitch - 10);
  const bottom = pairs.length * pitch + 2;
  const letters = Math.max(3, Math.floor((left - 10) / LETTER));
  return {
    width,
    height: bottom + AXIS_ROOM,
    pitch,
    left,
    right,
    bottom,
    barHeight,
    ticks: x.ticks(3).map((share) => ({ at: round(x(share)), label: shareText(share) })),
    pairs: pairs.map((pair, index) => {
      const top = round(index * pitch + (pitch - barHeight) / 2);
      const end = round(x(pair.shareB));
      return {
        ...pair,
        top,
        label: cutText(pair.text, letters),
        filled: round(x(pair.shareA) - left),
        outline:
          pair.shareB > 0 ? `M${left},${top - OUTLINE_OUT}H${end}V${round(top + barHeight + OUTLINE_OUT)}H${left}` : '',
        figures: `${shareText(pair.shareA)} · ${shareText(pair.shareB)}`,
      };
    }),
  };
}
