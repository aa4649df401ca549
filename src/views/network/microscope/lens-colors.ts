/** The colours of the ten pictures: one scale for all values, black and white for masks. */
import { divergingTable, type Rgb } from '../../../math/colormaps';
import type { Params } from '../../../settings/schema';
import { cssColor } from '../../shared/figures/cell-colors';
import type { ScaleBarTick } from './LensScale';
import { largest, type LensPart, type LensParts, type ReluBlock } from './relu-block';
import { signColor, type SignColors } from './sign-colors';

const SAFE = divergingTable();
/** Colours on either side of 0, as CSS: made once, for a move of the slider needs 640 of them. */
const STEPS = 127;
const paletteOf = (colors: SignColors): readonly string[] =>
  Array.from({ length: 2 * STEPS + 1 }, (_, at) => cssColor(signColor(colors, SAFE, at - STEPS, STEPS)));
const PALETTES: Readonly<Record<SignColors, readonly string[]>> = {
  safe: paletteOf('safe'),
  paper: paletteOf('paper'),
};

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
  const maskScale: ValueScale = { range: MASK_RANGE, power: scale.power };
  const palette = PALETTES[colors];
  return Array.from(values, (value) => {
    if (mask && show === 'pixels') return cssColor(value > 0 ? PASSES : STOPPED);
    if (part === 'differ' && show === 'pixels' && value === 0) return null;
    return colorOf(value, mask ? maskScale : scale, palette);
  });
}

/** The nearest of the palette's colours; what is not 0 never looks as if it were. */
function colorOf(value: number, { range, power }: ValueScale, palette: readonly string[]): string {
  if (value === 0 || range <= 0) return palette[STEPS];
  const size = Math.min(1, Math.abs(value) / range);
  const step = Math.max(1, Math.round(STEPS * (power === 1 ? size : Math.sqrt(size))));
  return palette[STEPS + (value < 0 ? -step : step)];
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
