/** An edited file holds just what was changed: read back by our reader and by jpeg-js, kept in the link, or in a file. */
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import jpegJs from 'jpeg-js';
import { readJpeg } from '../src/codec/jpeg/read/read-jpeg';
import { metadataSegments } from '../src/codec/jpeg/write/metadata-segments';
import { jpegFile, openJpeg, resultPixels, savedJpeg } from './support/jpeg-bench';
import { get, loadFile, setAndSettle, settled } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openJpeg(page, jpegFile('photograph'), { panel: 'block' });
});

test.afterAll(async () => {
  await page.close();
});

const editsOf = async (of: Page = page): Promise<unknown> => (await get(of)).edits;

test('the wheel over a focused cell is one step, and the page does not scroll', async () => {
  await setAndSettle(page, { jpegBlock: '0.2.3', coefficient: 10, edits: '' });
  const original = readJpeg(new Uint8Array(jpegFile('photograph').bytes)).components[0];
  const value = original.coefficients[64 * (2 * original.blockColumns + 3) + 10];
  const cell = page.locator('.coefficient-grid [data-cell="10"]');
  await cell.focus();
  await cell.hover();
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -100);
  await expect
    .poll(async () =>
      Number(
        String(await editsOf())
          .split('.')
          .at(-1),
      ),
    )
    .toBeGreaterThan(value);
  await page.keyboard.press('Control+z');
  expect(await editsOf()).toBe('');
  await page.keyboard.press('Control+y');
  expect(await editsOf()).toMatch(/^0\.2\.3\.10\.-?\d+$/);
});

for (const name of [
  'baseline-444',
  'baseline-420-progressive',
  'photograph-restart-1',
  'ycck-420',
  'exif',
  'icc-in-two',
]) {
  test(`${name}: saved with three changes, and nothing else is different`, async () => {
    await setAndSettle(page, { edits: '' });
    await loadFile(page, jpegFile(name));
    await setAndSettle(page, { edits: '0.1.2.0.17_1.0.1.9.-5_2.1.0.63.3' });
    const before = readJpeg(new Uint8Array(jpegFile(name).bytes));
    const after = await savedJpeg(page, 'edited.jpg');
    expect(after.problems).toEqual([]);
    const wanted = before.components.map(({ coefficients }) => coefficients.slice());
    wanted[0][64 * (before.components[0].blockColumns + 2)] = 17;
    wanted[1][64 + 9] = -5;
    wanted[2][64 * before.components[2].blockColumns + 63] = 3;
    after.components.forEach(({ coefficients, table }, index) => {
      expect(Buffer.from(coefficients.buffer).equals(Buffer.from(wanted[index].buffer)), `component ${index}`).toBe(
        true,
      );
      expect(table).toEqual(before.components[index].table);
    });
    expect(after.process).toBe(before.process);
    expect(after.colorSpace).toBe(before.colorSpace);
    expect(metadataSegments(after, 'all')).toEqual(metadataSegments(before, 'all'));
  });
}

test('jpeg-js sees the change in its own block and nowhere else', async () => {
  const file = jpegFile('baseline-444');
  await setAndSettle(page, { edits: '' });
  await loadFile(page, file);
  await setAndSettle(page, { edits: '0.2.3.1.40' });
  const before = jpegJs.decode(file.bytes, { useTArray: true });
  const { file: saved } = await savedJpeg(page, 'edited.jpg');
  const after = jpegJs.decode(saved, { useTArray: true });
  const ours = await resultPixels(page);
  let [inside, outside, far] = [0, 0, 0];
  for (let i = 0; i < before.data.length; i++) {
    const [x, y] = [Math.floor(i / 4) % before.width, Math.floor(i / 4 / before.width)];
    const changed = before.data[i] !== after.data[i];
    if (x >= 24 && x < 32 && y >= 16 && y < 24) inside += Number(changed);
    else outside += Number(changed);
    far = Math.max(far, Math.abs(after.data[i] - ours.data[i]));
  }
  expect(inside).toBeGreaterThan(60);
  expect(outside).toBe(0);
  // Another inverse DCT, and other roundings of colour.
  expect(far).toBeLessThanOrEqual(4);
});

test('a link carries the edits, and gives the same file elsewhere', async ({ context }) => {
  const file = jpegFile('photograph');
  await setAndSettle(page, { edits: '' });
  await loadFile(page, file);
  await setAndSettle(page, { panel: 'block', jpegBlock: '0.1.1', edits: '0.1.1.0.-30_1.2.1.3.7' });
  await expect.poll(() => page.url()).toContain('edits=0.1.1.0.-30_1.2.1.3.7');
  const other = await context.newPage();
  await other.goto(page.url());
  await loadFile(other, file);
  await settled(other);
  expect(await editsOf(other)).toBe('0.1.1.0.-30_1.2.1.3.7');
  expect((await savedJpeg(other, 'edited.jpg')).file.equals((await savedJpeg(page, 'edited.jpg')).file)).toBe(true);
  await expect(other.locator('.coefficient-grid [data-changed]')).toHaveCount(1);
  await other.close();
});

test('another picture begins without edits', async () => {
  await setAndSettle(page, { edits: '0.0.0.0.5' });
  await loadFile(page, jpegFile('grey'));
  await settled(page);
  expect(await editsOf()).toBe('');
});

test('edits that name no block of the file are left out', async () => {
  await loadFile(page, jpegFile('grey'));
  await setAndSettle(page, { edits: '3.0.0.0.5_0.999.0.0.5_0.0.1.2.9' });
  const before = readJpeg(new Uint8Array(jpegFile('grey').bytes)).components[0].coefficients;
  const after = (await savedJpeg(page, 'edited.jpg')).components[0].coefficients;
  expect(Array.from(after.keys()).filter((at) => after[at] !== before[at])).toEqual([66]);
  expect(after[66]).toBe(9);
});

test('more changes than a link holds are offered as a file, which puts them back', async () => {
  await loadFile(page, jpegFile('photograph'));
  await setAndSettle(page, {
    panel: 'block',
    edits: Array.from({ length: 80 }, (_, i) => `0.${i % 8}.${i % 10}.${i >> 3}.${i + 600}`).join('_'),
  });
  await setAndSettle(page, { jpegBlock: '0.7.9' });
  const cell = page.locator('.coefficient-grid [data-cell="5"]');
  await cell.focus();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('81 changes are too many for a link')).toBeVisible();
  expect(await editsOf()).toBe('');
  const changed = (await savedJpeg(page, 'edited.jpg')).file;

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const path = await (await saving).path();
  const json = await readFile(path);
  await page.getByRole('button', { name: 'Revert all' }).click();
  await settled(page);
  expect((await savedJpeg(page, 'edited.jpg')).file.equals(jpegFile('photograph').bytes)).toBe(true);
  await page
    .getByLabel('A file of changes')
    .setInputFiles({ name: 'edits.json', mimeType: 'application/json', buffer: json });
  await expect(page.getByText('81 changes are too many for a link')).toBeVisible();
  expect((await savedJpeg(page, 'edited.jpg')).file.equals(changed)).toBe(true);
  await page
    .getByLabel('A file of changes')
    .setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('{"edits": 7}') });
  await expect(page.getByRole('alert').filter({ hasText: 'no.json:' })).toBeVisible();
  await page.getByRole('button', { name: 'Revert all' }).click();
});
