/**
 * Where things lie on a canvas: the one geometry that painters, gestures and overlays share.
 *
 * Units: everything that ends on a canvas is in device pixels; `zoom` is CSS pixels per picture pixel; picture
 * coordinates are continuous, pixel (x, y) covering [x, x+1) × [y, y+1). `cx`, `cy` are shares of the picture's size and
 * name the point that lies at the pane's middle. Offsets are whole device pixels, so that at a whole scale every
 * picture pixel is the same number of device pixels wide.
 */
import type { Params } from './schema';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** What a person has zoomed and panned to. `zoom` 0 fits the picture into its pane and ignores cx, cy. */
export interface View {
  readonly zoom: number;
  readonly cx: number;
  readonly cy: number;
}

export interface Viewport {
  /** Device pixels per picture pixel. */
  readonly scale: number;
  /** CSS pixels per picture pixel: what `zoom` is, or would be to look the same. */
  readonly zoom: number;
  /** The picture's upper left corner within the pane, device pixels. */
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Room that a fitted picture leaves around itself, CSS pixels. */
export const FIT_MARGIN = 8;
/** A fit never shows a small picture larger than this, CSS pixels per picture pixel. */
export const FIT_MAX_ZOOM = 8;
/** From this zoom on, painters show picture pixels as squares (nearest neighbour). */
export const NEAREST_FROM_ZOOM = 2;
export const GRID_FROM_ZOOM = 16;
export const VALUES_FROM_ZOOM = 32;

/** The zoom at which `picture` fits into `pane` (device pixels). */
export function fitZoom(pane: Size, picture: Size, devicePixelRatio: number): number {
  const room = (side: number): number => Math.max(1, side / devicePixelRatio - 2 * FIT_MARGIN);
  return Math.min(FIT_MAX_ZOOM, room(pane.width) / picture.width, room(pane.height) / picture.height);
}

export function viewportOf(pane: Size, picture: Size, view: View, devicePixelRatio: number): Viewport {
  const fits = view.zoom === 0;
  const zoom = fits ? fitZoom(pane, picture, devicePixelRatio) : view.zoom;
  const scale = zoom * devicePixelRatio;
  const [cx, cy] = fits ? [0.5, 0.5] : [view.cx, view.cy];
  return {
    scale,
    zoom,
    offsetX: Math.round(pane.width / 2 - cx * picture.width * scale),
    offsetY: Math.round(pane.height / 2 - cy * picture.height * scale),
  };
}

/** A point of the pane (device pixels from the pane's corner) in picture coordinates. */
export function toPicture(viewport: Viewport, x: number, y: number): { x: number; y: number } {
  return { x: (x - viewport.offsetX) / viewport.scale, y: (y - viewport.offsetY) / viewport.scale };
}

/** A point of the picture in device pixels from the pane's corner. */
export function toPane(viewport: Viewport, x: number, y: number): { x: number; y: number } {
  return { x: viewport.offsetX + x * viewport.scale, y: viewport.offsetY + y * viewport.scale };
}

export type PaneContent = 'original' | 'rebuilt' | 'difference';

export interface Pane {
  readonly content: PaneContent;
  /** The area that the viewport is reckoned in, on the canvas. */
  readonly rect: Rect;
  /** The part of it that this content is painted in: all of it but for `split`. */
  readonly clip: Rect;
}

/** Between the two panes of `side`, device pixels. */
export const PANE_GAP = 1;

/**
 * The panes of the stage, for a canvas of width × height device pixels.
 * split: the original left of the handle, the rebuilt picture right of it, in one pane. side: the original first; one
 * above the other where the canvas is higher than wide. flip: the rebuilt picture. difference: rebuilt − original.
 * With `showOriginal` every pane keeps its place and shows the original.
 */
export function paneRects(
  compare: Params['compare'],
  split: number,
  width: number,
  height: number,
  showOriginal = false,
): Pane[] {
  const whole: Rect = { x: 0, y: 0, width, height };
  const pane = (content: PaneContent, rect: Rect, clip = rect): Pane => ({
    content: showOriginal ? 'original' : content,
    rect,
    clip,
  });
  if (compare === 'split') {
    const at = splitPosition(split, width);
    return [
      pane('original', whole, { ...whole, width: at }),
      pane('rebuilt', whole, { ...whole, x: at, width: width - at }),
    ];
  }
  if (compare === 'side') {
    const stacked = height > width;
    const along = stacked ? height : width;
    const half = Math.max(1, Math.floor((along - PANE_GAP) / 2));
    const first = stacked ? { ...whole, height: half } : { ...whole, width: half };
    const second = stacked ? { ...first, y: half + PANE_GAP } : { ...first, x: half + PANE_GAP };
    return [pane('original', first), pane('rebuilt', second)];
  }
  return [pane(compare === 'flip' ? 'rebuilt' : 'difference', whole)];
}

/** Where the split handle stands, whole device pixels from the left. */
export function splitPosition(split: number, width: number): number {
  return Math.round(split * width);
}
