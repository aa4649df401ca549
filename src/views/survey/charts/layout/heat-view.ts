/** The heat map's zoom and centre (shares of its axes, y upwards) as a transform of its field, and back. */

export interface HeatPlace {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

interface Field {
  readonly width: number;
  readonly height: number;
}

/** The middle that the map really has: at its edges no more than the map is shown. */
function kept(zoom: number, middle: number): number {
  const half = 0.5 / zoom;
  return Math.min(1 - half, Math.max(half, middle));
}

export function transformOf({ zoom, x, y }: HeatPlace, { width, height }: Field): { k: number; x: number; y: number } {
  return {
    k: zoom,
    x: width / 2 - kept(zoom, x) * width * zoom,
    y: height / 2 - (1 - kept(zoom, y)) * height * zoom,
  };
}

export function placeAfter({ k, x, y }: { k: number; x: number; y: number }, { width, height }: Field): HeatPlace {
  return {
    zoom: k,
    x: kept(k, (width / 2 - x) / (width * k)),
    y: kept(k, 1 - (height / 2 - y) / (height * k)),
  };
}
