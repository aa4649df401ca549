/**
 * Times of a batch as bars, one below the other, a pure function from figures to rectangles. A bar is the median, split
 * into reading the files and running the network; a whisker spans the quartiles. x: milliseconds, linear from 0.
 * What was not run has a row, and no bar; one that is many times longer than the shortest is cut at the edge. Coordinates are CSS pixels, rounded to a tenth.
 */
import { scaleLinear } from 'd3-scale';
import type { Throughput } from '../../../engine/network/api';

export interface SpeedBar {
  readonly row: Throughput;
  readonly y: number;
  readonly height: number;
  /** Null where nothing was measured. */
  readonly bar: {
    readonly left: number;
    /** Where reading ends and the network begins. */
    readonly split: number;
    readonly right: number;
    readonly q1: number;
    readonly q3: number;
    /** True where the bar is longer than the plot. */
    readonly cut: boolean;
  } | null;
}

export interface SpeedPlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly bars: readonly SpeedBar[];
}

/** Below this there is no room for whole names, CSS pixels. */
export const NARROW = 480;

const MARGIN = { top: 20, right: 96, bottom: 34 } as const;
const BAR_SHARE = 0.56;
const MOST_HIGH = 26;
/** Times the fastest that a bar may take and still be drawn whole. */
const MOST_TIMES = 12;

const round = (value: number): number => Math.round(value * 10) / 10;

/** `labels`: room for the names at the left, CSS pixels. */
export function speedPlot(rows: readonly Throughput[], width: number, height: number, labels: number): SpeedPlotModel {
  const frame = {
    left: labels,
    top: MARGIN.top,
    right: Math.max(labels + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const most = longestShown(rows);
  const x = scaleLinear().domain([0, most]).range([frame.left, frame.right]).nice(5).clamp(true);
  const step = (frame.bottom - frame.top) / Math.max(1, rows.length);
  const high = Math.min(MOST_HIGH, step * BAR_SHARE);
  const ticks = x.ticks(Math.max(2, Math.floor((frame.right - frame.left) / 70)));
  return {
    frame,
    xTicks: ticks.map((value) => ({ at: round(x(value)), label: String(value) })),
    bars: rows.map((row, index) => ({
      row,
      y: round(frame.top + (index + 0.5) * step - high / 2),
      height: round(high),
      bar: Number.isFinite(row.median)
        ? {
            left: frame.left,
            split: Math.max(frame.left, round(x(Math.min(row.reading, row.median)))),
            right: round(x(row.median)),
            q1: round(x(row.q1)),
            q3: round(x(row.q3)),
            cut: row.median > x.domain()[1],
          }
        : null,
    })),
  };
}

/** What is many times slower than the fastest would leave no room to compare the others: it is cut. */
function longestShown(rows: readonly Throughput[]): number {
  const measured = rows.filter(({ median }) => Number.isFinite(median));
  const fastest = Math.min(...measured.map(({ median }) => median));
  const near = measured.filter(({ median }) => median <= MOST_TIMES * fastest);
  return Math.max(0.001, ...near.flatMap(({ q3, median }) => [q3, median]));
}
