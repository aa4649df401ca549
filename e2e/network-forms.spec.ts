/** All ways to run a convolution give one answer: factored, windowed, exploded; folded or not; on either engine. */
import { expect, test, type Page } from '@playwright/test';
import { classify, deviation, featureMap, openTiny } from './support/network-bench';
import { badge, setAndSettle, type Settings } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  await openTiny(page, 'tiny-dog', { relu: 'asm', phi: 6 });
});

test.beforeEach(async () => {
  await setAndSettle(page, {
    ...{ engine: 'gpu', domain: 'jpeg', conv: 'factored', norm: 'folded', relu: 'asm', phi: 6, phiLayers: '', psi: 15 },
  });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 240_000 });

for (const settings of [{ psi: 15 }, { psi: 5 }] as const) {
  test(`exploded, windowed and factored agree at ψ = ${settings.psi}`, async () => {
    const factored = await classify(page, settings);
    for (const change of [{ conv: 'windowed' }, { conv: 'exploded' }]) {
      const found = await classify(page, change);
      expect(deviation(found.logits, factored.logits), change.conv).toBeLessThan(1e-4);
      expect(found.label).toBe(factored.label);
    }
  });
}

test('batch norm as a step of its own is batch norm folded', async () => {
  for (const domain of ['jpeg', 'spatial']) {
    const folded = await classify(page, { domain, norm: 'folded' });
    const unfolded = await classify(page, { norm: 'unfolded' });
    expect(deviation(unfolded.logits, folded.logits), domain).toBeLessThan(1e-4);
  }
});

test('a narrower band is another answer, down to the means alone', async () => {
  const whole = await classify(page, { relu: 'exact' });
  let before = whole;
  for (const psi of [8, 4, 1]) {
    const found = await classify(page, { psi });
    expect(deviation(found.logits, before.logits), `ψ = ${psi}`).toBeGreaterThan(1e-3);
    before = found;
  }
  // Pixels have no band.
  expect(deviation((await classify(page, { domain: 'spatial' })).logits, whole.logits)).toBeLessThanOrEqual(1e-4);
});

test('the processor gives the logits and maps that the graphics device gives', async () => {
  const CASES: readonly Settings[] = [
    { relu: 'asm', phi: 6 },
    { relu: 'apx', phi: 3 },
    { relu: 'asm', phi: 4, psi: 6 },
    { relu: 'asm', phiLayers: '2-15-4-8-1-6-12' },
    { domain: 'spatial' },
    { conv: 'windowed', norm: 'unfolded' },
  ];
  const base = { domain: 'jpeg', conv: 'factored', norm: 'folded', relu: 'asm', phi: 6, phiLayers: '', psi: 15 };
  const runs = async (engine: string) => {
    await setAndSettle(page, { engine });
    const found = [];
    for (const settings of CASES) {
      const { logits, label } = await classify(page, { ...base, ...settings });
      found.push({ logits, label, map: await featureMap(page, 'layer2.0.relu1') });
    }
    return found;
  };
  const gpu = await runs('gpu');
  expect((await badge(page)).name).toMatch(/^Engine: GPU/);
  const cpu = await runs('cpu');
  expect((await badge(page)).name).toMatch(/^Engine: CPU/);
  CASES.forEach((settings, i) => {
    const said = JSON.stringify(settings);
    expect(deviation(cpu[i].logits, gpu[i].logits), said).toBeLessThan(1e-3);
    expect(cpu[i].label, said).toBe(gpu[i].label);
    expect(cpu[i].map.shape, said).toEqual(gpu[i].map.shape);
    expect(deviation(cpu[i].map.data, gpu[i].map.data), said).toBeLessThan(1e-3);
  });
  // All ask for another answer but the last, which is the first in another form.
  expect(new Set(gpu.map(({ logits }) => logits[0].toFixed(4))).size).toBe(CASES.length - 1);
});
