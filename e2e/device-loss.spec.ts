/** A graphics device that is lost is replaced once by itself; the second time the processor takes over and says so. */
import { expect, test, type Page } from '@playwright/test';
import { relativeDistance } from './support/measures';
import { texture } from './support/pictures';
import { largestDifference, screenshotOf, type Pixels } from './support/pixels';
import { badge, exportedArray, openWith, readouts, setAndSettle, settled } from './support/waveloupe-page';

const picture = texture('fragile.png', 56, 42);

async function lose(page: Page): Promise<void> {
  await page.evaluate(() => window.waveloupe?.loseDevice());
}

const stage = (page: Page): Promise<Pixels> => screenshotOf(page.getByRole('region', { name: 'Picture' }));
const spectrum = (page: Page): Promise<Pixels> =>
  screenshotOf(page.getByRole('region', { name: 'Spectrum' }).getByRole('img').first());

test('lost once: rebuilt by itself, still on the GPU, still right; lost twice: the processor takes over', async ({
  page,
}) => {
  const unheard: string[] = [];
  page.on('pageerror', (error) => unheard.push(error.message));
  await openWith(page, picture, { engine: 'gpu', keep: 0.1 });
  await expect(page.getByRole('button', { name: /^Engine: GPU/ })).toBeVisible();
  const before = { stage: await stage(page), spectrum: await spectrum(page), figures: await readouts(page) };
  const rebuilt = await exportedArray(page, 'reconstruction.npy');

  await lose(page);
  // The picture is there again without a hand, a change of settings or a word from the test.
  await expect.poll(async () => largestDifference(await stage(page), before.stage)).toBeLessThan(8);
  await expect.poll(async () => largestDifference(await spectrum(page), before.spectrum)).toBeLessThan(8);
  await settled(page);
  expect((await badge(page)).name).toMatch(/^Engine: GPU/);
  expect(await readouts(page)).toEqual(before.figures);
  expect(relativeDistance((await exportedArray(page, 'reconstruction.npy')).data, rebuilt.data)).toBeLessThan(1e-6);
  // It does not only look mended: it works.
  await setAndSettle(page, { transform: 'dct', keep: 0.3 });
  const moved = await exportedArray(page, 'reconstruction.npy');
  expect(relativeDistance(moved.data, rebuilt.data)).toBeGreaterThan(1e-3);
  const movedStage = await stage(page);

  await lose(page);
  await expect(page.getByRole('button', { name: /^Engine: CPU/ })).toBeVisible();
  expect((await badge(page)).sentence).toMatch(/lost twice.+reload/is);
  await settled(page);
  expect(relativeDistance((await exportedArray(page, 'reconstruction.npy')).data, moved.data)).toBeLessThan(3e-6);
  const taken = await stage(page);
  const far = taken.data.filter((value, i) => Math.abs(value - movedStage.data[i]) > 24).length;
  expect(far / taken.data.length).toBeLessThan(0.02);

  await setAndSettle(page, { transform: 'block', keep: 1 });
  expect(relativeDistance((await exportedArray(page, 'reconstruction.npy')).data, picture.rgb)).toBeLessThan(2e-6);
  expect(unheard).toEqual([]);
});

test('a loss in the middle of work still settles, with the right numbers', async ({ page }) => {
  await openWith(page, picture, { engine: 'gpu', keep: 0.1 });
  await page.evaluate(async () => {
    window.waveloupe?.set({ transform: 'dct', keep: 1 });
    window.waveloupe?.loseDevice();
    await window.waveloupe?.settled();
  });
  await expect
    .poll(async () => relativeDistance((await exportedArray(page, 'reconstruction.npy')).data, picture.rgb))
    .toBeLessThan(2e-6);
  await settled(page);
  expect((await badge(page)).name).toMatch(/^Engine: GPU/);
});
