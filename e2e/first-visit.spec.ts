/** The first visit: no click to the first picture, nothing asked for elsewhere, nothing to complain about. */
import { expect, test } from '@playwright/test';
import { listenForComplaints } from './support/complaints';
import { colorAt, screenshotOf } from './support/pixels';
import { get, openPage, readouts, settled } from './support/waveloupe-page';

test('the desk is open, rebuilt from 1 %, beside its spectrum', async ({ page, baseURL }) => {
  const complaints = listenForComplaints(page, baseURL ?? '');
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`The policy refused ${event.blockedURI} (${event.effectiveDirective}).`);
    });
  });
  await openPage(page);
  await settled(page);

  expect(await get(page)).toMatchObject({ img: 'desk', transform: 'dft', keep: 0.01, compare: 'split', split: 0.5 });
  const figures = await readouts(page);
  expect(figures.coefficientsKept).toBe(Math.round(0.01 * (figures.coefficientsTotal ?? 0)));
  expect(figures.psnr).toBeGreaterThan(15);
  expect(figures.psnr).toBeLessThan(40);
  expect(figures.ssim).toBeGreaterThan(0.3);

  const stage = page.getByRole('region', { name: 'Picture' });
  const spectrum = page.getByRole('region', { name: 'Spectrum' }).filter({ has: page.getByRole('img') });
  await expect(stage.getByRole('img')).toHaveAccessibleName(/1024 by 768 pixels: the original on the left, rebuilt/);
  await expect(page.getByText('Nothing leaves your computer.')).toBeVisible();
  for (const part of [stage, spectrum]) {
    const shot = await screenshotOf(part);
    const colours = new Set<string>();
    for (let y = 4; y < shot.height; y += 9) {
      for (let x = 4; x < shot.width; x += 9) colours.add(colorAt(shot, x, y).join());
    }
    // A blank canvas has one, its controls a few more.
    expect(colours.size).toBeGreaterThan(40);
  }
  expect(complaints).toEqual({ errors: [], outside: [] });
});

test('the page is laid out once: nothing moves while it starts', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openPage(page, { img: 'zone-plate' });
  await settled(page);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
});

test('one main heading, landmarks, and a language', async ({ page }) => {
  await openPage(page, { img: 'file:000000000000:none.png' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('banner')).toHaveCount(1);
  await expect(page.getByRole('complementary', { name: 'Controls' })).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
});
