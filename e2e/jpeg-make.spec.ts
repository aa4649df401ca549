/** Make: the figures on the page are those of the very file that it saves, on either engine. */
import { expect, test, type Page } from '@playwright/test';
import { judgeQuality } from '../src/codec/jpeg/quality/judge';
import { jpegFigures, openJpeg, resultPixels, savedJpeg } from './support/jpeg-bench';
import { psnr } from './support/measures';
import { texture } from './support/pictures';
import { get, setAndSettle, settled } from './support/waveloupe-page';

const picture = texture('cloth.png', 120, 90);
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await openJpeg(page, picture, { panel: 'make' });
});

test.beforeEach(async () => {
  await setAndSettle(page, {
    quality: 75,
    tables: '',
    subsampling: '420',
    process: 'baseline',
    huffman: 'optimised',
    upsampling: 'smooth',
    engine: 'gpu',
  });
});

test.afterAll(async () => {
  await page.close();
});

/** PSNR over R, G, B of the picture that the page saves, in Node, against the pixels that the test made. */
async function measuredPsnr(): Promise<number> {
  const { data } = await resultPixels(page);
  return psnr(
    picture.rgb,
    Float64Array.from({ length: picture.rgb.length }, (_, i) => data[4 * Math.floor(i / 3) + (i % 3)]),
  );
}

const readout = (name: string) =>
  page
    .locator('.make-readouts > div')
    .filter({ has: page.locator(`dt:text-is("${name}")`) })
    .locator('dd')
    .first();

test('quality by the keys: tables, size and PSNR are those of the file', async () => {
  const slider = page.getByRole('slider', { name: 'IJG quality', exact: true });
  await slider.focus();
  let before = Infinity;
  for (const key of ['ArrowLeft', 'PageDown', 'Home', 'End']) {
    await page.keyboard.press(key);
    await settled(page);
    const quality = Number((await get(page)).quality);
    const made = await savedJpeg(page, 'made.jpg');
    expect(judgeQuality(made)).toMatchObject({ kind: 'ijg', quality });
    const figures = await jpegFigures(page);
    expect(figures.bytes).toBe(made.file.length);
    expect(figures.bitsPerPixel).toBeCloseTo((8 * made.file.length) / (picture.width * picture.height), 9);
    expect(figures.psnr).toBeCloseTo(await measuredPsnr(), 9);
    await expect(readout('PSNR')).toHaveText(new RegExp(`^${figures.psnr.toFixed(1)}`));
    await expect(page.locator('.make-readouts')).toContainText(
      `${made.file.length.toLocaleString('en').replaceAll(',', ' ')} bytes`,
    );
    if (key !== 'End') expect(made.file.length).toBeLessThanOrEqual(before);
    before = made.file.length;
  }
  expect((await get(page)).quality).toBe(100);
});

for (const subsampling of ['444', '422', '440', '411', 'grey']) {
  test(`${subsampling}: the file has it, and its PSNR is what the page says`, async () => {
    await setAndSettle(page, { subsampling, quality: 60 });
    const made = await savedJpeg(page, 'made.jpg');
    const factors = made.components.map(({ horizontal, vertical }) => `${horizontal}x${vertical}`).join(' ');
    expect(factors).toBe(
      { '444': '1x1 1x1 1x1', '422': '2x1 1x1 1x1', '440': '1x2 1x1 1x1', '411': '4x1 1x1 1x1', grey: '1x1' }[
        subsampling
      ],
    );
    expect((await jpegFigures(page)).psnr).toBeCloseTo(await measuredPsnr(), 9);
  });
}

test('the GPU and the processor give the same figures', async () => {
  for (const settings of [
    { quality: 20 },
    { quality: 92, subsampling: '444' },
    { quality: 50, subsampling: 'grey' },
    { quality: 75, subsampling: '422', upsampling: 'nearest' },
  ]) {
    await setAndSettle(page, { ...settings, engine: 'gpu' });
    const gpu = await jpegFigures(page);
    await setAndSettle(page, { engine: 'cpu' });
    const cpu = await jpegFigures(page);
    const { ssim, ...exact } = cpu;
    expect(gpu).toMatchObject(exact);
    // SSIM is summed in single precision there.
    expect(gpu.ssim).toBeCloseTo(ssim ?? NaN, 5);
  }
});

test('a step of the table typed into its cell is a step of the file', async () => {
  const cell = page.getByRole('grid', { name: /^Quantisation steps of luma/ }).locator('[data-cell="9"]');
  await cell.click();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await settled(page);
  const made = await savedJpeg(page, 'made.jpg');
  const plain = judgeQuality(made).perComponent[1].exactQuality;
  expect(made.components[0].table[9]).toBe(77);
  expect(plain).toBe(75);
  expect(judgeQuality(made).quality).toBeNull();
  expect((await jpegFigures(page)).psnr).toBeCloseTo(await measuredPsnr(), 9);
  await expect.poll(() => page.url()).toContain('tables=');
  await page.getByRole('button', { name: 'Back to quality 75' }).click();
  expect((await get(page)).tables).toBe('');
});

test('tables are pasted, and what is no table is refused with a sentence', async () => {
  await page.getByRole('button', { name: 'Paste tables' }).click();
  const field = page.getByRole('textbox', { name: /^64 numbers for luma/ });
  const use = page.getByRole('button', { name: 'Use', exact: true });
  await field.fill('1 2 3');
  await use.click();
  await expect(page.locator('.make-problem').filter({ hasText: /64|numbers/ })).toBeVisible();
  expect((await get(page)).tables).toBe('');
  await field.fill(Array.from({ length: 64 }, (_, i) => i + 1).join(', '));
  await use.click();
  await settled(page);
  const made = await savedJpeg(page, 'made.jpg');
  expect(Array.from(made.components[0].table)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1));
});

test('a size is asked for, and met as nearly as can be', async () => {
  const form = page.locator('form.solve');
  await form.getByRole('combobox').selectOption({ label: 'At most, kB' });
  await form.getByRole('textbox', { name: 'Size at most, kB' }).fill('5');
  await form.getByRole('button', { name: 'Find' }).click();
  await expect(form.getByText(/Reached: quality \d+/)).toBeVisible();
  await settled(page);
  const quality = Number((await get(page)).quality);
  const found = (await savedJpeg(page, 'made.jpg')).file.length;
  expect(found).toBeLessThanOrEqual(5000);
  await setAndSettle(page, { quality: quality + 1 });
  expect((await savedJpeg(page, 'made.jpg')).file.length).toBeGreaterThan(5000);

  await setAndSettle(page, { subsampling: '444' });
  await form.getByRole('combobox').selectOption({ label: 'At least, dB' });
  await form.getByRole('textbox', { name: 'PSNR at least, dB' }).fill('30');
  await form.getByRole('button', { name: 'Find' }).click();
  await expect(form.getByText(/Reached: quality \d+.+lowest/)).toBeVisible();
  await settled(page);
  expect(await measuredPsnr()).toBeGreaterThanOrEqual(30);
});

test('progressive, and standard codes: the same coefficients in other bytes', async () => {
  const made = async () => savedJpeg(page, 'made.jpg');
  const plain = await made();
  await setAndSettle(page, { huffman: 'standard' });
  const standard = await made();
  await setAndSettle(page, { huffman: 'optimised', process: 'progressive' });
  const progressive = await made();
  expect([plain.process, standard.process, progressive.process]).toEqual(['baseline', 'baseline', 'progressive']);
  expect(progressive.scans.length).toBeGreaterThan(1);
  for (const other of [standard, progressive]) {
    expect(other.components.map(({ coefficients }) => coefficients)).toEqual(
      plain.components.map(({ coefficients }) => coefficients),
    );
    expect(other.file.equals(plain.file)).toBe(false);
  }
  expect(standard.file.length).toBeGreaterThan(plain.file.length);
  await setAndSettle(page, { process: 'progressive' });
  expect((await jpegFigures(page)).bytes).toBe(progressive.file.length);
});
