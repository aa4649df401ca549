/** The charts: their numbers are the table's, and choosing in one moves all others. */
import { expect, test, type Page } from '@playwright/test';
import type { SurveyRow } from '../src/survey/row';
import { answers, chosenPaths, openWithCollection } from './support/survey-bench';
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
  await set(page, { surveyFilter: '' });
});

const chart = (name: string) => page.getByRole('figure', { name, exact: true });

/** What the bars of a chart of names say, of what the filter leaves. */
async function bars(name: string): Promise<Record<string, number>> {
  const found = await chart(name).getByRole('checkbox').all();
  const labels = await Promise.all(found.map((bar) => bar.getAttribute('aria-label')));
  return Object.fromEntries(
    labels.map((label) => {
      const [, text = '', count = ''] = /^(.*): (\d+)/.exec(label ?? '') ?? [];
      return [text, Number(count)];
    }),
  );
}

function counts(rows: readonly SurveyRow[], name: (row: SurveyRow) => string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const row of rows) {
    const key = name(row) === '' ? 'none' : name(row);
    found[key] = (found[key] ?? 0) + 1;
  }
  return found;
}

test('bars say what the table says', async () => {
  await expect.poll(() => bars('Subsampling')).toEqual(counts(ROWS, ({ subsampling }) => subsampling));
  await expect.poll(() => bars('Colour')).toEqual(counts(ROWS, ({ color }) => color));
  await page.getByRole('button', { name: 'More charts' }).click();
  await expect(chart('Kind')).toBeVisible();
  await expect.poll(() => bars('Kind')).toEqual(counts(ROWS, ({ kind }) => kind));
});

test('a press on a bar leaves its files, counts all other charts anew, and stands in the link', async () => {
  await chart('Subsampling')
    .getByRole('checkbox', { name: /^4:2:0/ })
    .click();
  const left = ROWS.filter(({ subsampling }) => subsampling === '4:2:0');
  expect(await chosenPaths(page)).toEqual(left.map(({ path }) => path));
  await expect.poll(() => bars('Colour')).toMatchObject(counts(left, ({ color }) => color));
  // Its own chart says what else could be chosen.
  await expect.poll(() => bars('Subsampling')).toEqual(counts(ROWS, ({ subsampling }) => subsampling));
  await expect.poll(() => page.url()).toContain('surveyFilter=subsampling');

  await chart('Colour').getByRole('checkbox', { name: /^grey/ }).click();
  expect(await chosenPaths(page)).toEqual([]);
  await page.getByRole('button', { name: /Clear all/ }).click();
  expect(await chosenPaths(page)).toHaveLength(ROWS.length);
});

test('a range is dragged over a histogram, moved by keys, and let go with Escape', async () => {
  const quality = chart('Quality');
  const box = await quality.getByRole('img').first().boundingBox();
  if (!box) throw new Error('The histogram of quality is not on the page.');
  await quality.scrollIntoViewIfNeeded();
  const placed = (await quality.getByRole('img').first().boundingBox()) ?? box;
  const y = placed.y + placed.height / 2;
  await page.mouse.move(placed.x + placed.width * 0.75, y);
  await page.mouse.down();
  await page.mouse.move(placed.x + placed.width * 0.98, y, { steps: 5 });
  await page.mouse.up();
  const clause = String((await get(page)).surveyFilter);
  const [, from, to] = /^quality:(\d*)\.\.(\d*)$/.exec(clause) ?? ['', '', ''];
  expect(clause).toMatch(/^quality:/);
  const inside = (row: SurveyRow, least: number): boolean =>
    row.quality !== null && row.quality >= least && row.quality <= (to === '' ? Infinity : Number(to));
  expect(await chosenPaths(page)).toEqual(ROWS.filter((row) => inside(row, Number(from))).map(({ path }) => path));

  const end = quality.getByRole('slider', { name: /from/ });
  await end.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await get(page)).surveyFilter).not.toBe(clause);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await get(page)).surveyFilter).toBe('');
});

test('an oddity leads to its files', async () => {
  await page.getByRole('region', { name: 'Oddities' }).getByRole('button', { name: 'Bytes after the end' }).click();
  const trailing = ROWS.filter((row) => (row.trailing ?? 0) > 0).map(({ path }) => path);
  expect((await chosenPaths(page)).toSorted()).toEqual(trailing.toSorted());
});

test('the commonest sizes are named, and choose', async () => {
  const sizes = counts(
    ROWS.filter(({ width, height }) => width !== null && height !== null),
    ({ width, height }) => `${String(width)}×${String(height)}`,
  );
  const [size, count] = Object.entries(sizes).sort(([, a], [, b]) => b - a)[0];
  await chart('Width × height')
    .getByRole('button', { name: `${size}: ${count}` })
    .click();
  expect(await chosenPaths(page)).toHaveLength(count);
});

test('what a chart is saved as says the same', async () => {
  await chart('Subsampling').getByRole('button', { name: /^Save/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  const text = await (
    await download.createReadStream()
  ).reduce((all: string, piece: Buffer) => all + piece.toString(), '');
  for (const [name, count] of Object.entries(counts(ROWS, ({ subsampling }) => subsampling)))
    expect(text).toMatch(new RegExp(`^"?${name}"?,.*\\b${count}\\b`, 'm'));
});
