/**
 * A histogram as a pure function from bins to one path. x: value, linear; y: count, linear or logarithmic. On the
 * logarithmic axis a bar of one count has a height of its own, and an empty one none. Coordinates are CSS pixels,
 * rounded to a tenth; so fine bins stay apart: each keeps its own bar and a gap where it is three pixels wide or more.
 */
import { scaleLinear, scaleLog } from 'd3-scale';

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface BarPlotInput {
  readonly bins: readonly Bin[];
  /** The values in view; bins outside are left out, those across the edge are cut. */
  readonly domain: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly logarithmic: boolean;
  readonly margin?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export interface BarTick {
  readonly at: number;
  readonly value: number;
}

export interface BarPlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly path: string;
  readonly xTicks: readonly BarTick[];
  readonly yTicks: readonly BarTick[];
  /** Where a value and a count lie. */
  readonly place: (value: number, count: number) => { readonly x: number; readonly y: number };
  /** The value at a place of the plot. */
  readonly valueAt: (x: number) => number;
}

export const BAR_MARGIN = { left: 52, top: 10, right: 12, bottom: 34 } as const;
/** The lower end of the logarithmic axis: below one, so that single counts are seen. */
const LOG_FLOOR = 0.5;
const GAP_FROM = 3;

const round = (value: number): number => Math.round(value * 10) / 10;

export function barPlot(input: BarPlotInput): BarPlotModel {
  const { bins, domain, width, height, logarithmic, margin = BAR_MARGIN } = input;
  const frame = {
    left: margin.left,
    top: margin.top,
    right: Math.max(margin.left + 1, width - margin.right),
    bottom: Math.max(margin.top + 1, height - margin.bottom),
  };
  const seen = bins.filter(({ from, to }) => to > domain[0] && from < domain[1]);
  const most = seen.reduce((highest, { count }) => Math.max(highest, count), 1);
  const x = scaleLinear().domain(domain).range([frame.left, frame.right]).clamp(true);
  const y = logarithmic
    ? scaleLog()
        .domain([LOG_FLOOR, most * 1.15])
        .range([frame.bottom, frame.top])
        .clamp(true)
    : scaleLinear()
        .domain([0, most * 1.04])
        .range([frame.bottom, frame.top])
        .clamp(true);
  const heightOf = (count: number): number => y(logarithmic ? Math.max(LOG_FLOOR, count) : count);
  return {
    frame,
    path: seen
      .filter(({ count }) => count > 0)
      .map(({ from, to, count }) => {
        const [left, right] = [x(from), x(to)];
        const gap = right - left >= GAP_FROM ? 0.5 : 0;
        return `M${round(left + gap)},${frame.bottom}V${round(heightOf(count))}H${round(right - gap)}V${frame.bottom}Z`;
      })
      .join(''),
    xTicks: x
      .ticks(Math.max(2, Math.floor((frame.right - frame.left) / 64)))
      .map((value) => ({ at: round(x(value)), value })),
    yTicks: countTicks(y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 30))), logarithmic).map((value) => ({
      at: round(y(value)),
      value,
    })),
    place: (value, count) => ({ x: round(x(value)), y: round(heightOf(count)) }),
    valueAt: (at) => x.invert(at),
  };
}

/** Whole counts; on the logarithmic axis powers of ten. */
function countTicks(values: readonly number[], logarithmic: boolean): number[] {
  return values.filter((value) => (logarithmic ? Number.isInteger(Math.log10(value)) : Number.isInteger(value)));
}
