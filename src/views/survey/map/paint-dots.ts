/**
 * Paints the dots of a map into pixels, opaque: what the filter leaves in colour, the rest faint below it. Plain bytes and no
 * drawing calls, so that a hundred thousand dots are painted within a frame on any machine.
 */
import { dotRadius, type Dots } from './dots';
import { toScreen, type MapView } from './map-view';

/** Red, green, blue 0…255, alpha 0…1. */
export type Rgba = readonly [number, number, number, number];

export interface DotPaint {
  readonly dots: Dots;
  readonly left: Uint32Array;
  readonly indexOf: Uint8Array;
  readonly colors: readonly Rgba[];
  /** Of dots that the filter leaves nothing of. */
  readonly faint: Rgba;
  readonly ground: Rgba;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8ClampedArray;
}

/** Dots from this radius on have a rim, so that those below them can be told apart; CSS pixels. */
const RIM_FROM = 3.5;
const RIM = 0.75;

/** A disc on whole pixels: how much of each pixel around its middle one it covers. */
interface Stamp {
  readonly reach: number;
  readonly cover: Float32Array;
}

function stampOf(radius: number): Stamp {
  const reach = Math.ceil(radius);
  const side = 2 * reach + 1;
  const cover = Float32Array.from({ length: side * side }, (_, i) => {
    const apart = Math.hypot((i % side) - reach, Math.floor(i / side) - reach);
    return Math.min(1, Math.max(0, radius + 0.5 - apart));
  });
  return { reach, cover };
}

function press({ width, height, data }: Pixels, x: number, y: number, { reach, cover }: Stamp, color: Rgba): void {
  const [red, green, blue, alpha] = color;
  for (let dy = -reach, i = 0; dy <= reach; dy++) {
    const row = y + dy;
    for (let dx = -reach; dx <= reach; dx++, i++) {
      const column = x + dx;
      const share = cover[i] * alpha;
      if (share === 0 || row < 0 || row >= height || column < 0 || column >= width) continue;
      const at = 4 * (row * width + column);
      data[at] += (red - data[at]) * share;
      data[at + 1] += (green - data[at + 1]) * share;
      data[at + 2] += (blue - data[at + 2]) * share;
    }
  }
}

/** `scale`: device pixels in a CSS pixel. */
export function paintDots(pixels: Pixels, view: MapView, scale: number, paint: DotPaint): void {
  const { dots, left, indexOf, colors, faint, ground } = paint;
  const [red, green, blue] = ground;
  new Uint32Array(pixels.data.buffer).fill(((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0);
  // Radii in quarters of a pixel: there are few of them.
  const stamps = new Map<number, Stamp>();
  const stamp = (radius: number): Stamp => {
    const quarters = Math.max(2, Math.round(4 * radius * scale));
    const known = stamps.get(quarters) ?? stampOf(quarters / 4);
    stamps.set(quarters, known);
    return known;
  };
  for (const chosen of [false, true]) {
    for (const dot of dots.order) {
      if (left[dot] > 0 !== chosen) continue;
      const radius = dotRadius(dots.files[dot], view.zoom);
      const [cssX, cssY] = toScreen(view, dots.x[dot], dots.y[dot]);
      const beyond = radius + RIM;
      if (cssX < -beyond || cssY < -beyond || cssX > view.width + beyond || cssY > view.height + beyond) continue;
      const [x, y] = [Math.floor(cssX * scale), Math.floor(cssY * scale)];
      if (chosen && radius > RIM_FROM) press(pixels, x, y, stamp(radius + RIM), ground);
      press(pixels, x, y, stamp(radius), chosen ? colors[indexOf[dot]] : faint);
    }
  }
}
