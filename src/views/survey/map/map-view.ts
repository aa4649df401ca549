/** Where the map lies in its box: a square of `side` CSS pixels per unit whose point (x, y) stands in the box's middle. */
export interface MapPlace {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface MapView extends MapPlace {
  readonly width: number;
  readonly height: number;
  /** CSS pixels of the map's whole side. */
  readonly side: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE_MAP: MapPlace = { zoom: 1, x: 0.5, y: 0.5 };

export function mapView(place: MapPlace, { width, height }: Size): MapView {
  return { ...place, width, height, side: Math.max(1, Math.min(width, height)) * place.zoom };
}

export function toScreen({ x, y, width, height, side }: MapView, mapX: number, mapY: number): [number, number] {
  return [width / 2 + (mapX - x) * side, height / 2 + (mapY - y) * side];
}

export function toMap({ x, y, width, height, side }: MapView, screenX: number, screenY: number): [number, number] {
  return [x + (screenX - width / 2) / side, y + (screenY - height / 2) / side];
}

/** As d3-zoom has it: the map of zoom 1 scaled by k, its corner at x, y. */
export function transformOf(place: MapPlace, size: Size): { k: number; x: number; y: number } {
  const { side } = mapView(place, size);
  return { k: place.zoom, x: size.width / 2 - place.x * side, y: size.height / 2 - place.y * side };
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** The place that a transform shows; the middle of the box always lies on the map, so that it cannot be lost. */
export function placeAfter({ k, x, y }: { k: number; x: number; y: number }, size: Size): MapPlace {
  const side = Math.max(1, Math.min(size.width, size.height)) * k;
  return { zoom: k, x: within((size.width / 2 - x) / side), y: within((size.height / 2 - y) / side) };
}
