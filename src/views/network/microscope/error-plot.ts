/**
 * Errors over φ as a pure function from the series to paths. x: φ, linear. Above, RMSE per pixel of ASM and APX, linear
 * from 0. Below, a bar for each φ: the share of the pixels whose mask differs, linear from 0. CSS pixels, to a tenth.
 */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { PHIS, type ErrorSeries } from './error-series';

interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ErrorPlotModel {
  /** Of the curves; `bars.frame` is that of the bars, below. */
  readonly frame: Frame;
  readonly barFrame: Frame;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly barTicks: readonly Tick[];
  readonly asmPath: string;
  readonly apxPath: string;
  readonly bars: readonly {
    readonly phi: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly place: (phi: number) => { readonly x: number; readonly asm: number; readonly apx: number };
  readonly phiAt: (x: number) => number;
}

const MARGIN = { left: 52, top: 10, right: 12, bottom: 34 };
/** Of the whole height: what the bars take, and the gap above them. */
const BAR_SHARE = 0.24;
const GAP = 16;
const round = (value: number): number => Math.round(value * 10) / 10;

export function errorPlot(series: ErrorSeries, width: number, height: number): ErrorPlotModel {
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right);
  const bottom = Math.max(MARGIN.top + 4, height - MARGIN.bottom);
  const barTop = round(bottom - Math.max(1, BAR_SHARE * (bottom - MARGIN.top)));
  const frame = { left: MARGIN.left, top: MARGIN.top, right, bottom: Math.max(MARGIN.top + 1, barTop - GAP) };
  const barFrame = { left: MARGIN.left, top: barTop, right, bottom };
  const most = Math.max(...series.asm, ...series.apx) || 1;
  const mostMask = Math.max(...series.mask) || 1;
  const x = scaleLinear().domain([0.5, 15.5]).range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, most]).range([frame.bottom, frame.top]).nice(3);
  const share = scaleLinear().domain([0, mostMask]).range([barFrame.bottom, barFrame.top]).nice(2);
  const path = (values: readonly number[]): string =>
    line<number>()
      .x((_, index) => round(x(index + 1)))
      .y((value) => round(y(value)))(values) ?? '';
  const levels = y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 30)));
  const format = y.tickFormat(levels.length);
  const [, top] = share.domain();
  const barWidth = Math.max(1, ((right - MARGIN.left) / 15) * 0.6);
  const step = right - MARGIN.left < 260 ? 2 : 1;
  return {
    frame,
    barFrame,
    xTicks: PHIS.filter((phi) => (phi - 1) % step === 0).map((phi) => ({ at: round(x(phi)), label: String(phi) })),
    yTicks: levels.map((level) => ({ at: round(y(level)), label: format(level) })),
    barTicks: [
      { at: barFrame.bottom, label: '0' },
      { at: barFrame.top, label: `${Number((100 * top).toPrecision(2))}\u00a0%` },
    ],
    asmPath: path(series.asm),
    apxPath: path(series.apx),
    bars: PHIS.map((phi) => ({
      phi,
      x: round(x(phi) - barWidth / 2),
      y: round(share(series.mask[phi - 1])),
      width: round(barWidth),
      height: round(barFrame.bottom - share(series.mask[phi - 1])),
    })),
    place: (phi) => ({
      x: round(x(phi)),
      asm: round(y(series.asm[phi - 1])),
      apx: round(y(series.apx[phi - 1])),
    }),
    phiAt: (at) => Math.min(15, Math.max(1, Math.round(x.invert(at)))),
  };
}
