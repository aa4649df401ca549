/** The JPEG bench under bad luck: hostile links, a lost device, no network, no WebGPU. */
import { expect, test } from '@playwright/test';
import { listenForComplaints } from './support/complaints';
import { drop } from './support/hand-over';
import {
  goldenPixels,
  jpegFacts,
  jpegFigures,
  jpegFile,
  openJpeg,
  resultPixels,
  savedJpeg,
} from './support/jpeg-bench';
import { largestDifference } from './support/pixels';
import { texture } from './support/pictures';
import {
  badge,
  everythingFetched,
  exported,
  get,
  loadFile,
  openWith,
  set,
  setAndSettle,
  settled,
  SMALL,
} from './support/waveloupe-page';

test.use({ viewport: SMALL });

const TABLE = Array.from({ length: 64 }, () => '0').join('.');

const HOSTILE: readonly Readonly<Record<string, string>>[] = [
  { jpegBlock: '0.99999.99999', panel: 'block', buildUp: '3' },
  { jpegBlock: '3.0.0', panel: 'block', coefficient: '999' },
  { jpegBlock: '-1.0.0', panel: 'ledger', component: '3' },
  { segment: '99999', panel: 'anatomy' },
  { segment: '-5', panel: 'anatomy', upsampling: 'wobbly' },
  { component: '3', panel: 'statistics', coefficient: '63', paddingBlocks: '1' },
  { component: '7', ledgerOf: 'xc', panel: 'ledger', ledgerOpacity: '99' },
  { scan: '1000', panel: 'scans' },
  { edits: '0.0.0.0.99999_3.9.9.9.9_0.99999.0.0.1', panel: 'block' },
  { edits: '0.0.0.77.5', panel: 'block' },
  { edits: '_'.repeat(3000), panel: 'block' },
  { tables: TABLE, panel: 'make' },
  { tables: '1.2.3', panel: 'make', quality: '-4', subsampling: '000' },
  { tables: TABLE.replaceAll('0', '99999'), panel: 'make', process: 'quantum' },
  { panel: 'again', generations: '9999', generation: '9999', againQualities: '0-999-50', crop: '99', shiftX: '-3' },
  { panel: 'again', againMode: 'ela', elaQuality: '0', elaGain: '1e9' },
  { panel: '<img src=x onerror=alert(1)>' },
];

test('no link can break the bench: it opens a file, and saves it whole', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const complaints = listenForComplaints(page, baseURL ?? '');
  await openJpeg(page, jpegFile('photograph'), { engine: 'cpu' });
  const golden = goldenPixels('photograph');
  for (const settings of HOSTILE) {
    const hash = new URLSearchParams({
      v: '1',
      img: String((await get(page)).img),
      view: 'jpeg',
      engine: 'cpu',
      ...settings,
    });
    await page.evaluate((text) => {
      location.hash = text;
    }, hash.toString());
    const label = JSON.stringify(settings).slice(0, 80);
    await expect.poll(async () => (await get(page)).view, label).toBe('jpeg');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    if (settings.panel === 'again') await set(page, { generations: 2 });
    await settled(page);
    const now = await get(page);
    expect(await page.evaluate((values) => window.waveloupe?.set(values), now), label).toEqual([]);
    expect((await jpegFacts(page))?.width, label).toBe(80);
    const saved = await savedJpeg(page, 'edited.jpg');
    expect([saved.width, saved.height], label).toEqual([80, 64]);
    expect((await resultPixels(page)).width, label).toBe(80);
    await expect(page.locator('.stage-problem'), label).toHaveCount(0);
    await expect(page.getByRole('alert').filter({ hasText: /\S/ }), label).toHaveCount(0);
    await set(page, { panel: 'anatomy', edits: '' });
  }
  await setAndSettle(page, { upsampling: 'smooth' });
  expect(largestDifference(await resultPixels(page), golden)).toBe(0);
  expect(complaints).toEqual({ errors: [], outside: [] });
});

test('a coefficient that no file can hold is told in words, and the page goes on', async ({ page }) => {
  await openJpeg(page, jpegFile('photograph'), { engine: 'cpu' });
  await set(page, { edits: '0.0.0.0.-32768_0.0.0.1.32767' });
  await expect(page.locator('.stage-problem')).toHaveText(/does not fit in \d+ bits/);
  await expect(exported(page, 'edited.jpg')).rejects.toThrow(/does not fit/);
  await setAndSettle(page, { edits: '0.0.0.1.3' });
  await expect(page.locator('.stage-problem')).toHaveCount(0);
  expect((await savedJpeg(page, 'edited.jpg')).components[0].coefficients[1]).toBe(3);
});

test('a device lost once is replaced, lost twice the processor takes over, and the figures stay', async ({ page }) => {
  await openJpeg(page, texture('cloth.png', 72, 56), { panel: 'make', engine: 'gpu', quality: 40 });
  const before = await jpegFigures(page);
  const file = (await savedJpeg(page, 'made.jpg')).file;
  const lose = () => page.evaluate(() => window.waveloupe?.loseDevice());
  await lose();
  await setAndSettle(page, { quality: 41 });
  await setAndSettle(page, { quality: 40 });
  expect((await badge(page)).name).toMatch(/^Engine: GPU/);
  expect(await jpegFigures(page)).toEqual(before);
  await lose();
  await expect(page.getByRole('button', { name: /^Engine: CPU/ })).toBeVisible();
  await settled(page);
  const { ssim, ...exact } = before;
  expect(await jpegFigures(page)).toMatchObject(exact);
  expect((await jpegFigures(page)).ssim).toBeCloseTo(ssim ?? NaN, 5);
  expect((await savedJpeg(page, 'made.jpg')).file.equals(file)).toBe(true);
});

test('without WebGPU everything is there', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  await openJpeg(page, jpegFile('baseline-420'), { panel: 'make', quality: 30 });
  await expect(page.getByRole('button', { name: /^Engine: CPU/ })).toBeVisible();
  expect((await jpegFigures(page)).bytes).toBe((await savedJpeg(page, 'made.jpg')).file.length);
});

test('with the network off every panel still opens', async ({ page, context }) => {
  await openJpeg(page, jpegFile('photograph'));
  await everythingFetched(page);
  await context.setOffline(true);
  for (const panel of ['Block', 'Bits', 'Statistics', 'Scans', 'Make', 'Again', 'Anatomy']) {
    await page.getByRole('tab', { name: panel, exact: true }).click();
    await expect(page.getByText('On its way…')).toHaveCount(0);
    await expect(page.getByRole('tabpanel', { name: panel }).getByRole('heading').first()).toBeVisible();
    await settled(page);
  }
  for (const kind of ['edited.jpg', 'coefficients.npz', 'coefficients.csv', 'result.png'] as const) {
    expect((await exported(page, kind)).length, kind).toBeGreaterThan(100);
  }
  await drop(page, jpegFile('photograph-progressive'));
  await expect.poll(async () => (await jpegFacts(page))?.process).toBe('progressive');
});

test('from Waves to JPEG and back with the keys 2 and 1: the picture stays', async ({ page }) => {
  await openWith(page, texture('cloth.png', 40, 30));
  await page.keyboard.press('2');
  await expect(page.getByRole('tablist', { name: 'Panels' })).toBeVisible();
  await settled(page);
  expect(await jpegFacts(page)).toMatchObject({ width: 40, height: 30 });
  await loadFile(page, jpegFile('grey'));
  await settled(page);
  await page.keyboard.press('1');
  await expect(page.getByRole('slider', { name: 'Keep', exact: true })).toBeVisible();
  await settled(page);
  expect((await exported(page, 'original.npy')).length).toBe(128 + 4 * 48 * 40 * 3);
});
