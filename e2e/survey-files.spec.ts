/** The list of files: sorted, found, as rows and as pictures, and each opens in the JPEG bench. */
import { expect, test, type Page } from '@playwright/test';
import {
  answers,
  COLLECTION_FOLDER,
  dropFromDisk,
  openSurvey,
  openWithCollection,
  rowsOf,
} from './support/survey-bench';
import { get, set } from './support/waveloupe-page';

const ROWS = answers('headers');
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await openWithCollection(page);
});

test.afterAll(async () => {
  await page.close();
});

test.beforeEach(async () => {
  await set(page, { view: 'survey', surveyPanel: 'files', surveyFilter: '', filesShow: 'rows', filesSort: 'path' });
});

const list = () => page.getByRole('grid');

async function firstCells(column: number): Promise<string[]> {
  const rows = await list().getByRole('row').all();
  return Promise.all(rows.slice(1, 6).map((row) => row.getByRole('gridcell').nth(column).innerText()));
}

test('a column’s head sorts by it, up, then down', async () => {
  await expect.poll(() => firstCells(0)).toEqual(ROWS.slice(0, 5).map(({ path }) => path));
  const head = page.getByRole('columnheader', { name: 'Bytes' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await firstCells(2))[0]).toMatch(/^0\sB$/);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const longest = [...ROWS].sort((a, b) => b.bytes - a.bytes)[0];
  await expect.poll(async () => (await firstCells(0))[0]).toBe(longest.path);
});

test('a part of a path finds its files', async () => {
  await page.getByRole('searchbox', { name: 'Path holds' }).fill('ARITH');
  await expect(list()).toHaveAttribute('aria-rowcount', '2');
  expect((await firstCells(0))[0]).toContain('arithmetic');
  await expect.poll(async () => (await get(page)).surveyFilter).toBe('path:ARITH');
  await page.getByRole('searchbox', { name: 'Path holds' }).fill('');
  await expect(list()).toHaveAttribute('aria-rowcount', String(ROWS.length + 1));
});

test('keys walk the list; what is known of the file stands below; Enter opens it, Back comes back', async () => {
  await set(page, { surveyFilter: 'coding:progressive' });
  await list().focus();
  await page.keyboard.press('Home');
  const place = ROWS.findIndex(({ coding }) => coding === 'progressive');
  expect((await get(page)).surveyFile).toBe(place);
  const below = page.getByRole('region', { name: 'The picked file' });
  await expect(below.getByRole('heading')).toHaveText(ROWS[place]?.path ?? '');
  await expect(below).toContainText(ROWS[place]?.tables ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'JPEG' })).toBeVisible();
  await page.evaluate(() => window.waveloupe?.settled());
  expect(await page.evaluate(() => window.waveloupe?.jpeg()?.process)).toBe('progressive');
  await page.goBack();
  await expect(page.getByRole('main', { name: 'Survey' })).toBeVisible();
  expect((await get(page)).surveyFile).toBe(place);
});

test('as pictures: files are drawn, and what is none says what it is', async () => {
  await set(page, { filesShow: 'pictures', surveyFilter: 'path:photos' });
  const pictures = page.getByRole('listbox');
  await expect(pictures.getByRole('option').first()).toBeVisible();
  await expect(pictures.locator('[data-shown=shown]').first()).toBeVisible();
  await set(page, { surveyFilter: 'kind:empty' });
  await expect(pictures.getByText('empty', { exact: true })).toBeVisible();
});

test('a file that is no picture cannot be opened, and says why; the list stays', async () => {
  await set(page, { surveyFilter: 'kind:empty' });
  await list().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/empty\.jpg.*empty/i).last()).toBeVisible();
  await expect(page.getByRole('main', { name: 'Survey' })).toBeVisible();
});

test('pictures follow a swap of the collections; whether to clear one is not asked of the other', async ({
  page: own,
}) => {
  await openSurvey(own, { surveyPanel: 'files', filesShow: 'pictures' });
  for (const [letter, folder] of [
    ['a', 'metadata'],
    ['b', 'other kinds'],
  ] as const) {
    await dropFromDisk(own, { x: 640, y: 300 }, `${COLLECTION_FOLDER}/${folder}`);
    await rowsOf(own, letter);
  }
  const second = own.getByRole('listbox').getByRole('option').nth(1);
  await expect(second.locator('[data-shown=shown]')).toBeVisible();
  const cards = own.getByRole('region', { name: 'Collections' });
  await cards.getByRole('button', { name: 'Clear', exact: true }).first().click();
  await expect(cards.getByRole('button', { name: 'Clear its rows' })).toBeVisible();
  await own.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(cards.getByRole('button', { name: 'Clear its rows' })).toHaveCount(0);
  await expect(second).toHaveAttribute('title', 'other kinds/empty.jpg');
  await expect(second.locator('[data-shown=none]')).toHaveText('empty');
});
