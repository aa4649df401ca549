/** Colours of the spectrum's scale bar, as CSS gradients: the same maps that painters use. */
import {
  interpolateCividis,
  interpolateGreys,
  interpolateMagma,
  interpolateRainbow,
  interpolateViridis,
} from 'd3-scale-chromatic';
import type { Params } from '../../settings/schema';

const MAPS: Readonly<Record<Params['colormap'], (t: number) => string>> = {
  magma: interpolateMagma,
  viridis: interpolateViridis,
  cividis: interpolateCividis,
  grey: (t) => interpolateGreys(1 - t),
};

const STOPS = 17;

export function gradientOf(colormap: Params['colormap']): string {
  const stops = Array.from({ length: STOPS }, (_, i) => MAPS[colormap](i / (STOPS - 1)));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** Phase, −π to π: the ends meet in the same colour. */
export const CYCLIC_GRADIENT = `linear-gradient(to right, ${Array.from({ length: STOPS }, (_, i) =>
  interpolateRainbow(i / (STOPS - 1)),
).join(', ')})`;
