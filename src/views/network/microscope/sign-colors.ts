/**
 * Colours of signed values. `safe`: the page's diverging map, blue below, white at 0, red above. `paper`: as the figure
 * of Ehrlich and Davis has them: green below, red above, brighter the larger they are, and blue where a value is 0.
 */
import type { ColorTable, Rgb } from '../../../math/colormaps';
import type { Params } from '../../../settings/schema';
import { signedShade } from '../../shared/figures/cell-colors';

export type SignColors = Params['signColors'];

const PAPER: Readonly<Record<'negative' | 'positive', readonly [Rgb, Rgb]>> = {
  negative: [
    [18, 58, 26],
    [84, 214, 98],
  ],
  positive: [
    [74, 20, 22],
    [248, 84, 72],
  ],
};
const PAPER_ZERO: Rgb = [52, 92, 214];

/** The colour of `value` where ±`range` are the ends; `safe` is the diverging table. */
export function signColor(colors: SignColors, safe: ColorTable, value: number, range: number): Rgb {
  const share = range > 0 ? value / range : 0;
  if (colors === 'safe') return signedShade(safe, share);
  if (value === 0) return PAPER_ZERO;
  const [from, to] = value < 0 ? PAPER.negative : PAPER.positive;
  const strength = Math.min(1, Math.abs(share)) ** 0.6;
  const mix = (channel: 0 | 1 | 2): number => Math.round(from[channel] + (to[channel] - from[channel]) * strength);
  return [mix(0), mix(1), mix(2)];
}

/** The same as a CSS gradient from −range to range, for the scale below. */
export function signGradient(colors: SignColors, safe: ColorTable): string {
  const stops = Array.from({ length: 17 }, (_, stop) => `rgb(${signColor(colors, safe, stop - 8, 8).join(' ')})`);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
