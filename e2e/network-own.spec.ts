/** A network of one's own: dropped, it runs; what is none is refused in one sentence, and nothing is lost. */
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { drop } from './support/hand-over';
import { classify, deviation, openTiny, pytorchLogits } from './support/network-bench';
import { get, openPage, setAndSettle, settled } from './support/waveloupe-page';

const SERIOUS = 'public/weights/serious.safetensors';
const TOY = 'public/weights/toy.safetensors';
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await openTiny(page, 'tiny-truck', { relu: 'asm', phi: 15 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 120_000 });

const note = () => page.getByRole('status').filter({ hasText: /\S/ });

test('dropped weights run, and are those of the file', async () => {
  await drop(page, { name: 'mine.safetensors', bytes: await readFile(SERIOUS) });
  // A note goes by itself.
  await expect(note().filter({ hasText: '“mine.safetensors” runs' }).first()).toBeVisible({ timeout: 60_000 });
  expect((await get(page)).net).toBe('own');
  await settled(page);
  const { logits } = await classify(page);
  expect(deviation(logits, pytorchLogits('tiny-truck', 'serious'))).toBeLessThan(1e-3);
  await drop(page, { name: 'small.safetensors', bytes: await readFile(TOY) });
  await expect
    .poll(async () => deviation((await classify(page)).logits, pytorchLogits('tiny-truck', 'toy')), { timeout: 60_000 })
    .toBeLessThan(1e-3);
  // Back to the page's own, and to the dropped one, which is kept.
  await classify(page, { net: 'serious' });
  const again = await classify(page, { net: 'own' });
  expect(deviation(again.logits, pytorchLogits('tiny-truck', 'toy'))).toBeLessThan(1e-3);
  await setAndSettle(page, { net: 'toy' });
});

test('broken and hostile weights: one sentence each, and the network that runs goes on', async () => {
  const toy = await readFile(TOY);
  const headed = (header: string, body = 0): Buffer => {
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
    return Buffer.concat([length, Buffer.from(header), Buffer.alloc(body)]);
  };
  const huge = Buffer.alloc(64);
  huge.writeBigUInt64LE(2n ** 62n);
  const before = { settings: await get(page), answer: await classify(page) };
  for (const [name, bytes] of [
    ['empty', Buffer.alloc(0)],
    ['cut', toy.subarray(0, toy.length - 7)],
    ['header', toy.subarray(0, 300)],
    ['text', Buffer.from('these are no weights, they are words, and many of them')],
    ['huge', huge],
    ['nothing', headed('{}')],
    ['proto', headed('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4)],
    ['shape', headed('{"conv1.weight":{"dtype":"F32","shape":[1e9,1e9],"data_offsets":[0,4]}}', 4)],
    ['outside', headed('{"conv1.weight":{"dtype":"F32","shape":[1],"data_offsets":[0,9999]}}', 4)],
    ['stranger', headed('{"embedding":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4)],
  ] as const) {
    await drop(page, { name: `${name}.safetensors`, bytes });
    const said = note().filter({ hasText: `“${name}.safetensors” was not opened` });
    // Read in the moment in which it is there: it goes by itself.
    let text = '';
    await expect
      .poll(async () => (text ||= (await said.allTextContents()).at(0) ?? ''), { message: name, timeout: 30_000 })
      .not.toBe('');
    expect(text, name).not.toMatch(/undefined|NaN|\[object|TypeError|RangeError|SyntaxError/);
    expect(text, name).toMatch(/was not opened: \S.+[^.]\.$/);
    await settled(page);
    expect(await get(page), name).toEqual(before.settings);
  }
  expect(deviation((await classify(page)).logits, before.answer.logits)).toBeLessThan(1e-6);
});

test('a link to a network of somebody’s own says what it expects, and goes on with the file dropped', async ({
  page: other,
}) => {
  await openPage(other, { img: 'tiny-ship', view: 'network', net: 'own', relu: 'asm', phi: 15 });
  await expect(other.getByText('This link expects a network of your own').first()).toBeVisible({ timeout: 60_000 });
  await expect(other.getByText(/\.safetensors/).first()).toBeVisible();
  await drop(other, { name: 'toy.safetensors', bytes: await readFile(TOY) });
  await expect(other.getByText('This link expects a network of your own')).toHaveCount(0, { timeout: 60_000 });
  expect(deviation((await classify(other)).logits, pytorchLogits('tiny-ship', 'toy'))).toBeLessThan(1e-3);
  expect(await get(other)).toMatchObject({ net: 'own', img: 'tiny-ship', phi: 15 });
});
