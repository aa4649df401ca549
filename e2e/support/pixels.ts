/**
 * What is really on the screen: element screenshots. A presented WebGPU canvas reads as zeros a frame later, so it is
 * never asked for its own pixels.
 */
import type { Locator } from '@playwright/test';
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row-major. */
  readonly data: Uint8Array;
}

export function colorAt({ width, data }: Pixels, x: number, y: number): readonly number[] {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return Array.from(data.subarray(at, at + 3));
}

/** Largest difference of one channel between two pictures of one size. */
export function largestDifference(a: Pixels, b: Pixels): number {
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i])), 0);
}

export async function screenshotOf(element: Locator): Promise<Pixels> {
  return decodePng(await element.screenshot({ animations: 'disabled' }));
}

/** A PNG of 8 bits a channel, RGB or RGBA, not interlaced, as browsers write them. */
export function decodePng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [bits, kind, , , interlaced] = png.subarray(24, 29);
  if (bits !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) {
    throw new Error(`Expected a plain PNG of 8 bits, got ${bits} bits, colour type ${kind}, interlace ${interlaced}.`);
  }
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const channels = kind === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  if (channels === 4) return { width, height, data: rows };
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(rows.subarray(3 * i, 3 * i + 3), 4 * i);
  return { width, height, data };
}

/** PNG's five filters taken back; `step` is the bytes of one pixel. */
function unfilter(filtered: Buffer, rowBytes: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (rowBytes + 1)];
    const from = y * (rowBytes + 1) + 1;
    const to = y * rowBytes;
    for (let x = 0; x < rowBytes; x++) {
      const left = x >= step ? out[to + x - step] : 0;
      const up = y > 0 ? out[to + x - rowBytes] : 0;
      const upLeft = x >= step && y > 0 ? out[to + x - step - rowBytes] : 0;
      out[to + x] = filtered[from + x] + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
