/**
 * A histogram as a pure function from counted bins to paths: all files as a ghost, what the filter leaves over it, of that a part
 * in full tone (quality: exact), and a second collection as a step line. x: value, linear or logarithmic.
 * Coordinates are CSS pixels, rounded to a tenth.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { countScale, type CountTick } from './count-scale';

export interface HistogramInput {
  /** Increasing; one more than there are bins. */
  readonly edges: readonly number[];
  readonly all: readonly number[];
  readonly left: readonly number[];
  /** Of `left`, those that are drawn in full tone; null where all are. */
  readonly solid: readonly number[] | null;
  /** Of a second collection; null where there is none. */
  readonly second: readonly number[] | null;
  readonly axis: 'linear' | 'log';
  readonly scale: 'log' | 'linear';
  readonly width: number;
  readonly height: number;
}

export interface ValueTick {
  readonly at: number;
  readonly value: number;
}

export interface HistogramModel {
  readonly width: number;
  readonly height: number;
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly all: string;
  readonly left: string;
  readonly solid: string;
  /** Empty where there is no second collection. */
  readonly second: string;
  readonly xTicks: readonly ValueTick[];
  readonly yTicks: readonly CountTick[];
  /** Where the bins' edges lie. */
  readonly edges: readonly number[];
}

const MARGIN = { left: 36, top: 8, right: 10, bottom: 22 } as const;
const GAP_FROM = 4;
const TICK_PITCH = 56;

const round = (value: number): number => Math.round(value * 10) / 10;

export function histogramBars(input: HistogramInput): HistogramModel {
  const { edges, width, height } = input;
  const frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const x = (input.axis === 'log' ? scaleLog() : scaleLinear())
    .domain([edges[0] ?? 1, edges.at(-1) ?? 10])
    .range([frame.left, frame.right])
    .clamp(true);
  const most = Math.max(1, ...input.all, ...(input.second ?? []));
  const counts = countScale(input.scale, most, Math.max(2, Math.floor((frame.bottom - frame.top) / 30)));
  const y = (count: number): number => round(frame.bottom - counts.place(count) * (frame.bottom - frame.top));
  const places = edges.map((edge) => x(edge));
  const path = (values: readonly number[]): string =>
    values
      .map((count, bin) => {
        if (!(count > 0)) return '';
        const [from, to] = [places[bin], places[bin + 1]];
        const gap = to - from >= GAP_FROM ? 0.5 : 0;
        return `M${round(from + gap)},${frame.bottom}V${y(count)}H${round(to - gap)}V${frame.bottom}Z`;
      })
      .join('');
  return {
    width,
    height,
    frame,
    all: path(input.all),
    left: path(input.left),
    solid: path(input.solid ?? input.left),
    second: input.second ? steps(input.second.map(y), places.map(round), frame.bottom) : '',
    xTicks: valueTicks(x, input, frame.right - frame.left),
    yTicks: counts.ticks.map(({ at, label }) => ({ at: round(frame.bottom - at * (frame.bottom - frame.top)), label })),
    edges: places.map(round),
  };
}

/** One line along the tops, down to the axis where there is nothing. */
function steps(tops: readonly number[], edges: readonly number[], bottom: number): string {
  let last = bottom;
  const parts = [`M${edges[0]},${bottom}`];
  tops.forEach((top, bin) => {
    if (top !== last) parts.push(`H${edges[bin]}V${top}`);
    last = top;
  });
  return `${parts.join('')}H${edges[tops.length]}V${bottom}`;
}

function valueTicks(
  x: { ticks: (count?: number) => number[]; (value: number): number },
  { axis, edges }: HistogramInput,
  width: number,
): ValueTick[] {
  const wanted = Math.max(2, Math.floor(width / TICK_PITCH));
  const values = x.ticks(wanted);
  const shown = axis === 'log' ? fewer(values, edges[0], edges.at(-1) ?? 1, wanted) : values;
  return shown.map((value) => ({ at: round(x(value)), value }));
}

/** On a logarithmic axis: decades; with few of them 2 and 5 as well. */
function fewer(values: readonly number[], from: number, to: number, wanted: number): number[] {
  const leading = (value: number): number => Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
  const decades = Math.log10(to / from);
  const allowed = decades * 3 <= wanted ? [1, 2, 5] : [1];
  const kept = values.filter((value) => allowed.includes(leading(value)));
  const every = Math.max(1, Math.ceil(kept.length / wanted));
  return kept.filter((_, index) => index % every === 0);
}
