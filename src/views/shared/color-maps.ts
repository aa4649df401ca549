/** Colours of the scale bars, as CSS gradients cut from the tables that the painters use. */
import {
  colorAt,
  COLORMAP_ENTRIES,
  divergingTable,
  magnitudeTable,
  phaseTable,
  type ColorTable,
} from '../../math/colormaps';
import type { Params } from '../../settings/schema';

const STOPS = 17;

export function magnitudeGradient(colormap: Params['colormap']): string {
  return gradientOf(magnitudeTable(colormap), 0);
}

/** From −π to π: the ends meet in the same colour. */
export function phaseGradient(): string {
  return gradientOf(phaseTable(), 0);
}

/** From negative to positive, zero in the middle. */
export function divergingGradient(): string {
  return gradientOf(divergingTable(), 1);
}

function gradientOf(table: ColorTable, first: number): string {
  const stops = Array.from({ length: STOPS }, (_, stop) => {
    const entry = Math.round(first + ((COLORMAP_ENTRIES - 1 - first) * stop) / (STOPS - 1));
    return `rgb(${colorAt(table, entry).join(' ')})`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}
