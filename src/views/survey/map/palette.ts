/** Colours of the dots in the theme that is shown: names have the style sheet's (map.css), numbers a cut of viridis. */
import { colorAt, COLORMAP_ENTRIES, magnitudeTable } from '../../../math/colormaps';
import { LEVELS, MOST_NAMES, type Coloring } from './coloring';

export type Theme = 'dark' | 'light';

/** The end of the scale that would vanish on the ground is left out. */
const CUT: Readonly<Record<Theme, readonly [number, number]>> = { dark: [0.3, 1], light: [0, 0.72] };

export function scaleColors(theme: Theme): string[] {
  const table = magnitudeTable('viridis');
  const [from, to] = CUT[theme];
  return Array.from({ length: LEVELS }, (_, level) => {
    const share = from + ((to - from) * level) / (LEVELS - 1);
    return `rgb(${colorAt(table, Math.round(share * (COLORMAP_ENTRIES - 1))).join(' ')})`;
  });
}

/** A colour by index as the style sheet names it, for the page's own elements. */
export function nameColor(index: number): string {
  return index < MOST_NAMES ? `var(--map-${index + 1})` : index === MOST_NAMES ? 'var(--map-other)' : 'var(--map-none)';
}

/** All colours of a colouring by index; `resolve` gives a custom property's value. */
export function paletteOf(coloring: Coloring, theme: Theme, resolve: (property: string) => string): string[] {
  if (coloring.kind === 'scale') return [...scaleColors(theme), resolve('--map-none')];
  const own = Array.from({ length: MOST_NAMES }, (_, place) => resolve(`--map-${place + 1}`));
  return [...own, resolve('--map-other'), resolve('--map-none')];
}
