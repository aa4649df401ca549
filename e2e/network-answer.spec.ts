/** What the network answers: PyTorch's logits on tiny pictures that are never decoded, exactly at φ = 15. */
import { expect, test, type Page } from '@playwright/test';
import { best, CLASSES, classify, deviation, openTiny, pytorchLogits, TINY } from './support/network-bench';
import { set, setAndSettle, type Settings } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await openTiny(page, 'tiny-ship', { relu: 'asm', phi: 15 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 180_000 });

const answer = () => page.getByRole('region', { name: 'Answer', exact: true });
const input = () => page.getByRole('region', { name: 'Input', exact: true });

test('a tiny JPEG enters as it is, and what is said of it is on the page and in classify()', async () => {
  const { label, logits, probabilities, classes } = await classify(page);
  expect(classes).toEqual(CLASSES);
  expect(label).toBe(classes[best(logits)]);
  const weights = logits.map((z) => Math.exp(z));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect(
    deviation(
      probabilities,
      weights.map((weight) => weight / total),
    ),
  ).toBeLessThan(1e-6);
  await expect(answer()).toContainText(label);
  const row = answer().getByRole('listitem').filter({ hasText: label });
  const said = /logit (−?[\d.]+), in pixels (−?[\d.]+)/.exec((await row.textContent()) ?? '');
  const number = (text: string | undefined): number => Number(text?.replace('−', '-'));
  expect(Math.abs(number(said?.[1]) - Math.max(...logits))).toBeLessThan(0.02);
  // Its own coefficients: nothing to crop, and the page says that nothing was decoded.
  await expect(input()).toContainText(/not decoded|no decoding|undecoded|as it is|own coefficients/i);
  await expect(input().getByRole('application')).toHaveCount(0);
});

test('at φ = 15 every tiny sample has PyTorch’s logits, in coefficients and in pixels', async () => {
  const found = async (settings: Settings): Promise<Map<string, readonly number[]>> => {
    await set(page, settings);
    const all = new Map<string, readonly number[]>();
    for (const { id, logits } of TINY) {
      const answered = await classify(page, { img: id });
      expect(deviation(answered.logits, logits.toy), `${id}, ${JSON.stringify(settings)}`).toBeLessThan(1e-3);
      expect(answered.label).toBe(CLASSES[best(logits.toy)]);
      all.set(id, answered.logits);
    }
    return all;
  };
  const spatial = await found({ domain: 'spatial', relu: 'exact', phi: 15 });
  const asm = await found({ domain: 'jpeg', relu: 'asm' });
  for (const [id, logits] of spatial) expect(deviation(asm.get(id) ?? [], logits), id).toBeLessThanOrEqual(1e-4);
  for (const relu of ['exact', 'apx']) {
    for (const id of ['tiny-airplane', 'tiny-bird', 'tiny-frog']) {
      const { logits } = await classify(page, { img: id, relu });
      expect(deviation(logits, spatial.get(id) ?? []), `${id}, ${relu}`).toBeLessThanOrEqual(1e-4);
    }
  }
});

test('at φ = 1 the approximations part from the exact network, and from one another', async () => {
  const exact = await classify(page, { img: 'tiny-horse', domain: 'jpeg', relu: 'exact', phi: 1 });
  expect(deviation(exact.logits, pytorchLogits('tiny-horse', 'toy'))).toBeLessThan(1e-3);
  const asm = await classify(page, { relu: 'asm' });
  const apx = await classify(page, { relu: 'apx' });
  expect(deviation(asm.logits, exact.logits)).toBeGreaterThan(0.05);
  expect(deviation(apx.logits, exact.logits)).toBeGreaterThan(0.05);
  expect(deviation(asm.logits, apx.logits)).toBeGreaterThan(0.05);
  // In pixels ReLU is always exact.
  const spatial = await classify(page, { domain: 'spatial' });
  expect(deviation(spatial.logits, exact.logits)).toBeLessThanOrEqual(1e-4);
  await setAndSettle(page, { domain: 'jpeg', relu: 'asm', phi: 15 });
});

test('the serious network has PyTorch’s logits too', async () => {
  for (const id of ['tiny-cat', 'tiny-truck']) {
    const found = await classify(page, { img: id, net: 'serious', relu: 'asm', phi: 15 });
    expect(deviation(found.logits, pytorchLogits(id, 'serious')), id).toBeLessThan(1e-3);
  }
  await setAndSettle(page, { net: 'toy' });
});
