/** Files of every kind open in the JPEG bench, with libjpeg's own pixels; what is no such file is refused and changes nothing. */
import { expect, test, type Page } from '@playwright/test';
import { twelveBitFixtures } from '../src/codec/jpeg/fixtures/load';
import {
  coefficientsOf,
  goldenPixels,
  jpegFacts,
  jpegFile,
  jpegFigures,
  openJpeg,
  resultPixels,
  rgbaOf,
  savedJpeg,
} from './support/jpeg-bench';
import { drop } from './support/hand-over';
import { colorAt, largestDifference, screenshotOf } from './support/pixels';
import { texture } from './support/pictures';
import { get, loadFile, openPage, setAndSettle, settled, type PictureFile } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openJpeg(page, jpegFile('photograph'));
});

test.afterAll(async () => {
  await page.close();
});

async function open(file: PictureFile): Promise<void> {
  await loadFile(page, file);
  await settled(page);
}

const note = (name: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `“${name}` })
    .first();

const SOUND = [
  'baseline-420',
  'baseline-mixed',
  'grey',
  'size-17x9',
  'rgb',
  'cmyk-pillow',
  'ycck-420',
  'height-from-dnl',
  'grey-arithmetic',
  'photograph-arithmetic-progressive',
  'photograph-progressive',
];

/** Files whose pixels are libjpeg's answer about another one with the same coefficients. */
for (const name of SOUND) {
  test(`${name}: libjpeg-turbo's pixels, to the last level`, async () => {
    await open(jpegFile(name));
    const golden = goldenPixels(name);
    const found = await resultPixels(page);
    expect([found.width, found.height]).toEqual([golden.width, golden.height]);
    expect(largestDifference(found, golden)).toBe(0);
    expect(await jpegFacts(page)).toMatchObject({
      width: golden.width,
      height: golden.height,
      problems: [],
      bytes: jpegFile(name).bytes.length,
      coding: name.includes('arithmetic') ? 'arithmetic' : 'huffman',
      // Arithmetic coding is none of baseline's.
      process: name.includes('progressive') ? 'progressive' : name.includes('arithmetic') ? 'extended' : 'baseline',
      heightFromDnl: name === 'height-from-dnl' ? golden.height : null,
    });
  });
}

test('twelve bits: shown in eight', async () => {
  const [first] = twelveBitFixtures().filter(({ name }) => name === 'twelve-bit-420');
  await open({ name: '12.jpg', bytes: Buffer.from(first.bytes) });
  expect(await jpegFacts(page)).toMatchObject({ precision: 12, problems: [] });
  const expected = first.pixels();
  if (!expected) throw new Error('This fixture has an answer.');
  expect(largestDifference(await resultPixels(page), rgbaOf(expected))).toBeLessThanOrEqual(1);
});

for (const engine of ['gpu', 'cpu']) {
  test(`the stage shows libjpeg-turbo's pixels, painted by the ${engine}`, async () => {
    await setAndSettle(page, { engine, panel: 'anatomy', compare: 'flip', zoom: 6, cx: 0.5, cy: 0.5 });
    for (const name of ['baseline-422', 'ycck', 'grey']) {
      await open(jpegFile(name));
      await setAndSettle(page, { zoom: 6, cx: 0.5, cy: 0.5 });
      const golden = goldenPixels(name);
      const stage = page.locator('.jpeg-stage').getByRole('img').first();
      const shot = await screenshotOf(stage);
      const [left, top] = [(shot.width - 6 * golden.width) / 2, (shot.height - 6 * golden.height) / 2];
      let [most, sum, count] = [0, 0, 0];
      for (let y = 4; y < golden.height - 4; y++) {
        for (let x = 0; x < golden.width; x++) {
          const shown = colorAt(shot, Math.floor(left + 6 * x + 3), Math.floor(top + 6 * y + 3));
          colorAt(golden, x, y).forEach((value, c) => {
            most = Math.max(most, Math.abs(value - shown[c]));
            sum += Math.abs(value - shown[c]);
            count++;
          });
        }
      }
      expect(most, name).toBeLessThanOrEqual(3);
      expect(sum / count, name).toBeLessThan(0.2);
    }
  });
}

for (const name of [
  'damaged-truncated-photo',
  'damaged-truncated-photo-arithmetic',
  'damaged-no-end',
  'damaged-no-scan-data',
]) {
  test(`${name}: opens as far as it goes, and the page says what is wrong, and where`, async () => {
    await drop(page, jpegFile(name));
    await expect(note(name)).toHaveText(/is damaged: .+ \(at byte [\d,]+\)\. What can be read of it is shown\./);
    await settled(page);
    const facts = await jpegFacts(page);
    expect(facts?.problems.length).toBeGreaterThan(0);
    const [first] = facts?.problems ?? [];
    await expect(note(name)).toContainText(`${first.reason} (at byte ${first.at.toLocaleString('en')})`);
    const { width, height } = await resultPixels(page);
    expect([width, height]).toEqual([80, 64]);
    await expect(page.getByRole('tabpanel').getByText(/damaged in/)).toBeVisible();
    await page.getByRole('button', { name: 'Close this note' }).click();
  });
}

test('what is no JPEG that can be read is refused with one sentence, and the open file stays', async () => {
  await open(jpegFile('photograph'));
  const before = { settings: await get(page), facts: await jpegFacts(page) };
  const lossless = Buffer.from(jpegFile('photograph').bytes);
  // The frame header says that it is another kind of JPEG.
  lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
  const garbage = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), Buffer.alloc(900, 0x37)]);
  const noMemory = Buffer.from(jpegFile('photograph').bytes);
  noMemory.writeUInt32BE(0xffffffff, noMemory.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  for (const [name, bytes, reason] of [
    ['lossless.jpg', lossless, /lossless/i],
    ['garbage.jpg', garbage, /cut short|damaged|frame|not opened/i],
    ['huge.jpg', noMemory, /too large/i],
  ] as const) {
    await drop(page, { name, bytes });
    await expect(note(name)).toHaveText(reason);
    await expect(note(name)).toHaveText(/^“[^”]+” .+[^.]\.$/);
    await settled(page);
    expect(await get(page)).toEqual(before.settings);
    expect(await jpegFacts(page)).toEqual(before.facts);
    await page.getByRole('button', { name: 'Close this note' }).click();
  }
});

test('a picture that is no JPEG enters through Make', async () => {
  const picture = texture('cloth.png', 44, 28);
  await open(picture);
  await expect(page.getByText(/cloth\.png is no JPEG/)).toBeVisible();
  const made = await savedJpeg(page, 'made.jpg');
  expect([made.width, made.height]).toEqual([44, 28]);
  const facts = await jpegFacts(page);
  expect(facts?.bytes).toBe(made.file.length);
  expect(await coefficientsOf(page)).toEqual(made.components.map(({ coefficients }) => Array.from(coefficients)));
  expect((await jpegFigures(page)).psnr).toBeGreaterThan(20);
});

test('a sample of the gallery that is a JPEG is looked into as it lies there', async ({ page: own }) => {
  await openPage(own, { view: 'jpeg', img: 'camera', panel: 'anatomy' });
  await settled(own);
  expect(await jpegFacts(own)).toMatchObject({ width: 624, height: 416, problems: [] });
  await expect(own.getByText(/is no JPEG/)).toHaveCount(0);
});
