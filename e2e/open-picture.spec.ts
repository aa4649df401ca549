/** Good pictures, handed over in every way the page takes them: what is open then has exactly their pixels. */
import { expect, test, type Page } from '@playwright/test';
import { drop, paste } from './support/hand-over';
import { makePicture, texture, type MadePicture } from './support/pictures';
import {
  exportedArray,
  fixture,
  get,
  loadFile,
  openWith,
  readouts,
  set,
  setAndSettle,
  settled,
  SMALL,
} from './support/waveloupe-page';

const first = texture('first.png', 16, 12);
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: SMALL });
  // Whoever listens from the start has the picker's opening reported from the start.
  page.on('filechooser', () => undefined);
  await openWith(page, first);
});

test.afterAll(async () => {
  await page.close();
});

async function pixels(): Promise<{ shape: readonly number[]; data: number[] }> {
  const { shape, data } = await exportedArray(page, 'original.npy');
  return { shape, data: Array.from(data) };
}

async function expectOpen(picture: MadePicture): Promise<void> {
  await expect.poll(async () => (await readouts(page)).fileBytes).toBe(picture.bytes.length);
  await settled(page);
  expect(await pixels()).toEqual({ shape: [picture.height, picture.width, 3], data: Array.from(picture.rgb) });
}

test('a dropped file opens, and its name and hash are in the link', async () => {
  const picture = texture('dropped ü.png', 20, 14);
  await drop(page, picture);
  await expectOpen(picture);
  expect((await get(page)).img).toMatch(/^file:[0-9a-f]{12}:dropped ü\.png$/);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('button', { name: /dropped ü\.png.*20 × 14/ })).toBeVisible();
  await page.setViewportSize(SMALL);
});

test('while a file is held over the page, it says what will happen', async () => {
  const drag = (type: string) =>
    page.evaluate((name) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'x.png'));
      window.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, type);
  await drag('dragenter');
  await expect(page.getByText(/^Drop to open it/)).toBeVisible();
  await drag('dragleave');
  await expect(page.getByText(/^Drop to open it/)).toBeHidden();
});

test('a pasted picture opens', async () => {
  const picture = texture('image.png', 18, 18);
  await paste(page, picture);
  await expectOpen(picture);
  expect((await get(page)).img).toMatch(/:pasted picture\.png$/);
});

test('O opens the file picker, and what is picked opens', async () => {
  const picture = texture('picked.png', 22, 10);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('o');
  await (await chooser).setFiles({ name: picture.name, mimeType: 'image/png', buffer: picture.bytes });
  await expectOpen(picture);
});

test('the gallery shows every sample, and opens the picker too', async () => {
  const picture = texture('from gallery.png', 10, 22);
  await page.getByRole('button', { name: String((await get(page)).img).slice(18) }).click();
  const gallery = page.getByRole('dialog', { name: 'Pictures' });
  // Eight of any size, and thirteen of 32×32 for the Network bench.
  await expect(gallery.getByRole('listitem')).toHaveCount(21);
  const chooser = page.waitForEvent('filechooser');
  await gallery.getByRole('button', { name: 'Open a picture of yours' }).click();
  await (await chooser).setFiles({ name: picture.name, mimeType: 'image/png', buffer: picture.bytes });
  await expectOpen(picture);
  await expect(gallery).toBeHidden();
});

test('of several files the first picture opens, and the page says so', async () => {
  const picture = texture('second.png', 12, 20);
  await drop(page, { name: 'notes.txt', bytes: Buffer.from('notes') }, picture, first);
  await expectOpen(picture);
  await expect(page.getByRole('status').filter({ hasText: /“second\.png”.+3 files/ })).toHaveCount(1);
});

test('every EXIF orientation shows the same picture', async () => {
  await loadFile(page, await fixture('orientation-1.jpg'));
  await settled(page);
  const upright = await pixels();
  expect(upright.shape).toEqual([16, 32, 3]);
  const names = [2, 3, 4, 5, 6, 7, 8].map((n) => `orientation-${n}.jpg`);
  for (const name of [...names, 'orientation-6.png', 'orientation-6.webp']) {
    await loadFile(page, await fixture(name));
    await settled(page);
    const turned = await pixels();
    expect(turned.shape, name).toEqual(upright.shape);
    const worst = turned.data.reduce((most, value, i) => Math.max(most, Math.abs(value - upright.data[i])), 0);
    // Each is stored, and so rounded, in its own order.
    expect(worst, name).toBeLessThanOrEqual(24);
  }
});

test('PNG, JPEG, WebP, AVIF, GIF and BMP open, in their sizes', async () => {
  const sizes: Readonly<Record<string, readonly number[]>> = {
    'squares.bmp': [16, 32, 3],
    'squares.avif': [16, 32, 3],
    'lossless.webp': [16, 32, 3],
    'lossy.webp': [16, 32, 3],
    'two-frames.gif': [9, 12, 3],
    'odd-37x53.png': [53, 37, 3],
  };
  for (const [name, shape] of Object.entries(sizes)) {
    await loadFile(page, await fixture(name));
    await settled(page);
    expect((await pixels()).shape, name).toEqual(shape);
  }
});

test('a colour profile is applied once', async () => {
  for (const name of ['profile-swapped.png', 'profile-swapped.jpg']) {
    await loadFile(page, await fixture(name));
    await settled(page);
    const { data } = await pixels();
    expect(data[1], `${name}, left`).toBeGreaterThan(data[0] + 100);
    expect(data[3 * 15], `${name}, right`).toBeGreaterThan(data[3 * 15 + 1] + 100);
  }
});

test('what is see-through lies on the background that the settings name', async () => {
  await loadFile(page, await fixture('alpha.png'));
  for (const [background, level] of [
    ['white', 255],
    ['grey', 128],
    ['black', 0],
  ] as const) {
    await set(page, { background });
    await settled(page);
    const { data } = await pixels();
    expect(data.slice(0, 3), background).toEqual([255, 0, 0]);
    const clear = data.slice(3 * 20, 3 * 21);
    for (const value of clear) expect(Math.abs(value - level), background).toBeLessThanOrEqual(1);
    const half = data.slice(3 * 12, 3 * 13);
    expect(Math.abs(half[0] - level / 2), background).toBeLessThanOrEqual(2);
    expect(Math.abs(half[2] - (127.5 + level / 2)), background).toBeLessThanOrEqual(2);
  }
  await set(page, { background: 'white' });
});

const grain = (x: number, y: number): [number, number, number] => [
  (x * 37 + y * 11) % 256,
  (x * 5) % 256,
  (y * 7) % 256,
];

for (const [width, height] of [
  [1, 1],
  [1, 29],
  [31, 1],
  [2, 3],
  [37, 53],
  [101, 7],
  [3, 211],
] as const) {
  test(`${width}×${height}: every transform rebuilds it`, async () => {
    await loadFile(page, makePicture(`${width}x${height}.png`, width, height, grain));
    for (const transform of ['dft', 'dct', 'block'] as const) {
      await setAndSettle(page, { transform, keep: 1 });
      const original = await pixels();
      expect(original.shape).toEqual([height, width, 3]);
      const rebuilt = await exportedArray(page, 'reconstruction.npy');
      const worst = Array.from(rebuilt.data).reduce(
        (most, value, i) => Math.max(most, Math.abs(value - original.data[i])),
        0,
      );
      expect(worst, transform).toBeLessThan(0.01);
      await setAndSettle(page, { keep: 0.0001 });
      const { coefficientsKept, psnr } = await readouts(page);
      expect(coefficientsKept).toBe(1);
      expect(psnr).not.toBeNaN();
    }
  });
}

test('a picture above the working size is scaled down, and the page says to what and why', async () => {
  test.slow();
  await set(page, { engine: 'cpu', transform: 'block', keep: 0.1 });
  await loadFile(page, makePicture('wide.png', 20000, 8, grain));
  await settled(page);
  const { width, height } = await readouts(page);
  expect(width).toBeLessThanOrEqual(16384);
  expect(height).toBeLessThanOrEqual(8);
  await expect(page.getByText(`Scaled from 20000×8 to ${width}×${height}`).first()).toBeVisible();
});
