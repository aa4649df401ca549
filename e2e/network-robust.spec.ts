/** What may go wrong: a device lost, addresses that were tampered with, the network switched off. */
import { expect, test } from '@playwright/test';
import { listenForComplaints } from './support/complaints';
import { classify, deviation, featureMap, openTiny, pytorchLogits, tinyFile } from './support/network-bench';
import { badge, everythingFetched, get, loadFile, openPage, setAndSettle, settled } from './support/waveloupe-page';

test.describe.configure({ timeout: 240_000 });

test('a device lost once is replaced, lost twice the processor takes over; the logits stay', async ({ page }) => {
  const unheard: string[] = [];
  page.on('pageerror', (error) => unheard.push(error.message));
  await openTiny(page, 'tiny-ship', { relu: 'asm', phi: 6, engine: 'gpu' });
  await expect(page.getByRole('button', { name: /^Engine: GPU/ })).toBeVisible();
  const before = await classify(page);
  await page.evaluate(() => window.waveloupe?.loseDevice());
  await settled(page);
  await expect(page.getByRole('button', { name: /^Engine: GPU/ })).toBeVisible();
  expect(deviation((await classify(page)).logits, before.logits)).toBeLessThan(1e-6);
  // It does not only look mended: it works.
  const other = await classify(page, { relu: 'exact' });
  expect(deviation(other.logits, pytorchLogits('tiny-ship', 'toy'))).toBeLessThan(1e-3);
  await page.evaluate(() => window.waveloupe?.loseDevice());
  await expect(page.getByRole('button', { name: /^Engine: CPU/ })).toBeVisible({ timeout: 60_000 });
  expect((await badge(page)).sentence).toMatch(/lost twice/i);
  expect(deviation((await classify(page, { relu: 'asm' })).logits, before.logits)).toBeLessThan(1e-3);
  expect((await featureMap(page, 'relu')).shape).toEqual([4, 4, 4, 64]);
  expect(unheard).toEqual([]);
});

test('a loss in the middle of work still settles, with the right logits', async ({ page }) => {
  await openTiny(page, 'tiny-deer', { relu: 'asm', phi: 2, engine: 'gpu' });
  await page.evaluate(async () => {
    window.waveloupe?.set({ phi: 15 });
    window.waveloupe?.loseDevice();
    await window.waveloupe?.settled();
  });
  expect(deviation((await classify(page)).logits, pytorchLogits('tiny-deer', 'toy'))).toBeLessThan(1e-3);
});

test('without any graphics device the network runs on the processor, with PyTorch’s logits', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  await openTiny(page, 'tiny-bird', { relu: 'asm', phi: 15, networkPanel: 'microscope' });
  await expect(page.getByRole('button', { name: /^Engine: CPU/ })).toBeVisible();
  expect(deviation((await classify(page)).logits, pytorchLogits('tiny-bird', 'toy'))).toBeLessThan(1e-3);
});

const HOSTILE: readonly Record<string, string>[] = [
  { mapLayer: 'constructor', mapChannel: '4095', mapBlock: '999.999', mapCoefficient: '63', networkPanel: 'terms' },
  { mapLayer: '__proto__', networkPanel: 'microscope', phiLayers: '1-2-3' },
  { mapLayer: 'logits', networkPanel: 'terms', mapBlock: '0.999' },
  { phiLayers: Array.from({ length: 64 }, () => '15').join('-'), networkPanel: 'microscope' },
  { phiLayers: '16-0--', phi: '1e99', psi: '-7', networkPanel: 'nothing' },
  { phi: 'NaN', psi: 'Infinity', cropX: '-1', cropSide: '1e-300', batch: '1e9', inputQuality: '-1', inputKeep: '0' },
  { net: 'toString', weights: 'asm99', domain: 'fourier', conv: 'none', relu: 'gelu' },
  { mapLayer: '<img src=x onerror=alert(1)>', zoom: '1e12', cx: '99', cy: '-99' },
  { psi: '1', phi: '1', conv: 'exploded', inputKeep: '0.001', inputQuality: '1' },
];

test('hostile addresses leave a bench that works, with valid settings', async ({ page, baseURL }) => {
  // No adapter is opened: ten times would only take time.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  const complaints = listenForComplaints(page, baseURL ?? '');
  page.on('dialog', (dialog) => {
    complaints.errors.push(dialog.message());
    void dialog.dismiss();
  });
  for (const hostile of HOSTILE) {
    const said = JSON.stringify(hostile).slice(0, 80);
    await openTiny(page, 'tiny-ship', hostile);
    const settings = await get(page);
    expect(await page.evaluate((values) => window.waveloupe?.set(values), settings), said).toEqual([]);
    const { logits } = await classify(page);
    expect(logits.every(Number.isFinite), said).toBe(true);
    await expect(page.getByText(/NaN|undefined|\[object/), said).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 }), said).toHaveCount(1);
    await expect(page.locator('img[src="x"]'), said).toHaveCount(0);
  }
  expect(complaints).toEqual({ errors: [], outside: [] });
});

test('a link to weights that a network does not have says so, and the next choice works', async ({ page }) => {
  await openPage(page, { img: 'tiny-ship', view: 'network', net: 'serious', weights: 'asm2' });
  await expect(settled(page)).rejects.toThrow(/no weights of the serious network retrained/);
  const { logits } = await classify(page, { net: 'toy', weights: 'exact', relu: 'exact' });
  expect(deviation(logits, pytorchLogits('tiny-ship', 'toy'))).toBeLessThan(1e-3);
});

test('a link to weights that there are not says so in one sentence, and other weights then run', async ({ page }) => {
  await openPage(page, { img: 'tiny-ship', view: 'network', net: 'serious', weights: 'asm2', relu: 'exact' });
  const problem = page.getByRole('alert').filter({ hasText: /\S/ });
  await expect(problem.first()).toHaveText(/no weights of the serious network.+φ = 2.+\.$/, { timeout: 60_000 });
  const { logits } = await classify(page, { weights: 'exact' });
  expect(deviation(logits, pytorchLogits('tiny-ship', 'serious'))).toBeLessThan(1e-3);
  await expect(problem).toHaveCount(0);
});

test('with the network off after load, the bench goes on: forms, engines, panels, pictures', async ({
  page,
  context,
}) => {
  await openTiny(page, 'tiny-frog', { relu: 'asm', phi: 15 });
  await everythingFetched(page);
  await page.waitForTimeout(5000);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  for (const settings of [
    ...[
      { conv: 'windowed' },
      { domain: 'spatial' },
      { domain: 'jpeg', conv: 'factored', psi: 6 },
      { psi: 15, engine: 'cpu' },
    ],
    ...['microscope', 'terms', 'figures', 'compression', 'evaluate', 'speed', 'pipeline'].map((networkPanel) => ({
      networkPanel,
    })),
  ]) {
    await setAndSettle(page, settings);
    expect((await classify(page)).logits.every(Number.isFinite), JSON.stringify(settings)).toBe(true);
    await expect(page.getByText('On its way…')).toHaveCount(0);
  }
  await loadFile(page, { ...(await tinyFile('tiny-horse')), name: 'offline.jpg' });
  expect(deviation((await classify(page)).logits, pytorchLogits('tiny-horse', 'toy'))).toBeLessThan(1e-3);
});
