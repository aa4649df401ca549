/** Where a picture lands on a canvas, in whole device pixels: what a painter may draw, and what the shader reckons from. */
import type { Rect, Size, Viewport } from '../../settings/viewport';
import type { Scissor } from './render-kernel';

export interface PlacedPicture {
  /** The picture's upper left corner on the canvas. */
  readonly left: number;
  readonly top: number;
  /** The device pixels whose centres lie on the picture and inside `clip`. */
  readonly scissor: Scissor;
}

export function placePicture(picture: Size, rect: Rect, clip: Rect, viewport: Viewport): PlacedPicture {
  const left = rect.x + viewport.offsetX;
  const top = rect.y + viewport.offsetY;
  const across = covered(left, picture.width * viewport.scale, clip.x, clip.width);
  const down = covered(top, picture.height * viewport.scale, clip.y, clip.height);
  return { left, top, scissor: { x: across.start, y: down.start, width: across.length, height: down.length } };
}

/** A picture narrower than a device pixel still shows in one. */
function covered(
  start: number,
  extent: number,
  clipStart: number,
  clipLength: number,
): { start: number; length: number } {
  const first = Math.max(start, clipStart);
  const end = Math.min(start + Math.max(1, Math.ceil(extent - 0.5)), clipStart + clipLength);
  return { start: first, length: Math.max(0, end - first) };
}
