/** The main slider by mouse, keys, wheel and typing; what it says follows at once, and the read-outs with it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { texture } from './support/pictures';
import { get, openWith, readouts, set, settled } from './support/waveloupe-page';

const picture = texture('hill.png', 64, 48);
let page: Page;
let slider: Locator;
let field: Locator;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openWith(page, picture);
  slider = page.getByRole('slider', { name: 'Keep', exact: true });
  field = page.getByRole('textbox', { name: 'Keep, as a number' });
});

test.beforeEach(async () => {
  await set(page, { keep: 0.01 });
});

test.afterAll(async () => {
  await page.close();
});

async function keep(): Promise<number> {
  return Number((await get(page)).keep);
}

/** Left and right end of the track, from where the thumb stands at both. */
async function track(): Promise<{ left: number; right: number; y: number }> {
  const middle = async () => {
    const box = await slider.boundingBox();
    if (!box) throw new Error('The slider is not on the page.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await set(page, { keep: 0.0001 });
  const left = await middle();
  await set(page, { keep: 1 });
  const right = await middle();
  await set(page, { keep: 0.01 });
  return { left: left.x, right: right.x, y: left.y };
}

test('a drag follows the pointer on a logarithmic track, and the picture follows the drag', async () => {
  const { left, right, y } = await track();
  const at = (share: number): number => left + (right - left) * share;
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  for (const share of [0.55, 0.6, 0.7, 0.75]) await page.mouse.move(at(share), y);
  expect(await keep()).toBeGreaterThan(0.09);
  expect(await keep()).toBeLessThan(0.11);
  await page.mouse.move(at(1.5), y);
  expect(await keep()).toBe(1);
  await page.mouse.move(at(-1), y);
  expect(await keep()).toBe(0.0001);
  await page.mouse.move(at(0.25), y);
  await page.mouse.up();
  await page.mouse.move(at(0.9), y);
  const dropped = await keep();
  expect(dropped).toBeGreaterThan(0.0009);
  expect(dropped).toBeLessThan(0.0011);

  await settled(page);
  const figures = await readouts(page);
  expect(figures.coefficientsKept).toBe(Math.round(dropped * picture.rgb.length));
  await expect(slider).toHaveAttribute('aria-valuenow', String(dropped));
});

test('a click on the track jumps there', async () => {
  const { left, right, y } = await track();
  await page.mouse.click(left + (right - left) * 0.75, y);
  expect(await keep()).toBeCloseTo(0.1, 2);
  await expect(slider).toBeFocused();
});

test('arrow keys move a twentieth of a decade, with Shift a quarter; Home and End go to the ends', async () => {
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await keep()).toBeCloseTo(0.01 * 10 ** (1 / 20), 6);
  await page.keyboard.press('ArrowUp');
  expect(await keep()).toBeCloseTo(0.01 * 10 ** (2 / 20), 6);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  expect(await keep()).toBeCloseTo(0.01, 8);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await keep()).toBeCloseTo(0.01 * 10 ** (1 / 4), 6);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await keep()).toBeCloseTo(0.01 * 10 ** (-1 / 4), 6);
  await page.keyboard.press('End');
  expect(await keep()).toBe(1);
  await page.keyboard.press('ArrowRight');
  expect(await keep()).toBe(1);
  await page.keyboard.press('Home');
  expect(await keep()).toBe(0.0001);
  await expect(slider).toHaveAttribute('aria-valuetext', /0\.01(00)?\s%/);
});

test('typing takes a per cent, in several spellings, and refuses what is no number', async () => {
  const type = async (text: string): Promise<void> => {
    await field.fill(text);
    await field.press('Enter');
  };
  await type('5');
  expect(await keep()).toBe(0.05);
  await type('0,25 %');
  expect(await keep()).toBe(0.0025);
  await type('250');
  expect(await keep()).toBe(1);
  await type('much');
  expect(await keep()).toBe(1);
  await expect(field).toHaveValue(/^100/);
  await field.fill('33');
  await field.press('Escape');
  expect(await keep()).toBe(1);
  await field.fill('2');
  await field.blur();
  expect(await keep()).toBe(0.02);
});

test('the wheel steps it while it is focused', async () => {
  await slider.focus();
  await slider.hover();
  await page.mouse.wheel(0, -120);
  await expect.poll(keep).toBeGreaterThan(0.0115);
  await field.focus();
  const before = await keep();
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(100);
  expect(await keep()).toBe(before);
});

test('a double click restores the default', async () => {
  await set(page, { keep: 0.4 });
  const { left, right, y } = await track();
  await set(page, { keep: 0.4 });
  await page.mouse.dblclick(left + (right - left) * 0.8, y);
  expect(await keep()).toBe(0.01);
});

test('the figures below the picture follow, and say what they are', async () => {
  const evidence = page.getByRole('region', { name: 'Evidence' });
  for (const share of [0.02, 0.5]) {
    await set(page, { keep: share });
    await settled(page);
    const { psnr, ssim, coefficientsKept } = await readouts(page);
    await expect(evidence).toContainText(`${psnr?.toFixed(1)}\u00a0dB`);
    await expect(evidence).toContainText(ssim?.toFixed(3) ?? 'no SSIM');
    await expect(evidence).toContainText(String(coefficientsKept).replace(/\B(?=(\d{3})+$)/g, '\u202f'));
  }
  await expect(evidence).toContainText(/estimate/i);
  await expect(evidence).toContainText(/File opened/);
});

test('the mark on the plot is the same slider', async () => {
  const mark = page.getByRole('slider', { name: /on the plot/ });
  await mark.focus();
  await page.keyboard.press('End');
  expect(await keep()).toBe(1);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await keep()).toBeCloseTo(10 ** (-1 / 4), 5);
  const plot = page.getByRole('figure', { name: /PSNR/ });
  const box = await plot.locator('svg').last().boundingBox();
  if (!box) throw new Error('The plot is not on the page.');
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height / 2);
  expect(await keep()).toBeLessThan(0.1);
});

test('the settled figures are spoken', async () => {
  await slider.focus();
  const voice = page.getByRole('status').filter({ hasText: /PSNR|decibel/i });
  // What the page opens with is no news, so the first change may come too early to be any.
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(voice).toHaveCount(1, { timeout: 3000 });
  }).toPass();
});
