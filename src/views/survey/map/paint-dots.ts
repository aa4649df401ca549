/** Paints the dots of a map: what the filter leaves in colour, the rest faint below it. */
import { dotRadius, type Dots } from './dots';
import { toScreen, type MapView } from './map-view';

export interface DotPaint {
  readonly dots: Dots;
  readonly left: Uint32Array;
  readonly indexOf: Uint8Array;
  readonly colors: readonly string[];
  /** Of dots that the filter leaves nothing of. */
  readonly faint: string;
  /** Between dots that lie over each other. */
  readonly ground: string;
}

/** Smaller dots are squares, which are quicker, and their rim would hide them. */
const ROUND_FROM = 1.6;
const RIM_FROM = 3.5;

/** `context` is scaled to CSS pixels. */
export function paintDots(context: CanvasRenderingContext2D, view: MapView, paint: DotPaint): void {
  const { dots, left, indexOf, colors, faint, ground } = paint;
  context.clearRect(0, 0, view.width, view.height);
  context.strokeStyle = ground;
  context.lineWidth = 0.75;
  for (const chosen of [false, true]) {
    context.fillStyle = faint;
    for (const dot of dots.order) {
      if (left[dot] > 0 !== chosen) continue;
      const [x, y] = toScreen(view, dots.x[dot], dots.y[dot]);
      const radius = dotRadius(dots.files[dot], view.zoom);
      if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
      if (chosen) context.fillStyle = colors[indexOf[dot]];
      if (radius < ROUND_FROM) {
        context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
        continue;
      }
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
      if (chosen && radius > RIM_FROM) context.stroke();
    }
  }
}
