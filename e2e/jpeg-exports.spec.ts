/** What the JPEG bench saves: arrays, lines, tables and programs that hold what is on the screen. */
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readNpz } from '../src/codec/npz';
import { readJpeg } from '../src/codec/jpeg/read/read-jpeg';
import { coefficientsOf, jpegFacts, jpegFile, openJpeg } from './support/jpeg-bench';
import { exported, loadFile, openPage, setAndSettle, settled } from './support/waveloupe-page';

const NAME = 'baseline-420';
const EDIT = '1.0.1.3.-7';
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openJpeg(page, jpegFile(NAME));
  await setAndSettle(page, { edits: EDIT });
});

test.afterAll(async () => {
  await page.close();
});

const original = readJpeg(new Uint8Array(jpegFile(NAME).bytes));
const wanted = original.components.map(({ coefficients }) => Array.from(coefficients));
wanted[1][64 + 3] = -7;

test('coefficients.npz: int16 arrays with the edits, tables, size', async () => {
  const arrays = readNpz(new Uint8Array(await exported(page, 'coefficients.npz')));
  original.components.forEach(({ blockRows, blockColumns, table }, index) => {
    const found = arrays[`c${index}`];
    expect(found.shape).toEqual([blockRows, blockColumns, 64]);
    expect(found.data).toBeInstanceOf(Int16Array);
    expect(Array.from(found.data)).toEqual(wanted[index]);
    expect(Array.from(arrays[`q${index}`].data)).toEqual(Array.from(table));
  });
  expect(Array.from(arrays.size.data)).toEqual(expect.arrayContaining([61, 45]));
});

test('coefficients.csv: a line a block', async () => {
  const lines = (await exported(page, 'coefficients.csv'))
    .toString('utf8')
    .trim()
    .split('\n')
    .filter((line) => /^\d/.test(line));
  expect(lines).toHaveLength(
    original.components.reduce((sum, { blockRows, blockColumns }) => sum + blockRows * blockColumns, 0),
  );
  for (const line of lines) {
    const [component, row, column, ...values] = line.split(',').map(Number);
    const at = 64 * (row * original.components[component].blockColumns + column);
    expect(values).toEqual(wanted[component].slice(at, at + 64));
  }
});

test('jpeg() is the file as it was opened, parsed', async () => {
  expect(await jpegFacts(page)).toMatchObject({
    width: 61,
    height: 45,
    process: 'baseline',
    colorSpace: 'ycbcr',
    scans: 1,
  });
  expect(await coefficientsOf(page)).toEqual(original.components.map(({ coefficients }) => Array.from(coefficients)));
  expect((await jpegFacts(page))?.tables).toEqual(original.components.map(({ table }) => Array.from(table)));
  const found = await page.evaluate(() => {
    const jpeg = window.waveloupe?.jpeg();
    return jpeg?.segments.map(({ name, start, end }) => ({ name, start, end }));
  });
  expect(found).toEqual(original.segments.map(({ name, start, end }) => ({ name, start, end })));
});

test('everything in the menu is saved, and named after the picture', async () => {
  await setAndSettle(page, { panel: 'make' });
  const menu = page
    .getByRole('region', { name: 'Picture', exact: true })
    .first()
    .getByRole('button', { name: 'Save', exact: true });
  await menu.click();
  const labels = await page.getByRole('menuitem').allTextContents();
  await page.keyboard.press('Escape');
  expect(labels.length).toBeGreaterThanOrEqual(9);
  const files: Record<string, string> = {};
  for (const index of labels.keys()) {
    const item = page.getByRole('menuitem').nth(index);
    await expect(page.getByRole('menu')).toHaveCount(0);
    // A menu that is still closing takes the click for itself.
    await expect(async () => {
      if (!(await item.isVisible())) await menu.click();
      await expect(item).toBeVisible({ timeout: 2000 });
    }).toPass();
    const download = page.waitForEvent('download');
    await item.click();
    const saved = await download;
    files[saved.suggestedFilename()] = await readFile(await saved.path(), 'latin1');
  }
  expect(Object.keys(files).every((name) => name.startsWith(`${NAME}-`))).toBe(true);
  const text = (end: string): string => Object.entries(files).find(([name]) => name.endsWith(end))?.[1] ?? '';
  expect(text('.c')).toMatch(/\{[\s\d,]+\}/);
  expect(JSON.stringify(JSON.parse(text('tables.json')))).toMatch(/16,11,10,16|8,6,5,8/);
  expect(text('tables.txt').replaceAll(/#.*/g, '').match(/\d+/g)).toHaveLength(128);
  expect(text('.py')).toContain('import numpy');
  expect(JSON.parse(text('edits.json'))).toMatchObject({});
  expect(text('edits.json')).toContain('-7');
  await setAndSettle(page, { panel: 'anatomy' });
});

test('scripts save the text too: tables, edits, a program', async () => {
  const steps = JSON.stringify(JSON.parse((await exported(page, 'tables.json')).toString('utf8'))).match(/\d+/g) ?? [];
  for (const { table } of original.components) expect(steps.join(' ')).toContain(Array.from(table).join(' '));
  expect((await exported(page, 'tables.txt')).toString('utf8').replaceAll(/#.*/g, '').match(/\d+/g)).toHaveLength(128);
  expect((await exported(page, 'edits.json')).toString('utf8')).toContain('-7');
  expect((await exported(page, 'check.py')).toString('utf8')).toContain('import numpy');
});

test('a kind of the other bench is refused in words, on either', async ({ page: own }) => {
  await expect(exported(page, 'mask.npy')).rejects.toThrow(/Waves bench/);
  await openPage(own, { img: 'file:000000000000:none.png' });
  await loadFile(own, jpegFile(NAME));
  await settled(own);
  await expect(exported(own, 'edited.jpg')).rejects.toThrow(/JPEG bench/);
  expect(await own.evaluate(() => [window.waveloupe?.jpeg(), window.waveloupe?.figures()])).toEqual([null, null]);
});
