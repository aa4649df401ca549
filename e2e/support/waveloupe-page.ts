/** The page as the tests drive it: opened with settings in its link, then through `window.waveloupe`. */
import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readNpy, type NpyArray } from '../../src/codec/npy';
import type { ExportKind, Readouts } from '../../src/engine/api';
import type { JpegTextKind } from '../../src/app/scripting';
import type { JpegExportKind } from '../../src/engine/jpeg/api';

/** What `set` takes: anything, for some tests send what it must refuse. */
export type Settings = Readonly<Record<string, unknown>>;

export interface PictureFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** For tests of numbers: painting is what costs a software adapter most. */
export const SMALL = { width: 480, height: 360 } as const;

/** A link to somebody's file opens no sample, so a test that brings its own picture waits for no large one first. */
const NO_SAMPLE = 'file:000000000000:none.png';

export async function fixture(name: string, as = name): Promise<PictureFile> {
  return { name: as, bytes: await readFile(`e2e/fixtures/${name}`) };
}

export function hashOf(settings: Settings): string {
  return `#${new URLSearchParams({ v: '1', ...Object.fromEntries(Object.entries(settings).map(([k, v]) => [k, String(v)])) }).toString()}`;
}

/** Opens the page; `settings` travel in the link. Without `img` the first visit's sample opens. */
export async function openPage(page: Page, settings: Settings = {}): Promise<void> {
  // A change of the hash alone would not load the page anew.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./${Object.keys(settings).length === 0 ? '' : hashOf(settings)}`);
  await page.waitForFunction(() => window.waveloupe !== undefined);
}

/** Opens the page with a picture of the test's own, and waits until all of it is shown. */
export async function openWith(page: Page, picture: PictureFile, settings: Settings = {}): Promise<void> {
  await openPage(page, { ...settings, img: NO_SAMPLE });
  await loadFile(page, picture);
  await settled(page);
}

export async function loadFile(page: Page, { name, bytes }: PictureFile): Promise<void> {
  await page.evaluate(
    async ([base64, fileName]) => {
      const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName);
      await window.waveloupe?.load(file);
    },
    [bytes.toString('base64'), name] as const,
  );
}

export async function set(page: Page, settings: Settings): Promise<void> {
  const refused = await page.evaluate((values) => window.waveloupe?.set(values), settings);
  expect(refused).toEqual([]);
}

export async function get(page: Page): Promise<Record<string, unknown>> {
  const settings = await page.evaluate(() => window.waveloupe?.get());
  return { ...settings };
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.waveloupe?.settled());
}

export async function setAndSettle(page: Page, settings: Settings): Promise<void> {
  await set(page, settings);
  await settled(page);
}

export async function readouts(page: Page): Promise<Readouts> {
  const found = await page.evaluate(() => window.waveloupe?.readouts());
  if (!found) throw new Error('The page has no read-outs: no picture is open.');
  return found;
}

export async function exported(page: Page, kind: ExportKind | JpegExportKind | JpegTextKind): Promise<Buffer> {
  const address = await page.evaluate(async (what) => {
    const blob = await window.waveloupe?.exportBlob(what);
    if (!blob) throw new Error('window.waveloupe is not there.');
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(reader.result as string));
      reader.addEventListener('error', () => reject(new Error(`${what} could not be read`)));
      reader.readAsDataURL(blob);
    });
  }, kind);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

export async function exportedArray(page: Page, kind: ExportKind): Promise<NpyArray> {
  return readNpy(new Uint8Array(await exported(page, kind)));
}

/** The name, kind and sentence that the engine badge shows. */
export async function badge(page: Page): Promise<{ name: string; sentence: string }> {
  const button = page.getByRole('button', { name: /^Engine:/ });
  const name = (await button.getAttribute('aria-label')) ?? '';
  await button.click();
  const sentence = (await page.getByRole('dialog').getByRole('paragraph').first().textContent()) ?? '';
  await page.keyboard.press('Escape');
  return { name, sentence };
}

/** Resolves when all that the page fetches by itself is there, the code of benches that are not open included. */
export async function everythingFetched(page: Page): Promise<void> {
  for (const bench of ['bench-waves', 'bench-jpeg']) {
    await page.waitForFunction(
      (name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)),
      bench,
    );
  }
  await page.waitForLoadState('networkidle');
}
