/** Feature maps as a script gets them: their shapes, their order, and that coefficients and pixels are one map. */
import { expect, test, type Page } from '@playwright/test';
import { classify, deviation, featureMap, openTiny, pixelsOfBlock } from './support/network-bench';
import { setAndSettle } from './support/waveloupe-page';
import type { NpyArray } from '../src/codec/npy';

/** Of the toy network: a map, its channels, and its side in blocks of 8×8. */
const MAPS = [
  ['input', 3, 4],
  ['relu', 4, 4],
  ['layer1.0.relu1', 4, 4],
  ['layer2.0.add', 8, 2],
  ['layer3.0.relu2', 16, 1],
] as const;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  await openTiny(page, 'tiny-frog', { relu: 'exact', phi: 15 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 120_000 });

/** [channels, rows, columns, 64] → [channels, height, width]. */
function decoded({ shape: [channels, rows, columns], data }: NpyArray): Float64Array {
  const pixels = new Float64Array(channels * rows * columns * 64);
  for (let block = 0; block < channels * rows * columns; block++) {
    const channel = Math.floor(block / (rows * columns));
    const row = Math.floor(block / columns) % rows;
    const column = block % columns;
    pixelsOfBlock(data.subarray(64 * block, 64 * block + 64)).forEach((value, i) => {
      pixels[(channel * rows * 8 + row * 8 + (i >> 3)) * columns * 8 + column * 8 + (i & 7)] = value;
    });
  }
  return pixels;
}

test('coefficients are [channels, rows, columns, 64] in natural order, and their inverse DCT is the map in pixels', async () => {
  const coefficients = new Map<string, NpyArray>();
  await setAndSettle(page, { domain: 'jpeg' });
  for (const [id, channels, side] of MAPS) {
    const map = await featureMap(page, id);
    expect(map.shape, id).toEqual([channels, side, side, 64]);
    expect(map.data).toBeInstanceOf(Float32Array);
    coefficients.set(id, map);
  }
  await setAndSettle(page, { domain: 'spatial' });
  for (const [id, channels, side] of MAPS) {
    const map = await featureMap(page, id);
    expect(map.shape, id).toEqual([channels, 8 * side, 8 * side]);
    const most = Array.from(map.data).reduce((high, value) => Math.max(high, Math.abs(value)), 0);
    expect(most, id).toBeGreaterThan(0.01);
    const inCoefficients = coefficients.get(id);
    if (!inCoefficients) throw new Error(`${id} was not saved.`);
    expect(deviation(decoded(inCoefficients), map.data) / most, id).toBeLessThan(1e-5);
    if (id.includes('relu')) expect(map.data.every((value) => value >= 0)).toBe(true);
  }
  await setAndSettle(page, { domain: 'jpeg' });
});

test('the mean and the logits are maps of numbers, and the logits are those that classify() gives', async () => {
  const { logits } = await classify(page);
  const map = await featureMap(page, 'logits');
  expect(map.data).toHaveLength(10);
  expect(deviation(map.data, logits)).toBeLessThan(1e-6);
  // The mean of a map is what its first coefficients say: DC / 8, averaged over the blocks.
  const last = await featureMap(page, 'layer3.0.relu2');
  const pool = await featureMap(page, 'pool');
  expect(pool.data).toHaveLength(16);
  const means = Array.from({ length: 16 }, (_, channel) => last.data[64 * channel] / 8);
  expect(deviation(pool.data, means)).toBeLessThan(1e-4);
});

test('a band cuts every map: nothing is left at and beyond α + β = ψ', async () => {
  await setAndSettle(page, { psi: 5, relu: 'asm', phi: 5 });
  for (const id of ['input', 'bn1', 'layer1.0.relu2', 'layer2.0.add']) {
    const { data } = await featureMap(page, id);
    const inside = data.filter((_, i) => ((i & 63) >> 3) + (i & 7) < 5);
    const outside = data.filter((_, i) => ((i & 63) >> 3) + (i & 7) >= 5);
    expect(
      outside.every((value) => value === 0),
      id,
    ).toBe(true);
    expect(
      inside.some((value) => value !== 0),
      id,
    ).toBe(true);
  }
  await setAndSettle(page, { psi: 15, relu: 'exact', phi: 15 });
});

test('a map that there is not is refused in words; folded, a convolution has none of its own', async () => {
  for (const id of ['constructor', 'layer9.0.relu1', '']) {
    await expect(featureMap(page, id), id).rejects.toThrow(`There is no map “${id}”`);
  }
  await setAndSettle(page, { norm: 'folded' });
  await expect(featureMap(page, 'layer1.0.conv1')).rejects.toThrow(/folded/);
  await setAndSettle(page, { norm: 'unfolded' });
  expect((await featureMap(page, 'layer1.0.conv1')).shape).toEqual([4, 4, 4, 64]);
  await setAndSettle(page, { norm: 'folded' });
});
