/** Paints the wave of one coefficient, from black (−1) over grey (0) to white (+1), pixel centres sampled. */
import type { CoefficientInfo } from '../../../engine/api';
import { shownPart } from './WaveThumb';

/**
 * The wave's value at picture place (x, y), in −1…1. DFT: cos(2π(ux/W + vy/H) + φ). DCT: cos(πu(x+½)/W)·cos(πv(y+½)/H)
 * with the coefficient's sign; x, y are pixel indices, width and height the picture's (or the block's).
 */
export function waveAt(info: CoefficientInfo, x: number, y: number, width: number, height: number): number {
  const { frequencyX: u, frequencyY: v } = info;
  if (info.transform === 'dft') return Math.cos(2 * Math.PI * ((u * x) / width + (v * y) / height) + (info.phase ?? 0));
  const sign = info.re < 0 ? -1 : 1;
  return sign * Math.cos((Math.PI * u * (x + 0.5)) / width) * Math.cos((Math.PI * v * (y + 0.5)) / height);
}

export function paintWave(
  context: CanvasRenderingContext2D,
  side: number,
  info: CoefficientInfo,
  width: number,
  height: number,
): void {
  const image = context.createImageData(side, side);
  const long = Math.max(width, height) * shownPart(info, width, height);
  const scale = long / side;
  // A wave over the whole picture keeps the picture's shape; a part of it fills the square.
  const [spanX, spanY] = long < Math.max(width, height) ? [side, side] : [width / scale, height / scale];
  const [left, top] = [(side - spanX) / 2, (side - spanY) / 2];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (x < left || y < top || x >= left + spanX || y >= top + spanY) continue;
      const value = waveAt(info, (x - left + 0.5) * scale - 0.5, (y - top + 0.5) * scale - 0.5, width, height);
      image.data.fill(Math.round(127.5 + 115 * value), (y * side + x) * 4, (y * side + x) * 4 + 3);
      image.data[(y * side + x) * 4 + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}
