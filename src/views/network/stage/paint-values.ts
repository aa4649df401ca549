/** Writes the grid and the values of a map onto an overlay canvas: what a pixel of the atlas is, in figures. */
import { GRID_FROM_ZOOM, VALUES_FROM_ZOOM, type Rect, type Viewport } from '../../../settings/viewport';
import { formatSignificant } from '../../shared/format';

export interface ValuePane {
  readonly viewport: Viewport;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** The part of the atlas in view, atlas pixels. */
  readonly seen: Rect;
  /** The channels in view. */
  readonly channels: readonly ValueChannel[];
}

export interface ValueChannel {
  /** Where it lies, atlas pixels. */
  readonly rect: Rect;
  /** Its values row by row; null until they are known. */
  readonly values: Float32Array | null;
}

/** At most five characters: 0.123, −12.3, 1230. */
export function valueText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 0.005) return value < 0 ? '−0.00' : '0.00';
  return formatSignificant(value, size < 0.1 ? 1 : size < 100 ? 2 : 3);
}

export function paintValues(context: CanvasRenderingContext2D, { viewport, ratio, seen, channels }: ValuePane): void {
  const { scale, offsetX, offsetY, zoom } = viewport;
  if (zoom < GRID_FROM_ZOOM) return;
  const at = (offset: number, position: number): number => Math.round(offset + position * scale);
  for (const cell of [1, 8]) {
    context.beginPath();
    for (const { x, y, width, height } of channels.map(({ rect }) => rect)) {
      for (let column = 0; column <= width; column += cell) {
        context.moveTo(at(offsetX, x + column) + 0.5, at(offsetY, y));
        context.lineTo(at(offsetX, x + column) + 0.5, at(offsetY, y + height));
      }
      for (let row = 0; row <= height; row += cell) {
        context.moveTo(at(offsetX, x), at(offsetY, y + row) + 0.5);
        context.lineTo(at(offsetX, x + width), at(offsetY, y + row) + 0.5);
      }
    }
    context.lineWidth = cell === 1 ? 1 : 2;
    context.strokeStyle = 'rgb(128 128 128 / 0.45)';
    context.stroke();
  }
  if (zoom < VALUES_FROM_ZOOM) return;
  const fontSize = Math.min(12 * ratio, scale * 0.3);
  context.font = `${fontSize}px "JetBrains Mono Variable", monospace`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3 * ratio;
  // The ground is any colour: light figures with a dark edge are read on all of them.
  context.strokeStyle = 'rgb(0 0 0 / 0.75)';
  context.fillStyle = 'rgb(255 255 255)';
  for (const { rect, values } of channels) {
    if (!values) continue;
    const [top, bottom] = [Math.max(rect.y, seen.y), Math.min(rect.y + rect.height, seen.y + seen.height)];
    const [left, right] = [Math.max(rect.x, seen.x), Math.min(rect.x + rect.width, seen.x + seen.width)];
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const text = valueText(values[(y - rect.y) * rect.width + x - rect.x]);
        const place = [offsetX + (x + 0.5) * scale, offsetY + (y + 0.5) * scale] as const;
        context.strokeText(text, ...place);
        context.fillText(text, ...place);
      }
    }
  }
}
