/**
 * Curves over one quantity as a pure function from their points to paths, marks, ticks and a legend. x is linear or
 * logarithmic; y is linear, on the left edge's scale or, for series that say so, on the right one's. A point without a
 * value is left out and breaks its line. Coordinates are CSS pixels, rounded to a tenth.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';

export interface CurvePoint {
  readonly at: number;
  readonly value: number | null;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly points: readonly CurvePoint[];
  /** Which of the page's three curve colours. */
  readonly hue: 1 | 2 | 3;
  readonly look: 'line' | 'dashed' | 'dots' | 'rings';
  /** What the legend says of it: its name if not given; null leaves it out, where another explains it. */
  readonly legend?: string | null;
  /** Against the scale of the right edge. */
  readonly right?: boolean;
}

export interface Axis {
  readonly name: string;
  readonly domain: readonly [number, number];
  readonly text: (value: number) => string;
  readonly logarithmic?: boolean;
  /** Where its ticks may stand; the scale's own round values if not given. */
  readonly ticks?: readonly number[];
}

export interface CurveSpec {
  readonly series: readonly Series[];
  readonly x: Axis;
  readonly y: Axis;
  readonly right?: Axis;
}

export interface CurveTick {
  readonly at: number;
  readonly label: string;
}

export interface LegendEntry {
  readonly series: Series;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface CurvePlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly CurveTick[];
  readonly yTicks: readonly CurveTick[];
  readonly rightTicks: readonly CurveTick[];
  readonly curves: readonly {
    readonly series: Series;
    readonly path: string;
    readonly marks: readonly { readonly at: number; readonly x: number; readonly y: number }[];
  }[];
  readonly legend: readonly LegendEntry[];
  readonly xOf: (at: number) => number;
  readonly yOf: (value: number) => number;
}

const MARGIN = { left: 46, top: 8, right: 14, bottom: 34 } as const;
const RIGHT_SCALE = 46;
const LEGEND_ROW = 17;
/** Of a legend's line before its name, with its gap; and of a letter at 12 px, about. */
export const LEGEND_SWATCH = 24;
const LETTER = 6.3;
const LEGEND_GAP = 14;
const X_GAP = 30;

const round = (value: number): number => Math.round(value * 10) / 10;

export function curvePlot(spec: CurveSpec, width: number, height: number): CurvePlotModel {
  const margin = { ...MARGIN, right: spec.right ? RIGHT_SCALE : MARGIN.right };
  const [left, right] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
  const legend = layLegend(spec.series, left, right);
  const rows = legend.length === 0 ? 0 : (legend[legend.length - 1].y - LEGEND_ROW / 2) / LEGEND_ROW + 1;
  const top = margin.top + rows * LEGEND_ROW;
  const frame = { left, top, right, bottom: Math.max(top + 1, height - margin.bottom) };
  const x = (spec.x.logarithmic ? scaleLog() : scaleLinear()).domain(spec.x.domain).range([left, right]).clamp(true);
  const upward = [frame.bottom, frame.top];
  const y = scaleLinear().domain(spec.y.domain).range(upward).clamp(true);
  const yRight = scaleLinear()
    .domain(spec.right?.domain ?? spec.y.domain)
    .range(upward)
    .clamp(true);
  const levels = Math.max(2, Math.floor((frame.bottom - frame.top) / 30));
  const across = spec.x.ticks ?? x.ticks(Math.max(2, Math.floor((right - left) / 56)));
  const ticksOf = (axis: Axis, scale: typeof y): CurveTick[] =>
    (axis.ticks ?? scale.ticks(levels)).map((value) => ({ at: round(scale(value)), label: axis.text(value) }));
  return {
    frame,
    xTicks: across.map((value) => ({ at: round(x(value)), label: spec.x.text(value) })).filter(apart()),
    yTicks: ticksOf(spec.y, y),
    rightTicks: spec.right ? ticksOf(spec.right, yRight) : [],
    curves: spec.series.map((series) => {
      const scale = series.right ? yRight : y;
      const seen = series.points.filter(hasValue);
      return {
        series,
        path:
          line<CurvePoint>()
            .defined(hasValue)
            .x(({ at }) => round(x(at)))
            .y(({ value }) => round(scale(value ?? 0)))(series.points) ?? '',
        marks: seen.map(({ at, value }) => ({ at, x: round(x(at)), y: round(scale(value)) })),
      };
    }),
    legend,
    xOf: (at) => round(x(at)),
    yOf: (value) => round(y(value)),
  };
}

function hasValue(point: CurvePoint): point is { at: number; value: number } {
  return point.value !== null && Number.isFinite(point.value);
}

/** Names in rows, from the left, as many in a row as there is room for. */
function layLegend(series: readonly Series[], left: number, right: number): LegendEntry[] {
  let [x, row] = [left, 0];
  return series.flatMap((one) => {
    const label = one.legend === undefined ? one.name : one.legend;
    if (label === null) return [];
    const length = LEGEND_SWATCH + label.length * LETTER;
    if (x > left && x + length > right) [x, row] = [left, row + 1];
    const entry = { series: one, label, x: round(x), y: row * LEGEND_ROW + LEGEND_ROW / 2 };
    x += length + LEGEND_GAP;
    return [entry];
  });
}

/** Keeps ticks that leave room for one another's figures. */
function apart(): (tick: CurveTick) => boolean {
  let last = -Infinity;
  return ({ at, label }) => {
    if (at - last < Math.max(X_GAP, label.length * LETTER + 10) && last !== -Infinity) return false;
    last = at;
    return true;
  };
}

/** A round number at or above `value`, for the upper end of a scale. */
export function roundUp(value: number, least: number): number {
  return scaleLinear()
    .domain([0, Math.max(least, value)])
    .nice(5)
    .domain()[1];
}

/** All `at`s of the series, ascending, and each series' value there: the rows of a table. */
export function curveRows(series: readonly Series[]): { readonly at: number; readonly values: (number | null)[] }[] {
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b);
  const found = series.map(({ points }) => new Map(points.map(({ at, value }) => [at, value])));
  return places.map((at) => ({ at, values: found.map((values) => values.get(at) ?? null) }));
}
