/** The colours of the ten pictures: one scale for all values, black and white for masks. */
import { divergingTable, type Rgb } from '../../../math/colormaps';
import type { Params } from '../../../settings/schema';
import { cssColor } from '../../shared/figures/cell-colors';
import type { ScaleBarTick } from './LensScale';
import { largest, type LensPart, type LensParts, type ReluBlock } from './relu-block';
import { signColor, type SignColors } from './sign-colors';

const SAFE = divergingTable();
/** Of a mask: what passes, and what is set to zero. */
const PASSES: Rgb = [232, 230, 226];
const STOPPED: Rgb = [52, 50, 48];
/** DC of a mask that lets everything pass. */
const MASK_RANGE = 8;

export interface ValueScale {
  /** The values at the ends are ±range. */
  readonly range: number;
  /** Coefficients are shaded by their square root, for one is often far above the rest. */
  readonly power: 0.5 | 1;
}

export function lensScale(block: ReluBlock, parts: LensParts, show: Params['mapShow']): ValueScale {
  if (show === 'pixels') return { range: block.range, power: 1 };
  return { range: Math.max(largest(parts.block), largest(parts.band)), power: 0.5 };
}

/** CSS colours of the 64 cells of a picture; null where nothing differs. */
export function lensFills(
  part: LensPart,
  values: Float64Array,
  show: Params['mapShow'],
  colors: SignColors,
  scale: ValueScale,
): readonly (string | null)[] {
  const mask = part === 'mask' || part === 'bandMask';
  return Array.from(values, (value) => {
    if (mask && show === 'pixels') return cssColor(value > 0 ? PASSES : STOPPED);
    if (part === 'differ' && show === 'pixels' && value === 0) return null;
    return cssColor(colorOf(value, mask ? { range: MASK_RANGE, power: scale.power } : scale, colors));
  });
}

function colorOf(value: number, { range, power }: ValueScale, colors: SignColors): Rgb {
  const share = range > 0 ? Math.abs(value / range) ** power : 0;
  return signColor(colors, SAFE, Math.sign(value) * share, 1);
}

/** The colours along the scale, and the values at its ticks. */
export function scaleColors(colors: SignColors, steps: number): string[] {
  return Array.from({ length: steps }, (_, step) => cssColor(signColor(colors, SAFE, (2 * step) / (steps - 1) - 1, 1)));
}

export function scaleTicks({ range, power }: ValueScale): ScaleBarTick[] {
  return [-1, -0.5, 0, 0.5, 1].map((place) => ({
    place: (place + 1) / 2,
    value: Math.sign(place) * range * Math.abs(place) ** (1 / power),
  }));
}
