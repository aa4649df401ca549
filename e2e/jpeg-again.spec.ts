/** Saved again and again: the chain runs, comes to rest, can be stopped, and any generation can be looked at and saved. */
import { expect, test, type Page } from '@playwright/test';
import { judgeQuality } from '../src/codec/jpeg/quality/judge';
import { toPixels } from '../src/codec/jpeg/pixels/to-pixels';
import { goldenPixels, jpegFigures, jpegFile, openJpeg, resultPixels, savedJpeg } from './support/jpeg-bench';
import { psnr } from './support/measures';
import { largestDifference } from './support/pixels';
import { texture } from './support/pictures';
import { get, loadFile, set, setAndSettle } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openJpeg(page, jpegFile('photograph'), { panel: 'again', generations: 6, generation: 6, subsampling: '420' });
});

test.afterAll(async () => {
  await page.close();
});

const rows = () => page.getByRole('table', { name: 'The generations' }).locator('tbody tr');

test('the chain runs to its end and says where nothing changes any more', async () => {
  await expect(rows()).toHaveCount(6);
  const changed = await rows().locator('td:last-of-type').allTextContents();
  expect(changed.at(-1)).toBe('0.00 %'.replace(' ', changed.at(-1)?.at(-2) ?? ' '));
  const rest = changed.findIndex((text) => text.startsWith('0.00')) + 1;
  await expect(page.getByText(`From generation ${rest} on nothing changes any more`)).toBeVisible();
});

test('the generation that is chosen is on the stage, and in the file', async () => {
  await page.getByRole('textbox', { name: 'Qualities, in turn' }).fill('40, 80');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await get(page)).againQualities).toBe('40-80');
  for (const [generation, quality] of [
    [1, 40],
    [2, 80],
    [5, 40],
  ]) {
    await setAndSettle(page, { generation });
    const saved = await savedJpeg(page, 'generation.jpg');
    expect(judgeQuality(saved).quality).toBe(quality);
    expect((await jpegFigures(page)).bytes).toBe(saved.file.length);
    const { rgba } = toPixels(saved, { upsampling: 'smooth' });
    const shown = await resultPixels(page);
    expect(largestDifference(shown, { ...shown, data: new Uint8Array(rgba) })).toBe(0);
    await expect(page.locator('.pane-label').last()).toHaveText(`Generation ${generation}`);
  }
  await page.getByRole('group', { name: 'Generation' }).getByRole('button', { name: 'One step back' }).click();
  expect((await get(page)).generation).toBe(4);
  await setAndSettle(page, { generation: 0 });
  expect(largestDifference(await resultPixels(page), goldenPixels('photograph'))).toBe(0);
});

test('what is no list of qualities is refused with a word, and changes nothing', async () => {
  const field = page.getByRole('textbox', { name: 'Qualities, in turn' });
  await field.fill('fine');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
  expect((await get(page)).againQualities).toBe('40-80');
  await page.keyboard.press('Escape');
});

test('moved and cropped between savings: the figures are those of the newest chain, and sizes follow', async () => {
  await setAndSettle(page, { againQualities: '75', generations: 4, generation: 4, shiftX: 1, shiftY: 1, crop: 0 });
  const moved = await jpegFigures(page);
  await setAndSettle(page, { shiftX: 0, shiftY: 0 });
  const still = await jpegFigures(page);
  expect(moved.psnr).not.toBe(still.psnr);
  const golden = goldenPixels('photograph');
  const shown = await resultPixels(page);
  const withoutAlpha = ({ data }: { data: Uint8Array }) => data.filter((_, i) => i % 4 !== 3);
  expect(still.psnr).toBeCloseTo(psnr(withoutAlpha(shown), withoutAlpha(golden)), 9);
  await setAndSettle(page, { crop: 3 });
  const cropped = await savedJpeg(page, 'generation.jpg');
  expect([cropped.width, cropped.height]).toEqual([80 - 12, 64 - 12]);
  await setAndSettle(page, { crop: 0 });
});

test('error levels show what one more saving would change', async () => {
  await setAndSettle(page, { againMode: 'ela', elaQuality: 50, elaGain: 8 });
  await expect(page.getByText(/Detail is bright, plain areas are dark/)).toBeVisible();
  const coarse = await resultPixels(page);
  await setAndSettle(page, { elaQuality: 98 });
  const fine = await resultPixels(page);
  const light = ({ data }: { data: Uint8Array }) =>
    data.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0);
  expect(light(coarse)).toBeGreaterThan(1.5 * light(fine));
  await setAndSettle(page, { againMode: 'generations' });
});

test('Stop stops a long chain, and what was saved stays', async () => {
  await setAndSettle(page, { generations: 2, generation: 1 });
  await loadFile(page, texture('large.png', 900, 700));
  await set(page, { generations: 200, generation: 1 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  const saved = await rows().count();
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(200);
  expect(judgeQuality(await savedJpeg(page, 'generation.jpg')).quality).toBe(75);
  expect(await rows().count()).toBe(saved);
});
