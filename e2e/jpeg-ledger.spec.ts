/** Where the bits went: the account on the page adds up to the file, and single blocks cost what the reader counted. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { sumLedger, type LedgerSums } from '../src/codec/jpeg/ledger/sum-ledger';
import { readJpeg } from '../src/codec/jpeg/read/read-jpeg';
import { jpegFile, openJpeg } from './support/jpeg-bench';
import { get, loadFile, setAndSettle } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await openJpeg(page, jpegFile('photograph'), { panel: 'ledger' });
});

test.afterAll(async () => {
  await page.close();
});

const number = (text: string | null): number => Number((text ?? '').replaceAll(/[^\d−-]/g, '').replace('−', '-'));

function sumsOf(name: string): LedgerSums {
  const sums = sumLedger(readJpeg(new Uint8Array(jpegFile(name).bytes), { ledger: true }));
  if (!sums) throw new Error('The reader was asked for a ledger.');
  return sums;
}

const account = (): Locator => page.getByRole('figure', { name: 'The whole account' });
const rowBits = (name: string): Locator =>
  account()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .first();

for (const name of [
  'photograph',
  'photograph-progressive',
  'photograph-restart-1b-arithmetic',
  'comments',
  'bytes-after-the-end',
  'damaged-truncated-photo',
]) {
  test(`${name}: the rows add up to the file, to the bit`, async () => {
    await loadFile(page, jpegFile(name));
    await setAndSettle(page, { component: 'all', ledgerOf: 'all' });
    const bits = 8 * jpegFile(name).bytes.length;
    await expect(account().getByText('the file, exactly')).toBeVisible();
    const cells = await account().locator('tbody tr td:first-of-type').allTextContents();
    expect(cells.map(number).reduce((sum, value) => sum + value, 0)).toBe(bits);
    expect(number(await account().locator('tfoot td').first().textContent())).toBe(bits);
    const { components } = sumsOf(name);
    for (const [index, title] of ['Y', 'Cb', 'Cr'].entries()) {
      expect(number(await rowBits(`${title}, DC`).textContent())).toBe(components[index].dcBits);
      expect(number(await rowBits(`${title}, AC`).textContent())).toBe(components[index].acBits);
    }
  });
}

test('component, DC and AC are chosen, and the map says which it shows', async () => {
  await loadFile(page, jpegFile('photograph'));
  await setAndSettle(page, { component: 'all', ledgerOf: 'all' });
  const map = page.getByRole('img', { name: /^A map of/ });
  const seen = new Set<string | null>();
  for (const component of ['All', 'Y', 'Cb']) {
    await page
      .getByRole('radiogroup', { name: 'Component' })
      .getByRole('radio', { name: component, exact: true })
      .click();
    for (const part of ['All', 'DC', 'AC']) {
      await page.getByRole('radiogroup', { name: 'Bits of' }).getByRole('radio', { name: part, exact: true }).click();
      await expect(map).toBeVisible();
      seen.add(await map.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL()));
    }
  }
  expect(await get(page)).toMatchObject({ component: '1', ledgerOf: 'ac' });
  expect(seen.size).toBe(9);
  // On a focused choice the key is the choice's own.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.down('Space');
  await expect(map).toBeHidden();
  await page.keyboard.up('Space');
  await expect(map).toBeVisible();
});

test('pointing at a block names its bits', async () => {
  await setAndSettle(page, { component: '0', ledgerOf: 'all', jpegBlock: '', zoom: 5, cx: 0.5, cy: 0.5 });
  const box = await page.locator('.jpeg-stage .pane-surface').first().boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  // Row 5, column 4: pixels 32…39 across, 40…47 down, of 80 by 64.
  await page.mouse.move(box.x + box.width / 2 + 5 * (35 - 40), box.y + box.height / 2 + 5 * (44 - 32));
  await expect(page.locator('.block-tag')).toContainText('Y, row 5, column 4');
  const [y] = sumsOf('photograph').components;
  const at = 5 * readJpeg(new Uint8Array(jpegFile('photograph').bytes)).components[0].blockColumns + 4;
  const row = page
    .getByRole('table', { name: /^Bits of the block/ })
    .getByRole('row')
    .filter({ hasText: 'Y' });
  await expect(row.getByRole('cell')).toHaveText([y.blockBits[at], y.dcBlockBits[at], y.acBlockBits[at]].map(String));
});
