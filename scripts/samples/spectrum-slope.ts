/**
 * How the amplitudes of a picture fall with frequency. Luma (JFIF weights) under a Hann window in both directions, since the
 * edges of a picture do not meet and the step between them would itself be 1/f along the axes; then the orthonormal DFT, the
 * root mean square amplitude in rings of equal width in log f (cycles per pixel, each axis by its own length), and the
 * least-squares slope of log amplitude over log frequency. A slope of -1 is "1/f".
 */
import { createRealDft2d } from '../../src/math/dft';
import type { ByteImage } from './image';

export const FROM = 0.008;
export const TO = 0.35;
const RINGS = 24;

function windowedLuma(image: ByteImage): Float64Array {
  const { width, height, channels, data } = image;
  const plane = new Float64Array(width * height);
  let mean = 0;
  for (let i = 0; i < plane.length; i++) {
    const at = channels * i;
    plane[i] = channels === 1 ? data[at] : 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    mean += plane[i] / plane.length;
  }
  const hann = (i: number, n: number): number => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / n);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      plane[y * width + x] = (plane[y * width + x] - mean) * hann(x, width) * hann(y, height);
    }
  }
  return plane;
}

/** Ring by ring: middle frequency and root mean square amplitude. */
export function radialSpectrum(image: ByteImage): { frequency: number; amplitude: number }[] {
  const { width, height } = image;
  const half = Math.floor(width / 2) + 1;
  const spectrum = new Float64Array(height * half * 2);
  createRealDft2d(width, height).forward(windowedLuma(image), spectrum);
  const energy = new Float64Array(RINGS);
  const count = new Float64Array(RINGS);
  for (let row = 0; row < height; row++) {
    const v = (row <= height / 2 ? row : row - height) / height;
    for (let u = 0; u < half; u++) {
      const frequency = Math.hypot(u / width, v);
      const ring = Math.floor((RINGS * Math.log(frequency / FROM)) / Math.log(TO / FROM));
      if (frequency < FROM || ring < 0 || ring >= RINGS) continue;
      const at = 2 * (row * half + u);
      energy[ring] += spectrum[at] ** 2 + spectrum[at + 1] ** 2;
      count[ring]++;
    }
  }
  return Array.from(energy, (sum, ring) => ({
    frequency: FROM * Math.pow(TO / FROM, (ring + 0.5) / RINGS),
    amplitude: Math.sqrt(sum / count[ring]),
  }));
}

export function spectrumSlope(image: ByteImage): number {
  const points = radialSpectrum(image).map(({ frequency, amplitude }) => [Math.log(frequency), Math.log(amplitude)]);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const middleX = mean(0);
  const middleY = mean(1);
  let above = 0;
  let below = 0;
  for (const [x, y] of points) {
    above += (x - middleX) * (y - middleY);
    below += (x - middleX) ** 2;
  }
  return above / below;
}
