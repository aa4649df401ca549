/** The JPEG bench as the tests drive it: files with libjpeg's answers, and what the page makes of them. */
import type { Locator, Page } from '@playwright/test';
import { fixture as answered, type ExpectedPixels } from '../../src/codec/jpeg/fixtures/load';
import { readJpeg } from '../../src/codec/jpeg/read/read-jpeg';
import type { Jpeg } from '../../src/codec/jpeg/jpeg';
import type { JpegFigures } from '../../src/engine/jpeg/api';
import { decodePng, type Pixels } from './pixels';
import { exported, openWith, type PictureFile, type Settings } from './waveloupe-page';

/** One of src/codec/jpeg/fixtures, by its name without `.jpg`. */
export function jpegFile(name: string): PictureFile {
  return { name: `${name}.jpg`, bytes: Buffer.from(answered(name).bytes) };
}

export async function openJpeg(page: Page, file: PictureFile, settings: Settings = {}): Promise<void> {
  await openWith(page, file, { view: 'jpeg', ...settings });
}

/** What `window.waveloupe.jpeg()` says, as far as it can be sent over. */
export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly precision: number;
  readonly process: string;
  readonly coding: string;
  readonly colorSpace: string;
  readonly scans: number;
  readonly problems: readonly { readonly at: number; readonly reason: string }[];
  readonly heightFromDnl: number | null;
  readonly bytes: number;
  readonly tables: readonly (readonly number[])[];
}

export async function jpegFacts(page: Page): Promise<JpegFacts | null> {
  return page.evaluate(() => {
    const jpeg = window.waveloupe?.jpeg();
    if (!jpeg) return null;
    const { width, height, precision, process, coding, colorSpace, heightFromDnl } = jpeg;
    return {
      ...{ width, height, precision, process, coding, colorSpace, heightFromDnl },
      scans: jpeg.scans.length,
      problems: jpeg.problems.map(({ at, reason }) => ({ at, reason })),
      bytes: jpeg.bytes.length,
      tables: jpeg.components.map(({ table }) => Array.from(table)),
    };
  });
}

/** The quantised coefficients that the page holds, one array a component. */
export async function coefficientsOf(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    (window.waveloupe?.jpeg()?.components ?? []).map(({ coefficients }) => Array.from(coefficients)),
  );
}

export async function jpegFigures(page: Page): Promise<JpegFigures> {
  const found = await page.evaluate(() => window.waveloupe?.figures());
  if (!found) throw new Error('The JPEG bench has no figures.');
  return found;
}

/** The result as the page saves it. */
export async function resultPixels(page: Page): Promise<Pixels> {
  return decodePng(await exported(page, 'result.png'));
}

/** A file as the page saves it, read by our own reader in Node. */
export async function savedJpeg(
  page: Page,
  kind: 'edited.jpg' | 'made.jpg' | 'generation.jpg',
): Promise<Jpeg & { readonly file: Buffer }> {
  const file = await exported(page, kind);
  return { ...readJpeg(new Uint8Array(file), { strict: true }), file };
}

/** libjpeg's samples as RGBA of 8 bits. */
export function rgbaOf({ width, height, channels, largest, samples }: ExpectedPixels): Pixels {
  const data = new Uint8Array(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) data[4 * i + c] = Math.round((samples[channels * i + (c % channels)] * 255) / largest);
  }
  return { width, height, data };
}

/** libjpeg-turbo's pixels of a fixture, chroma smooth. */
export function goldenPixels(name: string): Pixels {
  const expected = answered(name).pixels();
  if (!expected) throw new Error(`${name}: libjpeg-turbo makes no picture of it.`);
  return rgbaOf(expected);
}

/** What stands beside a name in a list of facts within `region`. */
export function factOf(region: Locator, name: string): Locator {
  return region.locator(`dt:text-is("${name}") + dd`);
}
