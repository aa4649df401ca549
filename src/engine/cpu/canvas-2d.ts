/** A canvas painted through a 2-D context: keeps its size, its place in device pixels, and a picture to draw from. */
import type { RgbaImage } from '../analysis/questions';
import type { CanvasState } from '../painted-canvases';
import { GRID_FROM_ZOOM, NEAREST_FROM_ZOOM, type Rect, type Size, type Viewport } from '../../settings/viewport';

export interface Canvas2d extends CanvasState {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** Null where the canvas already has a context of another kind. */
export function openCanvas2d(canvas: HTMLCanvasElement, state: CanvasState): Canvas2d | null {
  const context = canvas.getContext('2d');
  return context && { ...state, canvas, context };
}

/** An empty canvas of the size it should have. */
export function clearCanvas({ canvas, context, size }: Canvas2d): void {
  if (canvas.width !== size.width || canvas.height !== size.height) {
    canvas.width = size.width;
    canvas.height = size.height;
  } else {
    context.clearRect(0, 0, size.width, size.height);
  }
}

/** Pixels kept on a canvas of their own, so that drawing them scaled is the browser's work. */
export class PixelSource {
  #canvas: OffscreenCanvas | null = null;

  get size(): Size | null {
    return this.#canvas;
  }

  put({ width, height, rgba }: RgbaImage): void {
    if (this.#canvas?.width !== width || this.#canvas.height !== height)
      this.#canvas = new OffscreenCanvas(width, height);
    this.#canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }

  /** Draws at the viewport's place within `rect`, only inside `clip`: squares from 200 % on, smooth below. */
  draw({ context }: Canvas2d, rect: Rect, clip: Rect, viewport: Viewport): void {
    const source = this.#canvas;
    if (!source || clip.width <= 0 || clip.height <= 0) return;
    context.save();
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
    context.imageSmoothingEnabled = viewport.zoom < NEAREST_FROM_ZOOM;
    context.imageSmoothingQuality = 'high';
    const { scale, offsetX, offsetY } = viewport;
    context.drawImage(source, rect.x + offsetX, rect.y + offsetY, source.width * scale, source.height * scale);
    if (viewport.zoom >= GRID_FROM_ZOOM) strokeGrid(context, rect, viewport, source);
    context.restore();
  }
}

/** One thin line between neighbouring pixels. */
function strokeGrid(
  context: CanvasRenderingContext2D,
  rect: Rect,
  { scale, offsetX, offsetY }: Viewport,
  picture: Size,
): void {
  const [left, top] = [rect.x + offsetX, rect.y + offsetY];
  context.fillStyle = 'rgba(128, 128, 128, 0.5)';
  const columns = visible(rect.width, scale, offsetX, picture.width);
  const rows = visible(rect.height, scale, offsetY, picture.height);
  for (let x = columns.first; x <= columns.last; x++) {
    context.fillRect(left + Math.round(x * scale), top + rows.first * scale, 1, (rows.last - rows.first) * scale);
  }
  for (let y = rows.first; y <= rows.last; y++) {
    context.fillRect(
      left + columns.first * scale,
      top + Math.round(y * scale),
      (columns.last - columns.first) * scale,
      1,
    );
  }
}

function visible(pane: number, scale: number, offset: number, side: number): { first: number; last: number } {
  return {
    first: Math.max(0, Math.floor(-offset / scale)),
    last: Math.min(side, Math.ceil((pane - offset) / scale)),
  };
}
