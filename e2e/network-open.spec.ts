/** Into the bench and out of it: by its tab, its key and its link; any picture, cropped by the keys; and no complaints. */
import { expect, test, type Page } from '@playwright/test';
import { listenForComplaints } from './support/complaints';
import { drop } from './support/hand-over';
import { classify, deviation, openTiny, tinyFile } from './support/network-bench';
import { makePicture } from './support/pictures';
import { get, loadFile, openPage, openWith, settled } from './support/waveloupe-page';

test.describe.configure({ timeout: 180_000 });

const maps = (page: Page) => page.locator('.network-stage');
/** Dark on the left, bright on the right, so that it matters which part is read. */
const halves = makePicture('halves.png', 120, 80, (x, y) =>
  x < 60 ? [20, 30 + (y % 8), 60] : [230, 200, 150 + (y % 16)],
);

test('by its tab, by its key, and by its link; a picture goes along, and nothing is complained of', async ({
  page,
  baseURL,
}) => {
  const complaints = listenForComplaints(page, baseURL ?? '');
  await openWith(page, await tinyFile('tiny-cat'), { phi: 15 });
  await page
    .getByRole('button', { name: 'Network' })
    .or(page.getByRole('link', { name: 'Network' }))
    .or(page.getByRole('tab', { name: 'Network' }))
    .first()
    .click();
  await expect(maps(page)).toBeVisible();
  await settled(page);
  const first = await classify(page);
  await page.keyboard.press('1');
  await expect(maps(page)).toHaveCount(0);
  await page.keyboard.press('3');
  await expect(maps(page)).toBeVisible();
  expect((await get(page)).view).toBe('network');
  await expect.poll(() => page.url()).toContain('view=network');
  expect(deviation((await classify(page)).logits, first.logits)).toBeLessThan(1e-6);
  // A link to a sample opens all of it.
  await openTiny(page, 'tiny-cat', { phi: 15 });
  expect(deviation((await classify(page)).logits, first.logits)).toBeLessThan(1e-6);
  for (const name of ['Microscope', 'Terms', 'Figures', 'Compression', 'Evaluate', 'Speed', 'Pipeline']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
    await settled(page);
  }
  expect(complaints).toEqual({ errors: [], outside: [] });
});

test('classify() opens the bench from another one', async ({ page }) => {
  await openWith(page, await tinyFile('tiny-bird'));
  expect((await get(page)).view).toBe('waves');
  const { logits } = await classify(page);
  expect(logits).toHaveLength(10);
  expect((await get(page)).view).toBe('network');
});

test('any other picture is cropped and encoded, says so, and the square goes by the keys', async ({ page }) => {
  await openWith(page, halves, { view: 'network', relu: 'exact' });
  const input = page.getByRole('region', { name: 'Input', exact: true });
  await expect(input).toContainText(/quality 75/i);
  const box = input.getByRole('application', { name: /^The square that is read/ });
  const before = await classify(page);
  const settings = await get(page);
  await box.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
  await settled(page);
  expect(Number((await get(page)).cropX)).toBeGreaterThan(Number(settings.cropX));
  const right = await classify(page);
  expect(deviation(right.logits, before.logits)).toBeGreaterThan(0.01);
  for (let i = 0; i < 3; i++) await page.keyboard.press('-');
  await settled(page);
  expect(Number((await get(page)).cropSide)).toBeCloseTo(0.97, 2);
  // It stays within the picture, however far one goes.
  for (let i = 0; i < 30; i++) await page.keyboard.press('Shift+ArrowLeft');
  await settled(page);
  await expect(box).toHaveAccessibleName(/pixels wide at 0, \d/);
  expect(deviation((await classify(page)).logits, right.logits)).toBeGreaterThan(0.01);
  await expect.poll(() => page.url()).toContain('cropSide=');
});

test('dropped while the bench is open, a tiny JPEG of one’s own is read, and one that is no picture changes nothing', async ({
  page,
}) => {
  await openTiny(page, 'tiny-ship', { relu: 'asm', phi: 15 });
  const ship = await classify(page);
  const horse = await tinyFile('tiny-horse');
  await drop(page, { ...horse, name: 'mine.jpg' });
  await expect.poll(async () => String((await get(page)).img)).toMatch(/:mine\.jpg$/);
  const mine = await classify(page);
  expect(mine.label).toBe('horse');
  expect(deviation(mine.logits, ship.logits)).toBeGreaterThan(1);
  await drop(page, { name: 'notes.jpg', bytes: Buffer.from('no picture at all') });
  await expect(page.getByRole('status').filter({ hasText: '“notes.jpg”' }).first()).toBeVisible();
  expect(deviation((await classify(page)).logits, mine.logits)).toBeLessThan(1e-6);
});

test('without a picture, classify() and featureMap() reject and say so', async ({ page }) => {
  await openPage(page, { view: 'network', img: 'file:0123456789ab:cat.jpg' });
  await expect(page.evaluate(() => window.waveloupe?.classify())).rejects.toThrow('No picture is open');
  await expect(page.evaluate(() => window.waveloupe?.featureMap('relu'))).rejects.toThrow('No picture is open');
  await loadFile(page, await tinyFile('tiny-deer'));
  expect((await classify(page)).logits).toHaveLength(10);
});
