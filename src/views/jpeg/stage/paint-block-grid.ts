/** Paints the grid of blocks, and a stronger one of MCUs, onto an overlay canvas. */
import type { Rect, Size, Viewport } from '../../../settings/viewport';
import { visiblePixels } from '../../shared/stage/paint-pixels';
import { gridLines } from './block-geometry';

/** A block narrower than this on the screen gets no grid, CSS pixels. */
export const SMALLEST_GRIDDED = 24;

export interface BlockGrid {
  /** Device pixels of the canvas. */
  readonly pane: Rect;
  readonly picture: Size;
  readonly viewport: Viewport;
  readonly block: Size;
  readonly mcu: Size;
}

export function hasBlockGrid({ zoom }: Pick<Viewport, 'zoom'>, block: Size): boolean {
  return Math.min(block.width, block.height) * zoom >= SMALLEST_GRIDDED;
}

export function paintBlockGrid(context: CanvasRenderingContext2D, grid: BlockGrid): void {
  const { pane, viewport, picture, block, mcu } = grid;
  if (!hasBlockGrid(viewport, block)) return;
  context.save();
  context.beginPath();
  context.rect(pane.x, pane.y, pane.width, pane.height);
  context.clip();
  context.translate(pane.x + viewport.offsetX, pane.y + viewport.offsetY);
  const seen = visiblePixels(pane, picture, viewport);
  strokeLines(context, seen, block, viewport.scale, 'rgb(255 255 255 / 0.14)', 'rgb(0 0 0 / 0.2)');
  if (mcu.width > block.width || mcu.height > block.height)
    strokeLines(context, seen, mcu, viewport.scale, 'rgb(255 255 255 / 0.3)', 'rgb(0 0 0 / 0.4)');
  context.restore();
}

/** A light line and a dark one side by side, so that the grid is seen on any picture. */
function strokeLines(
  context: CanvasRenderingContext2D,
  seen: Rect,
  cell: Size,
  scale: number,
  light: string,
  dark: string,
): void {
  const { across, down } = gridLines(seen, cell);
  for (const [style, shift] of [
    [light, 0.5],
    [dark, -0.5],
  ] as const) {
    context.beginPath();
    for (const x of across) {
      const at = Math.round(x * scale) + shift;
      context.moveTo(at, seen.y * scale);
      context.lineTo(at, (seen.y + seen.height) * scale);
    }
    for (const y of down) {
      const at = Math.round(y * scale) + shift;
      context.moveTo(seen.x * scale, at);
      context.lineTo((seen.x + seen.width) * scale, at);
    }
    context.lineWidth = 1;
    context.strokeStyle = style;
    context.stroke();
  }
}
