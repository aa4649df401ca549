/**
 * Where a count stands on its axis: a share 0…1 of the axis's length. Logarithmic: from one half, so that a single file has a
 * length of its own and none has none; linear from 0. `most` is the largest count that must fit.
 */
import { scaleLinear, scaleLog } from 'd3-scale';
import { shortCount } from '../../../shared/figures/short-count';

export interface CountTick {
  /** Share of the axis. */
  readonly at: number;
  readonly label: string;
}

export interface CountScale {
  readonly place: (count: number) => number;
  readonly ticks: readonly CountTick[];
}

const LOG_FLOOR = 0.5;
const HEADROOM = 1.05;

/** `ticks`: about how many are wanted. */
export function countScale(scale: 'log' | 'linear', most: number, ticks: number): CountScale {
  const top = Math.max(1, most);
  if (scale === 'linear') {
    const linear = scaleLinear().domain([0, top * HEADROOM]);
    return {
      place: (count) => linear(count),
      ticks: linear
        .ticks(ticks)
        .filter(Number.isInteger)
        .map((value) => ({ at: linear(value), label: shortCount(value) })),
    };
  }
  const logarithmic = scaleLog()
    .domain([LOG_FLOOR, top * HEADROOM])
    .clamp(true);
  const decades = Math.floor(Math.log10(top));
  const every = Math.max(1, Math.ceil((decades + 1) / Math.max(1, ticks)));
  const powers = Array.from({ length: Math.floor(decades / every) + 1 }, (_, index) => 10 ** (index * every));
  return {
    place: (count) => (count <= 0 ? 0 : logarithmic(count)),
    ticks: powers.map((value) => ({ at: logarithmic(value), label: shortCount(value) })),
  };
}
