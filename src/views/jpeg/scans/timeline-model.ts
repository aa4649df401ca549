/**
 * The file drawn from its first byte to its last, its scans as bars as long as their bytes, and over the end of each
 * scan the PSNR of what is known by then, as far as it was measured. x: bytes, linear. y: dB, linear, on whole tens.
 * Coordinates are CSS pixels, rounded to a tenth.
 */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { scanStretches } from './scan-progress';

export interface TimelineModel {
  readonly left: number;
  readonly right: number;
  /** Upper edge and height of the bars. */
  readonly top: number;
  readonly bar: number;
  readonly bars: readonly { readonly x: number; readonly width: number; readonly bytes: number }[];
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly points: readonly { readonly count: number; readonly x: number; readonly y: number }[];
  readonly path: string;
}

const MARGIN = { left: 44, right: 12, top: 8 };
const BAR = 26;
/** Between the plot and the bars. */
const GAP = 10;
/** Between two scans, so that they are told apart; a scan is never thinner than this either. */
const SEAM = 1;

const round = (value: number): number => Math.round(value * 10) / 10;

export function timelineModel(
  jpeg: Pick<Jpeg, 'scans' | 'bytes'>,
  psnr: ReadonlyMap<number, number>,
  width: number,
  height: number,
): TimelineModel {
  const left = MARGIN.left;
  const right = Math.max(left + 1, width - MARGIN.right);
  const top = Math.max(0, height - BAR - 2);
  const x = scaleLinear().domain([0, jpeg.bytes.length]).range([left, right]);
  const bars = scanStretches(jpeg).map(({ start, end }) => ({
    x: round(x(start)),
    width: Math.max(SEAM, round(x(end) - x(start) - SEAM)),
    bytes: end - start,
  }));
  const measured = [...psnr].filter(([, value]) => Number.isFinite(value)).sort(([a], [b]) => a - b);
  const values = measured.map(([, value]) => value);
  const low = Math.floor(Math.min(20, ...values) / 10) * 10;
  const high = Math.max(low + 10, Math.ceil(Math.max(40, ...values) / 10) * 10);
  const y = scaleLinear()
    .domain([low, high])
    .range([Math.max(MARGIN.top + 1, top - GAP), MARGIN.top]);
  const points = measured.map(([count, value]) => ({
    count,
    x: round(x(jpeg.scans[count - 1].data.end)),
    y: round(y(value)),
  }));
  // One scan has no course that a plot could show.
  const ticks = jpeg.scans.length < 2 ? [] : y.ticks(Math.max(2, Math.floor((top - MARGIN.top) / 32)));
  return {
    left,
    right,
    top,
    bar: BAR,
    bars,
    ticks: ticks.map((value, index) => ({
      y: round(y(value)),
      label: String(value).replace('-', '−') + (index === ticks.length - 1 ? '\u00a0dB' : ''),
    })),
    points,
    path:
      line<(typeof points)[number]>()
        .x((point) => point.x)
        .y((point) => point.y)(points) ?? '',
  };
}
