/** Colours of a heat map's cells, and the ink that can be read on each. */
import {
  colorAt,
  COLORMAP_ENTRIES,
  DIVERGING_ZERO,
  magnitudeTable,
  type ColorTable,
  type MagnitudeMap,
  type Rgb,
} from '../../../math/colormaps';

const LAST = COLORMAP_ENTRIES - 1;

/** The colour of a share 0…1 of the map; what lies outside is clamped, what is no number has the lowest. */
export function shadeOf(table: ColorTable, share: number): Rgb {
  return colorAt(table, Math.round(LAST * Math.min(1, Math.max(0, Number.isNaN(share) ? 0 : share))));
}

/** The diverging map: blue below, white at 0, red above; −1 and 1 are the ends. */
export function signedShade(table: ColorTable, share: number): Rgb {
  const clamped = Math.min(1, Math.max(-1, share));
  return colorAt(table, DIVERGING_ZERO + Math.round((LAST - DIVERGING_ZERO) * clamped));
}

/** Each value's place between the least and the largest, on a logarithmic scale; values of 0 or less have the lowest. */
export function logShares(values: ArrayLike<number>): number[] {
  let [low, high] = [Infinity, 0];
  for (const value of Array.from(values)) {
    if (value <= 0) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const span = Math.log(high / low);
  return Array.from(values, (value) => (value <= 0 ? 0 : span > 0 ? Math.log(value / low) / span : 0.5));
}

export function shades(map: MagnitudeMap, shares: readonly number[]): Rgb[] {
  const table = magnitudeTable(map);
  return shares.map((share) => shadeOf(table, share));
}

/** Relative luminance (WCAG 2.2), 0…1. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((byte) => {
    const c = byte / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether dark ink is read more easily on a colour than light ink. */
export function wantsDarkInk(color: Rgb): boolean {
  // Where black and white contrast alike: (L + 0.05)² = 1.05 · 0.05.
  return luminance(color) > 0.179;
}

export const cssColor = (color: Rgb): string => `rgb(${color.map(Math.round).join(' ')})`;
