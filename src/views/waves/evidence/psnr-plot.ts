/**
 * PSNR over the share kept, as a pure function from curves to paths. x: share, logarithmic; y: decibels, linear.
 * A curve runs to infinity as the share nears 1; it is cut at the top of the plot. Coordinates are CSS pixels, rounded
 * to a tenth.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Curve } from '../../../engine/api';

export interface PsnrPlotInput {
  readonly curves: readonly Curve[];
  readonly width: number;
  readonly height: number;
}

export interface PlotTick {
  readonly at: number;
  readonly label: string;
}

export interface PsnrPlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly PlotTick[];
  /** Lines between decades, without figures. */
  readonly xMinor: readonly number[];
  readonly yTicks: readonly PlotTick[];
  readonly curves: readonly {
    readonly transform: Curve['transform'];
    readonly label: string;
    readonly path: string;
    readonly labelX: number;
    readonly labelY: number;
  }[];
  /** Where a share and its decibels lie; y is null where they are not known. */
  readonly place: (share: number, psnr: number | null) => { readonly x: number; readonly y: number | null };
  /** The share at a place of the plot. */
  readonly shareAt: (x: number) => number;
}

export const SHARE_DOMAIN = [0.0001, 1] as const;
/** Right of the plot stands the longest name, “32×32 DCT” in bold. */
const MARGIN = { left: 44, top: 12, right: 84, bottom: 34 };
/** Above this no eye sees a difference; the curves are cut here. */
const HIGHEST_PSNR = 60;
const X_LABELS: readonly (readonly [number, string])[] = [
  [0.0001, '0.01'],
  [0.001, '0.1'],
  [0.01, '1'],
  [0.1, '10'],
  [1, '100 %'],
];

const round = (value: number): number => Math.round(value * 10) / 10;

export function psnrPlot({ curves, width, height }: PsnrPlotInput): PsnrPlotModel {
  const frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const x = scaleLog().domain(SHARE_DOMAIN).range([frame.left, frame.right]).clamp(true);
  const y = scaleLinear().domain(decibelDomain(curves)).range([frame.bottom, frame.top]).clamp(true);
  const drawn = curves.map((curve) => {
    const points = pointsInside(curve);
    const path = line<readonly [number, number]>()
      .x(([share]) => round(x(share)))
      .y(([, psnr]) => round(y(psnr)))(points);
    const [lastShare, lastPsnr] = points[points.length - 1] ?? [1, 0];
    return {
      transform: curve.transform,
      label: curve.label,
      path: path ?? '',
      labelX: round(x(lastShare)) + 4,
      labelY: round(y(lastPsnr)),
    };
  });
  const decibelTicks = y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 32)));
  return {
    frame,
    xTicks: X_LABELS.map(([share, label]) => ({ at: round(x(share)), label })),
    xMinor: X_LABELS.slice(0, -1).flatMap(([share]) =>
      [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => round(x(share * digit))),
    ),
    yTicks: decibelTicks.map((value, index) => ({
      at: round(y(value)),
      label: String(value).replace('-', '−') + (index === decibelTicks.length - 1 ? '\u00a0dB' : ''),
    })),
    curves: spreadLabels(drawn, frame),
    place: (share, psnr) => ({
      x: round(x(share)),
      y: psnr === null ? null : round(y(Math.min(psnr, y.domain()[1]))),
    }),
    shareAt: (at) => x.invert(Math.min(frame.right, Math.max(frame.left, at))),
  };
}

/** From a whole ten below the lowest value in view to the highest, at most 60 dB. */
function decibelDomain(curves: readonly Curve[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const { share, psnr } of curves) {
    for (let i = 0; i < share.length; i++) {
      if (share[i] < SHARE_DOMAIN[0]) continue;
      low = Math.min(low, psnr[i]);
      if (Number.isFinite(psnr[i])) high = Math.max(high, psnr[i]);
    }
  }
  if (!Number.isFinite(low)) return [0, HIGHEST_PSNR];
  const from = Math.min(HIGHEST_PSNR - 10, Math.floor(low / 10) * 10);
  return [from, Math.max(from + 10, Math.min(HIGHEST_PSNR, Math.ceil(high / 10) * 10))];
}

function pointsInside({ share, psnr }: Curve): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i < share.length; i++) {
    if (share[i] < SHARE_DOMAIN[0]) continue;
    points.push([share[i], Math.min(psnr[i], HIGHEST_PSNR)]);
    if (psnr[i] >= HIGHEST_PSNR) break;
  }
  return points;
}

/** Between the names of two curves, CSS pixels. */
const LABEL_HEIGHT = 15;

/** Names stand in the right margin, in the order of their curves, none upon another. */
function spreadLabels<T extends { labelX: number; labelY: number }>(
  curves: readonly T[],
  frame: PsnrPlotModel['frame'],
): T[] {
  const order = curves.map((_, index) => index).sort((a, b) => curves[a].labelX - curves[b].labelX);
  const placed = curves.map((curve) => ({ ...curve, labelX: frame.right + 8 }));
  order.forEach((index, position) => {
    placed[index].labelY = frame.top + 8 + position * LABEL_HEIGHT;
  });
  return placed;
}

/** PSNR of a curve at a share, linear between its points in log share; null outside. */
export function psnrAt({ share, psnr }: Curve, wanted: number): number | null {
  if (share.length === 0 || wanted < share[0] || wanted > share[share.length - 1]) return null;
  let low = 0;
  let high = share.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (share[middle] <= wanted) low = middle;
    else high = middle;
  }
  if (share[low] === wanted || high === low) return psnr[low];
  if (share[high] === wanted) return psnr[high];
  const part = Math.log(wanted / share[low]) / Math.log(share[high] / share[low]);
  return psnr[low] + part * (psnr[high] - psnr[low]);
}
