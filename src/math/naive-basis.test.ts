/** The naive basis does what section "naive" of the page says: bright lines at the border, a few per cent of error. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRealDft2d } from './dft';
import { createNaiveDft2d } from './naive-basis';
import { createRandom } from './random';

const SIDE = 256;

/** Error of the naive basis at 100 %: relative L2, RMSE in % of 255, and the share of it in the outermost ring. */
function naiveError(plane: Float64Array) {
  const naive = createNaiveDft2d(SIDE, SIDE);
  const half = new Float64Array(2 * SIDE * naive.halfWidth);
  const back = new Float64Array(SIDE * SIDE);
  naive.forward(plane, half);
  naive.inverse(half, back);
  let error = 0;
  let border = 0;
  let norm = 0;
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const squared = (back[y * SIDE + x] - plane[y * SIDE + x]) ** 2;
      error += squared;
      if (y === 0 || x === 0 || y === SIDE - 1 || x === SIDE - 1) border += squared;
      norm += plane[y * SIDE + x] ** 2;
    }
  }
  return {
    relative: Math.sqrt(error / norm),
    percent: (100 * Math.sqrt(error / plane.length)) / 255,
    borderShare: border / error,
  };
}

/** A picture whose amplitudes fall as 1/f, random phases, grey levels about 128 ± 45. */
function naturalPicture(seed: number): Float64Array {
  const dft = createRealDft2d(SIDE, SIDE);
  const random = createRandom(seed);
  const noise = Float64Array.from({ length: SIDE * SIDE }, () => random.normal());
  const half = new Float64Array(2 * SIDE * dft.halfWidth);
  dft.forward(noise, half);
  for (let v = 0; v < SIDE; v++) {
    for (let u = 0; u < dft.halfWidth; u++) {
      const f = Math.hypot(Math.min(v, SIDE - v), u);
      const at = 2 * (v * dft.halfWidth + u);
      half[at] *= f === 0 ? 0 : 1 / f;
      half[at + 1] *= f === 0 ? 0 : 1 / f;
    }
  }
  dft.inverse(half, noise);
  const deviation = Math.sqrt(noise.reduce((sum, x) => sum + x * x, 0) / noise.length);
  return noise.map((x) => 128 + (45 / deviation) * x);
}

describe('the naive basis at 100 %', () => {
  it.each([1, 2, 3])('puts its error into the border, about √(4/N) of the picture (seed %i)', (seed) => {
    const { relative, borderShare, percent } = naiveError(naturalPicture(seed));
    expect(borderShare).toBeGreaterThan(0.99);
    expect(relative / Math.sqrt(4 / SIDE)).toBeGreaterThan(0.85);
    expect(relative / Math.sqrt(4 / SIDE)).toBeLessThan(1.15);
    expect(percent).toBeGreaterThan(3);
    expect(percent).toBeLessThan(9);
  });

  it('shows both ends of every row and column as their sum', () => {
    const plane = naturalPicture(4);
    const naive = createNaiveDft2d(SIDE, SIDE);
    const half = new Float64Array(2 * SIDE * naive.halfWidth);
    const back = new Float64Array(SIDE * SIDE);
    naive.forward(plane, half);
    naive.inverse(half, back);
    for (let y = 1; y < SIDE - 1; y++) {
      const sum = plane[y * SIDE] + plane[y * SIDE + SIDE - 1];
      expect(Math.abs(back[y * SIDE] - sum)).toBeLessThan(0.05 * 255);
      expect(back[y * SIDE + SIDE - 1]).toBeCloseTo(back[y * SIDE], 9);
    }
  });
});

/** Luma of a square of a not interlaced RGB8 PNG, from row `top` and column `start` on; filters as PNG's clause 9. */
function squareOfLuma(file: string, top: number, start: number): Float64Array {
  const bytes = readFileSync(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([bytes[24], bytes[25], bytes[28]]).toEqual([8, 2, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = 3 * width;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x >= 3 ? pixels[y * row + x - 3] : 0;
      const up = y > 0 ? pixels[(y - 1) * row + x] : 0;
      const corner = x >= 3 && y > 0 ? pixels[(y - 1) * row + x - 3] : 0;
      const paeth = [left, up, corner].reduce((best, candidate) => {
        const target = left + up - corner;
        return Math.abs(target - candidate) < Math.abs(target - best) ? candidate : best;
      });
      pixels[y * row + x] = raw[y * (row + 1) + 1 + x] + [0, left, up, Math.floor((left + up) / 2), paeth][filter];
    }
  }
  return Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
    const at = (top + Math.floor(i / SIDE)) * row + 3 * (start + (i % SIDE));
    return 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
  });
}

const DATA = process.env['WAVELOUPE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

// The published figures, RMSE in % of 255, are of the square whose upper left corner is row 100, column 200.
describe.skipIf(!existsSync(`${DATA}/kodak`))('photographs (needs WAVELOUPE_DATA with kodak/)', () => {
  it.each([
    ['kodim15', 4.99],
    ['kodim23', 7.0],
    ['kodim05', 4.9],
  ])('%s: border lines, %f %% of error', (name, published) => {
    const { percent, borderShare, relative } = naiveError(squareOfLuma(`${DATA}/kodak/${name}.png`, 100, 200));
    expect(Math.abs(percent - published)).toBeLessThan(0.0051);
    expect(borderShare).toBeGreaterThan(0.99);
    expect(relative).toBeGreaterThan(0.11);
    expect(relative).toBeLessThan(0.135);
  });
});
