/** A progressive file, scan by scan: each one brings the picture nearer, and the last is the whole. */
import { expect, test, type Page } from '@playwright/test';
import { largestDifference, type Pixels } from './support/pixels';
import { psnr } from './support/measures';
import { texture } from './support/pictures';
import { goldenPixels, jpegFacts, jpegFile, openJpeg, resultPixels } from './support/jpeg-bench';
import { get, loadFile, openPage, setAndSettle, settled } from './support/waveloupe-page';

const NAME = 'photograph-scans-successive';
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openJpeg(page, jpegFile(NAME), { panel: 'scans' });
});

test.afterAll(async () => {
  await page.close();
});

test('one scan after the other; the last is the whole picture', async () => {
  const count = (await jpegFacts(page))?.scans ?? 0;
  expect(count).toBeGreaterThan(3);
  const golden = goldenPixels(NAME);
  const pictures: Pixels[] = [];
  await page
    .getByRole('button', { name: /^1\b.*(DC|mean)/ })
    .first()
    .click();
  for (let scan = 1; scan <= count; scan++) {
    expect((await get(page)).scan).toBe(scan === count ? 0 : scan);
    await settled(page);
    pictures.push(await resultPixels(page));
    if (scan < count)
      await page.getByRole('group', { name: 'Scans' }).getByRole('button', { name: 'One step on' }).click();
  }
  const quality = pictures.slice(0, -1).map(({ data }) => psnr(data, golden.data));
  // A scan may serve one component alone, so single steps gain nothing at times; they never lose much.
  quality.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(quality[i] - 0.5));
  expect(quality.at(-1)).toBeGreaterThan((quality[0] ?? 0) + 3);
  expect(largestDifference(pictures[pictures.length - 1], golden)).toBe(0);
});

test('the scan travels in the link', async ({ context }) => {
  await setAndSettle(page, { scan: 2 });
  const before = await resultPixels(page);
  await expect.poll(() => page.url()).toContain('scan=2');
  const other = await context.newPage();
  await other.goto(page.url());
  await loadFile(other, jpegFile(NAME));
  await settled(other);
  expect(await get(other)).toMatchObject({ panel: 'scans', scan: 2 });
  expect(largestDifference(await resultPixels(other), before)).toBe(0);
  await expect(other.getByText('2 of', { exact: false }).first()).toBeVisible();
  await other.close();
});

test('a file of one scan has nothing to play, and a scan beyond the last is all of them', async () => {
  await loadFile(page, jpegFile('photograph'));
  await setAndSettle(page, { scan: 900 });
  await expect(page.getByRole('heading', { name: 'One scan' })).toBeVisible();
  expect(largestDifference(await resultPixels(page), goldenPixels('photograph'))).toBe(0);
});

test('a picture that is no JPEG can be made progressive here', async () => {
  await openPage(page, {
    view: 'jpeg',
    panel: 'scans',
    img: 'file:000000000000:none.png',
    process: 'progressive',
    scan: 1,
  });
  await loadFile(page, texture('cloth.png', 64, 48));
  await settled(page);
  expect((await jpegFacts(page))?.scans).toBeGreaterThan(3);
});
