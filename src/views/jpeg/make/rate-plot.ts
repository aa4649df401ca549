/**
 * Rate and distortion: bytes of a file, logarithmic, against its PSNR, dB, linear. A line joins the files of IJG qualities
 * in their order; tables by hand lie beside it. A file without any error stands at the upper edge. Coordinates are CSS
 * pixels, rounded to a tenth.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { TriedFile } from '../tried';

export interface RatePoint {
  readonly x: number;
  readonly y: number;
  readonly file: TriedFile;
}

export interface RatePlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** In the order of their bytes. */
  readonly points: readonly RatePoint[];
  readonly path: string;
  readonly xTicks: readonly { readonly at: number; readonly bytes: number }[];
  readonly yTicks: readonly { readonly at: number; readonly decibels: number }[];
}

const MARGIN = { left: 52, top: 10, right: 16, bottom: 34 } as const;
/** Between two ticks, at least. */
const X_GAP = 56;

const round = (value: number): number => Math.round(value * 10) / 10;

export function ratePlot(files: readonly TriedFile[], width: number, height: number): RatePlotModel {
  const frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const sorted = [...files].sort((a, b) => a.bytes - b.bytes || a.psnr - b.psnr);
  const finite = sorted.map(({ psnr }) => psnr).filter(Number.isFinite);
  const low = Math.floor((Math.min(30, ...finite) - 1) / 5) * 5;
  const high = Math.max(low + 10, Math.ceil((Math.max(40, ...finite) + 1) / 5) * 5);
  const least = sorted[0]?.bytes ?? 10_000;
  const most = sorted.at(-1)?.bytes ?? 100_000;
  // A single file stands in the middle of a decade.
  const spread = Math.max(1.15, Math.sqrt((3 * least) / most));
  const x = scaleLog()
    .domain([least / spread, most * spread])
    .range([frame.left, frame.right]);
  const y = scaleLinear().domain([low, high]).range([frame.bottom, frame.top]).clamp(true);
  const points = sorted.map((file) => ({ x: round(x(file.bytes)), y: round(y(file.psnr)), file }));
  const curve = points.filter(({ file }) => file.tables === '').sort((a, b) => a.file.quality - b.file.quality);
  return {
    frame,
    points,
    path:
      line<RatePoint>()
        .x((point) => point.x)
        .y((point) => point.y)(curve) ?? '',
    xTicks: roundBytes(least / spread, most * spread)
      .map((bytes) => ({ at: round(x(bytes)), bytes }))
      .filter(apart()),
    yTicks: y
      .ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 28)))
      .map((decibels) => ({ at: round(y(decibels)), decibels })),
  };
}

/** 1, 2, 5 times powers of ten. */
function roundBytes(from: number, to: number): number[] {
  const found: number[] = [];
  for (let decade = 10 ** Math.floor(Math.log10(from)); decade <= to; decade *= 10)
    for (const step of [1, 2, 5]) if (step * decade >= from && step * decade <= to) found.push(step * decade);
  return found;
}

function apart(): (tick: { readonly at: number }) => boolean {
  let last = -Infinity;
  return ({ at }) => {
    if (at - last < X_GAP) return false;
    last = at;
    return true;
  };
}
