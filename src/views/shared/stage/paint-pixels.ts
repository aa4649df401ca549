/** Paints the pixel grid and pixel values of one pane onto an overlay canvas. */
import type { PixelPatch } from '../../../engine/api';
import {
  GRID_FROM_ZOOM,
  toPicture,
  VALUES_FROM_ZOOM,
  type Pane,
  type Rect,
  type Size,
  type Viewport,
} from '../../../settings/viewport';

export interface PixelPane {
  readonly pane: Pane;
  readonly picture: Size;
  readonly viewport: Viewport;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly patch: PixelPatch | null;
}

/** The whole picture pixels that a pane shows. */
export function visiblePixels(rect: Rect, picture: Size, viewport: Viewport): Rect {
  const from = toPicture(viewport, 0, 0);
  const to = toPicture(viewport, rect.width, rect.height);
  const x = Math.max(0, Math.floor(from.x));
  const y = Math.max(0, Math.floor(from.y));
  return {
    x,
    y,
    width: Math.max(0, Math.min(picture.width, Math.ceil(to.x)) - x),
    height: Math.max(0, Math.min(picture.height, Math.ceil(to.y)) - y),
  };
}

export function paintPixelPane(context: CanvasRenderingContext2D, target: PixelPane): void {
  const { pane, viewport, picture, patch } = target;
  if (viewport.zoom < GRID_FROM_ZOOM) return;
  const { rect, clip } = pane;
  context.save();
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width, clip.height);
  context.clip();
  context.translate(rect.x + viewport.offsetX, rect.y + viewport.offsetY);
  const seen = visiblePixels(rect, picture, viewport);
  paintGrid(context, seen, viewport.scale);
  if (patch && viewport.zoom >= VALUES_FROM_ZOOM) paintValues(context, target, patch, seen);
  context.restore();
}

function paintGrid(context: CanvasRenderingContext2D, seen: Rect, scale: number): void {
  context.beginPath();
  for (let x = seen.x; x <= seen.x + seen.width; x++) {
    const at = Math.round(x * scale) + 0.5;
    context.moveTo(at, seen.y * scale);
    context.lineTo(at, (seen.y + seen.height) * scale);
  }
  for (let y = seen.y; y <= seen.y + seen.height; y++) {
    const at = Math.round(y * scale) + 0.5;
    context.moveTo(seen.x * scale, at);
    context.lineTo((seen.x + seen.width) * scale, at);
  }
  context.lineWidth = 1;
  context.strokeStyle = 'rgb(128 128 128 / 0.45)';
  context.stroke();
}

function paintValues(
  context: CanvasRenderingContext2D,
  { pane, viewport: { scale }, ratio }: PixelPane,
  patch: PixelPatch,
  seen: Rect,
): void {
  const lines = patch.channels;
  const fontSize = Math.min(12 * ratio, (scale * 0.8) / lines);
  context.font = `${fontSize}px "JetBrains Mono Variable", monospace`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let y = seen.y; y < seen.y + seen.height; y++) {
    for (let x = seen.x; x < seen.x + seen.width; x++) {
      const values = pixelValues(pane.content, patch, x, y);
      if (!values) continue;
      context.fillStyle = inkOn(pane.content, values);
      values.forEach((value, line) => {
        const middle = (y + 0.5) * scale + (line - (lines - 1) / 2) * fontSize * 1.15;
        context.fillText(String(Math.round(value)).replace('-', '−'), (x + 0.5) * scale, middle);
      });
    }
  }
}

/** The channels of one pixel as its pane shows them; null outside what was read. */
export function pixelValues(content: Pane['content'], patch: PixelPatch, x: number, y: number): number[] | null {
  const [column, row] = [x - patch.x, y - patch.y];
  if (column < 0 || row < 0 || column >= patch.width || row >= patch.height) return null;
  const start = (row * patch.width + column) * patch.channels;
  return Array.from({ length: patch.channels }, (_, channel) => {
    const [original, rebuilt] = [patch.original[start + channel], patch.rebuilt[start + channel]];
    return content === 'original' ? original : content === 'rebuilt' ? rebuilt : rebuilt - original;
  });
}

/** Black or white, whichever is read more easily on the pixel. A difference is painted about mid-grey or white. */
function inkOn(content: Pane['content'], values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return content === 'difference' || mean > 140 ? 'rgb(0 0 0 / 0.85)' : 'rgb(255 255 255 / 0.9)';
}
