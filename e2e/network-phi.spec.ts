/** φ by the keys: the answer, the link and the history follow; layer by layer it is each ReLU's own. */
import { expect, test, type Page } from '@playwright/test';
import { classify, deviation, openTiny, TOY_SITES } from './support/network-bench';
import { get, setAndSettle, settled } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage();
  await openTiny(page, 'tiny-deer', { relu: 'asm', phi: 4 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 120_000 });

test('the slider goes by the keys; answer and link follow, and Back takes it back', async () => {
  const slider = page.getByRole('slider', { name: 'φ', exact: true });
  const four = await classify(page);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect((await get(page)).phi).toBe(5);
  await expect(slider).toHaveAttribute('aria-valuetext', /^5 of 15 frequencies: 15 of 64 coefficients/);
  const five = await classify(page);
  expect(deviation(five.logits, four.logits)).toBeGreaterThan(1e-3);
  await expect.poll(() => page.url()).toMatch(/[#&]phi=5\b/);
  await page.keyboard.press('End');
  expect((await get(page)).phi).toBe(15);
  await expect.poll(() => page.url()).toMatch(/[#&]phi=15\b/);
  await page.keyboard.press('Home');
  expect((await get(page)).phi).toBe(1);
  await page.waitForTimeout(1200);
  await page.goBack();
  await expect.poll(async () => (await get(page)).phi).not.toBe(1);
  await setAndSettle(page, { phi: 4 });
  expect(deviation((await classify(page)).logits, four.logits)).toBeLessThan(1e-6);
});

test('φ layer by layer: all 15 is exact, one layer alone is not, and the slider sets all again', async () => {
  const all = (phi: number): string => Array.from({ length: TOY_SITES }, () => phi).join('-');
  const exact = await classify(page, { relu: 'exact' });
  const fifteen = await classify(page, { relu: 'asm', phi: 1, phiLayers: all(15) });
  expect(deviation(fifteen.logits, exact.logits)).toBeLessThanOrEqual(1e-4);
  const alike = await classify(page, { phiLayers: all(3) });
  expect(deviation(alike.logits, (await classify(page, { phi: 3, phiLayers: '' })).logits)).toBeLessThan(1e-6);
  const seen = new Set<string>();
  for (let site = 0; site < TOY_SITES; site++) {
    const phiLayers = Array.from({ length: TOY_SITES }, (_, i) => (i === site ? 1 : 15)).join('-');
    const { logits } = await classify(page, { phiLayers });
    expect(deviation(logits, exact.logits), `site ${site}`).toBeGreaterThan(1e-3);
    seen.add(logits.map((z) => z.toFixed(3)).join());
  }
  expect(seen.size).toBe(TOY_SITES);
  await page.getByRole('slider', { name: 'φ', exact: true }).focus();
  await page.keyboard.press('End');
  await settled(page);
  expect(await get(page)).toMatchObject({ phi: 15, phiLayers: '' });
  expect(deviation((await classify(page)).logits, exact.logits)).toBeLessThanOrEqual(1e-4);
});

test('with fewer than 15 layers’ φ given, the rest have the common one', async () => {
  const rest = Array.from({ length: TOY_SITES - 1 }, () => 6).join('-');
  const short = await classify(page, { phi: 6, phiLayers: '2' });
  const long = await classify(page, { phi: 9, phiLayers: `2-${rest}` });
  expect(deviation(short.logits, long.logits)).toBeLessThan(1e-6);
  await setAndSettle(page, { phi: 4, phiLayers: '' });
});
