/**
 * A measure over the generations, as a pure function to marks and a path. x: generation, linear from 0 (the picture
 * itself, which has no figure). y: linear over what there is, never less than `span` high. CSS pixels, to a tenth.
 */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface GenerationPoint {
  readonly number: number;
  readonly value: number;
}

export interface GenerationPlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly path: string;
  readonly marks: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  readonly xOf: (generation: number) => number;
  readonly generationAt: (x: number) => number;
}

export interface GenerationPlotSpec {
  readonly points: readonly GenerationPoint[];
  /** The last generation of the chain. */
  readonly last: number;
  readonly width: number;
  readonly height: number;
  /** The least height of the y axis, in its unit, and what that is written behind the topmost tick. */
  readonly span: number;
  readonly unit: string;
}

const MARGIN = { left: 56, top: 12, right: 14, bottom: 34 };
const round = (value: number): number => Math.round(value * 10) / 10;

export function generationPlot({ points, last, width, height, span, unit }: GenerationPlotSpec): GenerationPlotModel {
  const frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const finite = points.filter(({ value }) => Number.isFinite(value));
  const [low = 0, high = span] = extent(finite, ({ value }) => value);
  const middle = (low + high) / 2;
  const half = Math.max(span, high - low) / 2;
  const x = scaleLinear().domain([0, last]).range([frame.left, frame.right]);
  const y = scaleLinear()
    .domain([middle - half, middle + half])
    .range([frame.bottom, frame.top])
    .nice()
    .clamp(true);
  const steps = x.ticks(Math.max(2, Math.floor((frame.right - frame.left) / 60))).filter(Number.isInteger);
  const levels = y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 32)));
  const format = y.tickFormat(levels.length);
  return {
    frame,
    xTicks: steps.map((step) => ({ at: round(x(step)), label: String(step) })),
    yTicks: levels.map((level, index) => ({
      at: round(y(level)),
      label: format(level) + (index === levels.length - 1 && unit !== '' ? `\u00a0${unit}` : ''),
    })),
    path:
      line<GenerationPoint>()
        .x(({ number }) => round(x(number)))
        .y(({ value }) => round(y(value)))(finite) ?? '',
    marks: finite.map(({ number, value }) => ({ number, x: round(x(number)), y: round(y(value)) })),
    xOf: (generation) => round(x(generation)),
    generationAt: (at) => Math.min(last, Math.max(0, Math.round(x.invert(at)))),
  };
}
