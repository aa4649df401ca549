/** One coefficient of a convolution taken apart: its terms add up to what stands in the map. */
import { expect, test, type Page } from '@playwright/test';
import { factOf } from './support/jpeg-bench';
import { featureMap, openTiny, savedText, table } from './support/network-bench';
import { setAndSettle } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await openTiny(page, 'tiny-bird', {
    ...{ networkPanel: 'terms', relu: 'asm', phi: 8, norm: 'unfolded' },
    ...{ mapLayer: 'layer1.0.conv1', mapChannel: 1, mapBlock: '2.1', mapCoefficient: 9 },
  });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 180_000 });

const fact = async (name: string): Promise<number> => {
  const text = await factOf(page.getByRole('tabpanel'), name).textContent();
  return Number((text ?? '').replace('−', '-').replaceAll(/[^\d.e-]/g, ''));
};

for (const [layer, channel, block, coefficient, side] of [
  ['layer1.0.conv1', 1, '2.1', 9, 4],
  ['conv1', 3, '0.0', 0, 4],
  // Stride 2: four blocks come to one.
  ['layer2.0.conv1', 5, '1.0', 17, 2],
] as const) {
  test(`${layer}: every term is an input times a weight, and their sum is the convolution`, async () => {
    await setAndSettle(page, {
      ...{ mapLayer: layer, mapChannel: channel, mapBlock: block, mapCoefficient: coefficient },
    });
    const [row, column] = block.split('.').map(Number);
    const { data } = await featureMap(page, layer);
    const value = data[64 * ((channel * side + row) * side + column) + coefficient];
    await expect
      .poll(async () => Math.abs((await fact('Their sum')) - value))
      .toBeLessThan(1e-3 * Math.abs(value) + 1e-3);
    const { head, rows } = table(await savedText(page, 'Save the terms', 'All terms, CSV'));
    expect(head).toEqual(['input_channel', 'dy', 'dx', 'v', 'u', 'input', 'weight', 'value']);
    expect(rows.length).toBeGreaterThan(64);
    expect(rows.reduce((sum, term) => sum + term[7], 0)).toBeCloseTo(value, 3);
    for (const [, , , , , input, weight, product] of rows.slice(0, 200)) {
      expect(Math.abs(input * weight - product)).toBeLessThan(1e-5 * Math.abs(product) + 1e-9);
    }
    const sizes = rows.map((term) => Math.abs(term[7]));
    expect(sizes.every((size, i) => i === 0 || size <= sizes[i - 1])).toBe(true);
  });
}

test('after batch norm it is the value in the map', async () => {
  await setAndSettle(page, {
    norm: 'folded',
    mapLayer: 'layer3.0.bn2',
    mapChannel: 7,
    mapBlock: '0.0',
    mapCoefficient: 1,
  });
  const value = (await featureMap(page, 'layer3.0.bn2')).data[64 * 7 + 1];
  await expect
    .poll(async () => Math.abs((await fact('In the map')) - value))
    .toBeLessThan(1e-3 * Math.abs(value) + 1e-4);
  await expect
    .poll(async () => Math.abs((await fact('After batch norm')) - value))
    .toBeLessThan(1e-3 * Math.abs(value) + 1e-3);
});
