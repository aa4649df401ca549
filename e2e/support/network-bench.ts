/** The Network bench as the tests drive it: tiny pictures with PyTorch's logits, and what the page makes of them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import pictures from '../../src/models/resnet/fixtures/pictures.json' with { type: 'json' };
import type { Classification } from '../../src/app/scripting';
import { readNpy, type NpyArray } from '../../src/codec/npy';
import type { Evaluation } from '../../src/engine/network/api';
import { openPage, settled, setAndSettle, type PictureFile, type Settings } from './waveloupe-page';

/** CIFAR-10's, in its order. */
export const CLASSES = [
  ...['airplane', 'automobile', 'bird', 'cat', 'deer'],
  ...['dog', 'frog', 'horse', 'ship', 'truck'],
] as const;

/** The ReLU sites of the toy network, in order. */
export const TOY_SITES = 7;

/** The samples of 32×32, by their ids, with PyTorch's logits. */
export const TINY: readonly {
  readonly id: string;
  readonly logits: { readonly toy: readonly number[]; readonly serious: readonly number[] };
}[] = pictures.map(({ name, logits }) => ({ id: name.replace('.jpg', ''), logits }));

export function pytorchLogits(id: string, net: 'toy' | 'serious'): readonly number[] {
  const found = TINY.find((picture) => picture.id === id);
  if (!found) throw new Error(`There are no logits of ${id}.`);
  return found.logits[net];
}

export async function tinyFile(id: string): Promise<PictureFile> {
  return { name: `${id}.jpg`, bytes: await readFile(`public/samples/${id}.jpg`) };
}

/** Opens the bench with one of the tiny samples: nothing is cropped, decoded or encoded. */
export async function openTiny(page: Page, id: string, settings: Settings = {}): Promise<void> {
  await openPage(page, { img: id, view: 'network', ...settings });
  await settled(page);
}

export async function classify(page: Page, settings: Settings = {}): Promise<Classification> {
  if (Object.keys(settings).length > 0) await setAndSettle(page, settings);
  const found = await page.evaluate(() => window.waveloupe?.classify());
  if (!found) throw new Error('window.waveloupe is not there.');
  return found;
}

export async function featureMap(page: Page, id: string): Promise<NpyArray> {
  const address = await page.evaluate(async (layer) => {
    const blob = await window.waveloupe?.featureMap(layer);
    if (!blob) throw new Error('window.waveloupe is not there.');
    return new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(reader.result as string));
      reader.addEventListener('error', () => reject(new Error(`${layer} could not be read`)));
      reader.readAsDataURL(blob);
    });
  }, id);
  return readNpy(new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')));
}

export async function evaluate(page: Page, bytes: Buffer): Promise<Evaluation> {
  const found = await page.evaluate(async (base64) => {
    const set = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
    return window.waveloupe?.evaluate(set);
  }, bytes.toString('base64'));
  if (!found) throw new Error('window.waveloupe is not there.');
  return found;
}

/** Largest |a − b|; infinite where one of them is no number. */
export function deviation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const distance = Math.abs(a[i] - b[i]);
    if (!(distance <= most)) most = Number.isNaN(distance) ? Infinity : distance;
  }
  return most;
}

/** Index of the largest. */
export function best(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

/** What a figure's menu saves under that label. */
export async function savedText(page: Page, menu: string | RegExp, label: string | RegExp): Promise<string> {
  const button = page.getByRole('button', { name: menu }).first();
  const item = page.getByRole('menuitem', { name: label }).first();
  await expect(page.getByRole('menu')).toHaveCount(0);
  // A menu that is still closing takes the click for itself.
  await expect(async () => {
    if (!(await item.isVisible())) await button.click();
    await expect(item).toBeVisible({ timeout: 3000 });
  }).toPass();
  const download = page.waitForEvent('download');
  await item.click();
  return readFile(await (await download).path(), 'utf8');
}

/** A saved table: its head, and its rows as numbers (words become NaN). */
export function table(text: string): { readonly head: readonly string[]; readonly rows: readonly number[][] } {
  const [head, ...rows] = text.trim().split(/\r?\n/);
  // A cell with a comma in it is quoted.
  const cells = (line: string): string[] =>
    Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain);
  return { head: cells(head), rows: rows.map((row) => cells(row).map((cell) => (cell === '' ? NaN : Number(cell)))) };
}

/** The evidence strip; its content is the open panel's. */
export const evidence = (page: Page): Locator => page.getByRole('region', { name: 'Evidence' });

/** An archive of files that are not compressed (PKWARE APPNOTE 4.3); checksums are left at 0 where none is asked for. */
export function zipOf(files: readonly (readonly [path: string, bytes: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), fields, place, name]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Σ_u Σ_v of an orthonormal 8×8 block in natural order 8·v + u, at every pixel 8·y + x: the inverse DCT-II, plainly. */
export function pixelsOfBlock(block: ArrayLike<number>): Float64Array {
  const basis = (k: number, n: number): number =>
    Math.sqrt((k === 0 ? 1 : 2) / 8) * Math.cos((Math.PI * (2 * n + 1) * k) / 16);
  return Float64Array.from({ length: 64 }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < 64; k++) sum += block[k] * basis(k >> 3, i >> 3) * basis(k & 7, i & 7);
    return sum;
  });
}
