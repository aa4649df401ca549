/**
 * The zone plate: f(x, y) = 127.5 + 127.5 cos(pi r^2 / N) in code values, r the distance in pixels from pixel (N/2, N/2).
 *
 * The phase phi = pi r^2 / N has the local frequency (1/2pi) dphi/dx = x/N cycles per pixel, so that pixel 0, where
 * x = -N/2, reaches exactly the Nyquist frequency 1/2, and no pixel passes it in either direction.
 * Evaluated with the phase reduced in whole numbers (r^2 mod 2N), so that it is right to the last rounding.
 */
import type { ByteImage } from './image';

export const ZONE_PLATE_SIZE = 768;

/** The code value at pixel (x, y), before rounding. */
export function zonePlateValue(x: number, y: number, size: number): number {
  const dx = x - size / 2;
  const dy = y - size / 2;
  const reduced = (dx * dx + dy * dy) % (2 * size);
  return 127.5 + 127.5 * Math.cos((Math.PI * reduced) / size);
}

export function makeZonePlate(size = ZONE_PLATE_SIZE): ByteImage {
  const data = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) data[y * size + x] = Math.round(zonePlateValue(x, y, size));
  }
  return { width: size, height: size, channels: 1, data };
}
