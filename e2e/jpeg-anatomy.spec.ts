/** What the file is made of: segments, fields and bytes, a verdict, and what one should know before passing it on. */
import { expect, test, type Page } from '@playwright/test';
import { readJpeg } from '../src/codec/jpeg/read/read-jpeg';
import { factOf, jpegFile, openJpeg } from './support/jpeg-bench';
import { get, loadFile, setAndSettle, settled } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await openJpeg(page, jpegFile('exif'), { panel: 'anatomy' });
});

test.afterAll(async () => {
  await page.close();
});

const open = async (name: string): Promise<void> => {
  await loadFile(page, jpegFile(name));
  await settled(page);
};

test('every segment is in the list, opens to its bytes, and travels in the link', async () => {
  const { segments, bytes } = readJpeg(new Uint8Array(jpegFile('exif').bytes));
  const list = page.getByRole('listbox', { name: 'Segments of the file' });
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(segments.length));
  const hex = page.locator('.hex');
  for (const [index, { name, start }] of segments.slice(0, 4).entries()) {
    await list.getByRole('option').nth(index).click();
    expect((await get(page)).segment).toBe(index);
    await expect(hex).toHaveAccessibleName(`Bytes of ${name}`);
    const first = Array.from(bytes.subarray(start, start + 2), (byte) => byte.toString(16).padStart(2, '0'));
    await expect(hex.getByRole('gridcell').first()).toHaveText(first[0]);
    await expect(hex.getByRole('gridcell').nth(1)).toHaveText(first[1]);
  }
  await expect.poll(() => page.url()).toContain('segment=3');
});

test('the keyboard walks segments and bytes', async () => {
  await setAndSettle(page, { segment: -1 });
  const strip = page.getByRole('toolbar', { name: /^Segments of the file/ });
  await strip.getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  expect((await get(page)).segment).toBe(1);
  await page.keyboard.press('End');
  const { segments } = readJpeg(new Uint8Array(jpegFile('exif').bytes));
  expect(Number((await get(page)).segment)).toBeGreaterThan(segments.length - 4);
  const list = page.getByRole('listbox', { name: 'Segments of the file' });
  await list.focus();
  await page.keyboard.press('Home');
  expect((await get(page)).segment).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect((await get(page)).segment).toBe(1);
  await page.locator('.hex').focus();
  await page.keyboard.press('ArrowRight');
  const { start } = segments[1];
  await expect(page.locator('.byte-note')).toContainText(`Byte ${start + 1}`);
});

test('the verdict names the quality, or says that there is none', async () => {
  for (const quality of [1, 10, 50, 96, 100]) {
    await open(`quality-${quality}`);
    await expect(page.locator('.verdict')).toContainText(new RegExp(`quality ${quality}\\b`));
  }
  await open('tables-three-slots');
  await expect(page.locator('.verdict')).not.toBeEmpty();
});

test('facts of the headers', async () => {
  const quality = page.getByRole('region', { name: 'Quality' });
  await open('baseline-422');
  await expect(factOf(quality, 'Size')).toHaveText(/61 × 45/);
  await expect(factOf(quality, 'Subsampling')).toHaveText('4:2:2');
  await expect(factOf(quality, 'Process')).toHaveText('Baseline');
  await open('photograph-arithmetic-progressive');
  await expect(factOf(quality, 'Coding')).toHaveText('Arithmetic');
  await expect(factOf(quality, 'Process')).toHaveText(/Progressive, \d+ scans/);
  await open('ycck-420');
  await expect(factOf(quality, 'Colour')).toHaveText(/YCCK/);
});

test('the sample from a camera: a place, shown only when asked for, and a thumbnail of something else', async () => {
  await page.evaluate(() => window.waveloupe?.load('camera'));
  await settled(page);
  const notices = page.getByRole('region', { name: 'Worth knowing' });
  await expect(notices.getByText(/position|place|GPS/i).first()).toBeVisible();
  await expect(notices.getByText(/thumbnail/i).first()).toBeVisible();
  await expect(notices.getByText(/\d\.\d{5}°/)).toHaveCount(0);
  await notices.getByRole('button', { name: 'Show the place' }).click();
  await expect(notices.getByText(/\d\.\d{5}° [NS], \d+\.\d{5}° [EW]/)).toBeVisible();
  await notices.getByRole('button', { name: 'See it in the file' }).first().click();
  expect(Number((await get(page)).segment)).toBeGreaterThan(0);
});

test('damage: where it is, and a way to the byte', async () => {
  await open('damaged-restarts-swapped');
  const { problems } = readJpeg(new Uint8Array(jpegFile('damaged-restarts-swapped').bytes));
  expect(problems.length).toBeGreaterThan(0);
  await expect(page.getByRole('region', { name: 'Worth knowing' }).getByText(/damaged in/)).toBeVisible();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByText(problems[0].reason).first()).toBeVisible();
});
