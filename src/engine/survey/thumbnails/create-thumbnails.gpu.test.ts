import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { entriesOf } from '../../../survey/archives/entries';
import { bytesSource } from '../../../survey/byte-source';
import { createThumbnails } from './create-thumbnails';
import type { Thumbnails } from './thumbnails';

const URLS = import.meta.glob<string>('../../../../e2e/fixtures/*', { query: '?url', import: 'default', eager: true });

async function fixture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(URLS[`../../../../e2e/fixtures/${name}`])).arrayBuffer());
}

const fileOf = (bytes: BlobPart, name = 'x.jpg') => new File([bytes], name);
const facts = (width: number, height: number, orientation: number | null = null) => ({
  bytes: 1000,
  width,
  height,
  orientation,
});

const opened: Thumbnails[] = [];
function thumbnails(kept?: number): Thumbnails {
  const made = createThumbnails(kept);
  opened.push(made);
  return made;
}
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

function pixelOf(bitmap: ImageBitmap | null, x: number, y: number): number[] {
  const context = new OffscreenCanvas(bitmap?.width ?? 1, bitmap?.height ?? 1).getContext('2d');
  if (!context || !bitmap) throw new Error('No picture');
  context.drawImage(bitmap, 0, 0);
  return Array.from(context.getImageData(x, y, 1, 1).data);
}

/** Of the scene `squares` of scripts/fixtures/scene.ts: red at its upper left, blue below that. */
function expectUpright(bitmap: ImageBitmap | null): void {
  expect([bitmap?.width, bitmap?.height]).toEqual([32, 16]);
  const [red, blue] = [pixelOf(bitmap, 4, 4), pixelOf(bitmap, 4, 12)];
  expect(red[0]).toBeGreaterThan(red[2] + 100);
  expect(blue[2]).toBeGreaterThan(blue[0] + 100);
}

async function wave(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context?.fillRect(0, 0, width / 2, height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

describe('thumbnails', () => {
  it.each([1, 3, 6, 8])('are upright, orientation %i', async (orientation) => {
    const file = fileOf(await fixture(`orientation-${orientation}.jpg`));
    const [width, height] = orientation >= 5 ? [16, 32] : [32, 16];
    expectUpright(await thumbnails().of(file, facts(width, height, orientation)));
  });

  it('are scaled down', async () => {
    const bitmap = await thumbnails().of(fileOf(await wave(1600, 1200)), facts(1600, 1200));
    expect([bitmap?.width, bitmap?.height]).toEqual([224, 168]);
    expect(pixelOf(bitmap, 30, 80)[0]).toBe(0);
  });

  it('keep their shape, whatever it is, and where the row does not say that they are turned', async () => {
    const line = await thumbnails().of(fileOf(await wave(3000, 2)), facts(3000, 2));
    expect([line?.width, line?.height]).toEqual([224, 1]);
    expectUpright(await thumbnails().of(fileOf(await fixture('orientation-6.png')), facts(16, 32)));
  });

  it('come out of archives', async () => {
    const squares = await fixture('orientation-1.jpg');
    const zip = zipSync({ 'a.txt': new Uint8Array(5), 'b/c.jpg': squares });
    const archive = new File([zip], 'x.zip');
    const places: number[] = [];
    for await (const { at } of entriesOf('zip', bytesSource(zip))) places.push(at);
    expectUpright(await thumbnails().of({ archive, at: places[1] }, facts(32, 16)));
    expect(await thumbnails().of({ archive, at: places[0] }, facts(32, 16))).toBeNull();
    expect(await thumbnails().of({ archive, at: zip.length }, facts(32, 16))).toBeNull();
  });

  it('are null for what cannot be shown, or is too large to try', async () => {
    const made = thumbnails();
    expect(await made.of(fileOf('no picture'), facts(32, 16))).toBeNull();
    const squares = fileOf(await fixture('orientation-1.jpg'));
    expect(await made.of(squares, facts(20_000, 20_000))).toBeNull();
    expect(await made.of(null, facts(32, 16))).toBeNull();
    expectUpright(await made.of(squares, facts(32, 16)));
  });

  it('are kept, and closed when others come', async () => {
    const made = thumbnails(3);
    const squares = await fixture('orientation-1.jpg');
    const files = Array.from({ length: 4 }, () => fileOf(squares));
    const first = await made.of(files[0], facts(32, 16));
    expect(await made.of(files[0], facts(32, 16))).toBe(first);
    const second = await made.of(files[1], facts(32, 16));
    await made.of(files[2], facts(32, 16));
    // Wanted again, so that the second is the one that goes.
    await made.of(files[0], facts(32, 16));
    await made.of(files[3], facts(32, 16));
    expect([first?.width, second?.width]).toEqual([32, 0]);
    const anew = await made.of(files[1], facts(32, 16));
    expect(anew).not.toBe(second);
    expectUpright(anew);
  });

  it('makes what was asked for last first', async () => {
    const made = thumbnails();
    const blob = await wave(800, 600);
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        await made.of(fileOf(blob), facts(800, 600));
        order.push(i);
      }),
    );
    expect(order.indexOf(11)).toBeLessThan(order.indexOf(4));
  });

  it('gives up what was scrolled past, and makes it when it is wanted again', async () => {
    const made = thumbnails(1000);
    const squares = await fixture('orientation-1.jpg');
    const files = Array.from({ length: 400 }, () => fileOf(squares));
    const bitmaps = await Promise.all(files.map((file) => made.of(file, facts(32, 16))));
    const missing = bitmaps.indexOf(null);
    expect(missing).toBeGreaterThanOrEqual(0);
    expect(bitmaps.at(-1)).not.toBeNull();
    expectUpright(await made.of(files[missing], facts(32, 16)));
  });
});
