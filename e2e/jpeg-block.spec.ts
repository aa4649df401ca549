/** Blocks of a JPEG on the picture and in their panel: pointed at, picked, changed, taken back, built up, played by scans. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { readJpeg } from '../src/codec/jpeg/read/read-jpeg';
import { colorAt, screenshotOf } from './support/pixels';
import { get, loadFile, openWith, setAndSettle, settled, type PictureFile } from './support/waveloupe-page';

const jpegFixture = async (name: string): Promise<PictureFile> => ({
  name: `${name}.jpg`,
  bytes: await readFile(`src/codec/jpeg/fixtures/${name}.jpg`),
});

/** A block inside every fixture here: row 2, column 3 of the first component, at eight screen pixels a pixel. */
const PLACE = { jpegBlock: '0.2.3', panel: 'block', coefficient: 0, buildUp: 64, scan: 0, compare: 'flip', zoom: 0 };

let page: Page;
let surface: Locator;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openWith(page, await jpegFixture('photograph'), { view: 'jpeg', panel: 'block' });
  surface = page.locator('.pane-surface').first();
});

test.beforeEach(async () => {
  await loadFile(page, await jpegFixture('photograph'));
  await setAndSettle(page, PLACE);
});

test.afterAll(async () => {
  await page.close();
});

/** The document with its edits, as the menu saves it. */
async function exportedJpeg(): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const blob = await window.waveloupe?.exportBlob('edited.jpg');
    if (!blob) throw new Error('window.waveloupe is not there.');
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  });
  return Buffer.from(base64, 'base64');
}

const cell = (index: number): Locator => page.locator(`.coefficient-grid [data-cell="${index}"]`);
const setting = async (key: string): Promise<unknown> => (await get(page))[key];

/** Where a point of the picture, in pixels, lies within the stage; the fixture is 80×64 and fits at eight to one. */
async function onStage(x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await surface.boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  const scale = Number.parseFloat((await page.locator('.zoom-figure').first().textContent()) ?? '') / 100;
  return { x: box.width / 2 + (x - 40) * scale, y: box.height / 2 + (y - 32) * scale };
}

test('pointing names a block, a click picks it, Escape lets go', async () => {
  await setAndSettle(page, { jpegBlock: '' });
  await surface.hover({ position: await onStage(44, 20) });
  await expect(page.locator('.block-tag')).toContainText('Y, row 2, column 5');
  await expect(page.locator('.block-tag')).toContainText('x 40…47, y 16…23');
  expect(await setting('jpegBlock')).toBe('');
  await surface.click({ position: await onStage(44, 20) });
  expect(await setting('jpegBlock')).toBe('0.2.5');
  await page.keyboard.press('Escape');
  expect(await setting('jpegBlock')).toBe('');
});

test('the keyboard walks from block to block and opens one', async () => {
  await setAndSettle(page, { panel: 'anatomy' });
  await page.getByRole('application', { name: /^Blocks of Y/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.block-tag')).toContainText('Y, row 3, column 4');
  await page.keyboard.press('Enter');
  expect(await setting('jpegBlock')).toBe('0.3.4');
  expect(await setting('panel')).toBe('block');
});

test('a coefficient is typed, stepped, dragged; undone and done again; and the file holds exactly that', async () => {
  const original = readJpeg((await jpegFixture('photograph')).bytes).components[0];
  const at = 64 * (2 * original.blockColumns + 3);
  await cell(9).click();
  await page.keyboard.type('-21');
  await page.keyboard.press('Enter');
  expect(await setting('edits')).toBe('0.2.3.9.-21');
  await expect(cell(9)).toHaveText('−21');
  await expect(cell(9)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageUp');
  await expect(cell(17)).toHaveText(String(original.coefficients[at + 17] + 1).replace('-', '−'));
  await page.keyboard.press('Control+z');
  expect(await setting('edits')).toBe('0.2.3.9.-21');
  await page.keyboard.press('Control+Shift+z');
  expect(await setting('edits')).toContain('0.2.3.17.');
  await page.keyboard.press('Control+z');

  const box = await cell(1).boundingBox();
  if (!box) throw new Error('The cell is not on the page.');
  await page.mouse.move(box.x + 8, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 8, box.y - 10, { steps: 6 });
  await page.mouse.up();
  const dragged = original.coefficients[at + 1] + 6;
  await expect(cell(1)).toHaveText(String(dragged).replace('-', '−'));
  // A whole drag is one step.
  await page.keyboard.press('Control+z');
  expect(await setting('edits')).toBe('0.2.3.9.-21');
  await page.keyboard.press('Control+Shift+z');

  await settled(page);
  const saved = readJpeg(new Uint8Array(await exportedJpeg())).components;
  const wanted = original.coefficients.slice();
  wanted[at + 9] = -21;
  wanted[at + 1] = dragged;
  expect(Buffer.from(saved[0].coefficients.buffer).equals(Buffer.from(wanted.buffer))).toBe(true);

  await page.getByRole('button', { name: 'Revert all' }).click();
  expect(await setting('edits')).toBe('');
});

test('the bits of the block are its codes, one after the other', async () => {
  const jpeg = readJpeg((await jpegFixture('photograph')).bytes, { ledger: true });
  const bits = jpeg.ledger?.scans[0].components[0].bits[2 * jpeg.components[0].blockColumns + 3] ?? 0;
  await expect(page.getByRole('heading', { name: `Bits in the file: ${bits}` })).toBeVisible();
  const codes = await page.locator('.code').allTextContents();
  expect(codes.join('')).toMatch(/^[01]+$/);
  expect(codes.join('')).toHaveLength(bits);
});

test('a block without coefficients is mid grey on the stage, and whole again with all of them', async () => {
  await loadFile(page, await jpegFixture('grey'));
  await setAndSettle(page, { ...PLACE, jpegBlock: '0.1.1' });
  const stage = page.getByRole('region', { name: 'Picture' }).getByRole('img').first();
  const middle = async (): Promise<readonly number[]> => {
    const shot = await screenshotOf(stage);
    const box = await page.locator('.block-outline[data-kind=picked] .block-line').boundingBox();
    const frame = await stage.boundingBox();
    if (!box || !frame) throw new Error('The block is not on the page.');
    return colorAt(shot, box.x - frame.x + box.width / 2 + 5, box.y - frame.y + box.height / 2 + 5);
  };
  const whole = await middle();
  await setAndSettle(page, { buildUp: 0 });
  expect(await middle()).toEqual([128, 128, 128]);
  await page.getByRole('button', { name: 'One step on' }).click();
  expect(await setting('buildUp')).toBe(1);
  await setAndSettle(page, { buildUp: 64 });
  expect(await middle()).toEqual(whole);
});

test('a progressive file plays to its end', async () => {
  await loadFile(page, await jpegFixture('photograph-progressive'));
  await setAndSettle(page, { panel: 'scans', scan: 1 });
  await expect(page.locator('.pane-label').last()).toHaveText(/^1 of \d+ scans$/);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => setting('scan'), { timeout: 30_000 }).toBe(0);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});
