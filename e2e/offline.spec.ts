/** With the network off after load, the page goes on: nothing that it needs for work is fetched late. */
import { expect, test } from '@playwright/test';
import { drop } from './support/hand-over';
import { texture } from './support/pictures';
import {
  everythingFetched,
  exported,
  get,
  loadFile,
  openWith,
  readouts,
  set,
  setAndSettle,
  settled,
} from './support/waveloupe-page';

test('settings, engines, exports and one’s own pictures work with the network off', async ({ page, context }) => {
  await openWith(page, texture('online.png', 32, 24));
  await everythingFetched(page);
  await context.setOffline(true);

  for (const settings of [
    { transform: 'dct', keep: 0.2 },
    { transform: 'block', block: 16, color: 'ycbcr' },
    { transform: 'dft', basis: 'naive', spectrum: 'planes' },
    { engine: 'cpu', basis: 'exact', compare: 'difference' },
    { engine: 'gpu', compare: 'side', spectrum: 'phase' },
  ]) {
    await setAndSettle(page, settings);
    expect((await readouts(page)).coefficientsKept, JSON.stringify(settings)).toBeGreaterThan(0);
  }
  for (const kind of ['coefficients.npy', 'mask.npy', 'reconstruction.png', 'spectrum.png', 'curve.csv'] as const) {
    expect((await exported(page, kind)).length, kind).toBeGreaterThan(100);
  }

  const own = texture('offline.png', 20, 30);
  await drop(page, own);
  await expect.poll(async () => (await readouts(page)).fileBytes).toBe(own.bytes.length);
  const last = texture('last.png', 26, 18);
  await loadFile(page, last);
  await settled(page);
  expect((await readouts(page)).fileBytes).toBe(last.bytes.length);
  expect((await get(page)).img).toMatch(/:last\.png$/);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a device that is lost is mended with the network off, and a sample that does not come is told', async ({
  page,
  context,
}) => {
  await openWith(page, texture('online.png', 32, 24), { engine: 'gpu' });
  await everythingFetched(page);
  await context.setOffline(true);
  await page.evaluate(() => {
    window.waveloupe?.loseDevice();
    window.waveloupe?.loseDevice();
  });
  await page.waitForTimeout(300);
  await setAndSettle(page, { keep: 0.5 });
  expect((await readouts(page)).coefficientsKept).toBe(32 * 24 * 3 * 0.5);

  const before = await readouts(page);
  await set(page, { img: 'weave' });
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /offline/ })
      .first(),
  ).toBeVisible();
  await expect.poll(async () => (await get(page)).img).toMatch(/^file:/);
  await settled(page);
  expect(await readouts(page)).toEqual(before);
});
