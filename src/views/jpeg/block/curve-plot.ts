/**
 * What the first n coefficients make of a block, as a pure function from the curve to paths. x: n, 0…64, linear. y: PSNR,
 * dB, linear, cut at the top; the share of the energy, 0…1, over the same height. Coordinates are CSS pixels, rounded
 * to a tenth.
 */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { BuildUpPoint } from './block-in-view';

export interface CurvePlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly psnrPath: string;
  readonly energyPath: string;
  readonly place: (count: number) => { readonly x: number; readonly y: number };
  readonly countAt: (x: number) => number;
}

const MARGIN = { left: 40, top: 10, right: 14, bottom: 34 };
/** Above this no eye sees a difference, and there is no number for none at all, dB. */
const HIGHEST_PSNR = 60;
const round = (value: number): number => Math.round(value * 10) / 10;

export function curvePlot(curve: readonly BuildUpPoint[], width: number, height: number): CurvePlotModel {
  const frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const low = Math.min(HIGHEST_PSNR - 10, ...curve.map(({ psnr }) => Math.floor(psnr / 10) * 10));
  const x = scaleLinear().domain([0, 64]).range([frame.left, frame.right]);
  const y = scaleLinear().domain([low, HIGHEST_PSNR]).range([frame.bottom, frame.top]).clamp(true);
  const share = scaleLinear().domain([0, 1]).range([frame.bottom, frame.top]);
  const path = (value: (point: BuildUpPoint) => number): string =>
    line<BuildUpPoint>()
      .curve(curveStepAfter)
      .x(({ count }) => round(x(count)))
      .y((point) => round(value(point)))(curve) ?? '';
  const decibels = y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 32)));
  return {
    frame,
    xTicks: [0, 16, 32, 48, 64].map((count) => ({ at: round(x(count)), label: String(count) })),
    yTicks: decibels.map((value, index) => ({
      at: round(y(value)),
      label: String(value).replace('-', '−') + (index === decibels.length - 1 ? '\u00a0dB' : ''),
    })),
    psnrPath: path(({ psnr }) => y(psnr)),
    energyPath: path(({ energy }) => share(energy)),
    place: (count) => ({ x: round(x(count)), y: round(y(curve[count].psnr)) }),
    countAt: (at) => Math.min(64, Math.max(0, Math.round(x.invert(at)))),
  };
}
