/** `window.waveloupe` as the README describes it: what goes in, what is refused, and in which words. */
import { expect, test, type Page } from '@playwright/test';
import { decodePng, largestDifference } from './support/pixels';
import { texture } from './support/pictures';
import {
  exported,
  exportedArray,
  get,
  loadFile,
  openPage,
  openWith,
  readouts,
  set,
  setAndSettle,
  settled,
  SMALL,
} from './support/waveloupe-page';

const picture = texture('cloth.png', 28, 20);
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: SMALL });
  await openWith(page, picture);
});

test.afterAll(async () => {
  await page.close();
});

test('get gives every setting, and set changes those it is given', async () => {
  const before = await get(page);
  await set(page, { transform: 'block', block: 16, keep: 0.25 });
  expect(await get(page)).toEqual({ ...before, transform: 'block', block: 16, keep: 0.25 });
  await set(page, { transform: before.transform, block: before.block, keep: before.keep });
  expect(await get(page)).toEqual(before);
});

test('set clamps numbers, returns the names of what it refuses, and applies the rest', async () => {
  const refused = await page.evaluate(() =>
    window.waveloupe?.set({ keep: 7, transform: 'wavelet', colour: 'rgb', split: 'left', block: 12, compare: 'flip' }),
  );
  expect(refused?.toSorted()).toEqual(['block', 'colour', 'split', 'transform']);
  expect(await get(page)).toMatchObject({ keep: 1, transform: 'dft', split: 0.5, block: 8, compare: 'flip' });
  await set(page, { keep: 0, compare: 'split' });
  expect(await get(page)).toMatchObject({ keep: 0.0001 });
});

test('settled means that the read-outs belong to the settings', async () => {
  for (const keep of [0.02, 0.5, 0.1]) {
    await setAndSettle(page, { keep });
    expect((await readouts(page)).coefficientsKept).toBe(Math.round(keep * picture.rgb.length));
  }
});

test('the read-outs are all there', async () => {
  await setAndSettle(page, { keep: 0.1 });
  const found = await readouts(page);
  expect(found).toMatchObject({
    width: picture.width,
    height: picture.height,
    channels: 3,
    coefficientsTotal: picture.rgb.length,
    fileBytes: picture.bytes.length,
    notes: {},
  });
  expect(found.ssim).toBeGreaterThan(0);
  expect(found.ssim).toBeLessThan(1);
  const { bytesEstimate, bytesPositions } = found;
  expect(bytesPositions).toBeGreaterThan(0);
  expect(bytesEstimate).toBeGreaterThan(bytesPositions ?? Infinity);
});

test('load rejects with the sentence that a person sees, and the open picture stays', async () => {
  const before = await get(page);
  const sentence = await page.evaluate(async () => {
    try {
      await window.waveloupe?.load(new File(['not a picture at all'], 'notes.png'));
      return 'It was opened.';
    } catch (error) {
      return String(error instanceof Error ? error.message : error);
    }
  });
  expect(sentence).toMatch(/^“notes\.png” .+\.$/);
  await expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible();
  await settled(page);
  expect(await get(page)).toEqual(before);
  expect(await readouts(page)).toMatchObject({ width: picture.width, height: picture.height });
});

test('load rejects a sample that there is not, and names those that there are', async () => {
  const rejected = page.evaluate(() => window.waveloupe?.load('moon'));
  await expect(rejected).rejects.toThrow(/moon.+desk.+landscape|moon.+landscape.+desk/s);
  await settled(page);
  expect(await readouts(page)).toMatchObject({ width: picture.width, height: picture.height });
});

test('load opens a Blob without a name', async () => {
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await window.waveloupe?.load(new Blob([bytes]));
  }, picture.bytes.toString('base64'));
  await settled(page);
  expect(String((await get(page)).img)).toMatch(/^file:[0-9a-f]{12}:picture$/);
});

test('original.npy holds the pixels, and reconstruction.png at 100 % opens as the same picture', async () => {
  await setAndSettle(page, { keep: 1, transform: 'dct', color: 'rgb' });
  const original = await exportedArray(page, 'original.npy');
  expect(original.shape).toEqual([picture.height, picture.width, 3]);
  expect(Array.from(original.data)).toEqual(Array.from(picture.rgb));

  const bytes = await exported(page, 'reconstruction.png');
  await loadFile(page, { name: 'again.png', bytes });
  await settled(page);
  expect(Array.from((await exportedArray(page, 'original.npy')).data)).toEqual(Array.from(picture.rgb));
  await loadFile(page, picture);
});

test('spectrum.png has one pixel a coefficient, and follows its settings', async () => {
  await setAndSettle(page, { transform: 'dft', keep: 0.1, spectrum: 'magnitude', centred: true, showKept: false });
  const centred = decodePng(await exported(page, 'spectrum.png'));
  expect(centred).toMatchObject({ width: picture.width, height: picture.height });
  for (const change of [{ centred: false }, { colormap: 'grey' }, { showKept: true }, { channel: '1' }]) {
    await setAndSettle(page, change);
    const changed = decodePng(await exported(page, 'spectrum.png'));
    expect(largestDifference(centred, changed), JSON.stringify(change)).toBeGreaterThan(8);
    await setAndSettle(page, { centred: true, colormap: 'magma', showKept: false, channel: 'all' });
  }
});

test('curve.csv has a rising curve for every transform, and the present setting lies on its own', async () => {
  await setAndSettle(page, { transform: 'dct', color: 'rgb', rule: 'largest', keep: 0.1 });
  const rows = (await exported(page, 'curve.csv')).toString('utf8').trim().split('\n');
  expect(rows[0]).toBe('transform,share,psnr_db,energy');
  const points = rows.slice(1).map((row) => {
    const found = /^"([^"]+)",([^,]+),([^,]+),([^,]+)$/.exec(row);
    if (!found) throw new Error(`Not a row of the curve: ${row}`);
    return { transform: found[1], share: Number(found[2]), psnr: Number(found[3]), energy: Number(found[4]) };
  });
  const names = [...new Set(points.map(({ transform }) => transform))];
  expect(names).toHaveLength(3);
  for (const name of names) {
    const curve = points.filter(({ transform }) => transform === name);
    expect(curve.at(-1)?.share).toBe(1);
    for (let i = 1; i < curve.length; i++) {
      expect(curve[i].share).toBeGreaterThan(curve[i - 1].share);
      expect(curve[i].energy).toBeGreaterThanOrEqual(curve[i - 1].energy);
      expect(curve[i].psnr).toBeGreaterThanOrEqual(curve[i - 1].psnr);
    }
  }
  const { psnr, coefficientsKept } = await readouts(page);
  const share = (coefficientsKept ?? 0) / picture.rgb.length;
  const own = points.filter(({ transform }) => /^(?:full )?DCT$/i.test(transform));
  const below = own.findLast((point) => point.share <= share);
  const above = own.find((point) => point.share >= share);
  expect(psnr).toBeGreaterThanOrEqual((below?.psnr ?? Infinity) - 1e-6);
  expect(psnr).toBeLessThanOrEqual((above?.psnr ?? -Infinity) + 1e-6);
  expect((above?.share ?? 1) - (below?.share ?? 0)).toBeLessThan(0.02);
});

test('without a picture, settled and exportBlob reject and say so', async ({ page: empty }) => {
  await openPage(empty, { img: 'file:0123456789ab:cat.jpg' });
  await expect(settled(empty)).rejects.toThrow('No picture is open: this link expects cat.jpg.');
  await expect(exported(empty, 'mask.npy')).rejects.toThrow('No picture is open');
});

test('an export asked for at once is of the newest settings', async () => {
  await page.evaluate(() => window.waveloupe?.set({ transform: 'dct', keep: 0.02, color: 'luma' }));
  const rebuilt = (await exported(page, 'reconstruction.npy')).length;
  const mask = (await exported(page, 'mask.npy')).length;
  const { width, height } = await readouts(page);
  // A header of 128 bytes, then four bytes or one for each number of luma.
  expect([rebuilt, mask]).toEqual([128 + 4 * width * height, 128 + width * height]);
});
