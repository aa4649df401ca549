/**
 * What is really on the screen: element screenshots, decoded by the page itself. A presented WebGPU canvas reads as
 * zeros a frame later, so it is never asked for its own pixels.
 */
import type { Locator, Page } from '@playwright/test';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row-major. */
  readonly data: readonly number[];
}

export function colorAt({ width, data }: Pixels, x: number, y: number): readonly number[] {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return data.slice(at, at + 3);
}

/** Largest difference of one channel between two screenshots of one size. */
export function largestDifference(a: Pixels, b: Pixels): number {
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i])), 0);
}

export async function screenshotOf(element: Locator): Promise<Pixels> {
  return decode(element.page(), await element.screenshot({ animations: 'disabled' }));
}

export async function decode(page: Page, png: Buffer): Promise<Pixels> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('This browser has no 2-D canvas in the background.');
    context.drawImage(bitmap, 0, 0);
    return { width, height, data: Array.from(context.getImageData(0, 0, width, height).data) };
  }, png.toString('base64'));
}
