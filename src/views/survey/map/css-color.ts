/** CSS colours as bytes: the browser itself says what they are. */
import type { Rgba } from './paint-dots';

export function cssColors(colors: readonly string[]): Rgba[] {
  const canvas = new OffscreenCanvas(Math.max(1, colors.length), 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return colors.map(() => [128, 128, 128, 1]);
  colors.forEach((color, i) => {
    context.fillStyle = color;
    context.fillRect(i, 0, 1, 1);
  });
  const { data } = context.getImageData(0, 0, canvas.width, 1);
  return colors.map((_, i) => [data[4 * i], data[4 * i + 1], data[4 * i + 2], data[4 * i + 3] / 255]);
}
