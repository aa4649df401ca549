/** Map, leak test and comparison, on the collection that comes with the page: what was planted in it is found. */
import { expect, test, type Page } from '@playwright/test';
import {
  chosenPaths,
  COLLECTION_FOLDER,
  dropFromDisk,
  FILES as COLLECTION_FILES,
  openSurvey,
  rowsOf,
  SAMPLE,
} from './support/survey-bench';
import { get, set } from './support/waveloupe-page';

/** scripts/samples/collection says what is in it. */
const FILES = 400;

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await openSurvey(page);
  await page.getByRole('button', { name: 'Try the sample collection' }).click();
  expect(await rowsOf(page, 'a')).toBe(FILES);
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 120_000 });

const stage = (name: string) =>
  page.locator('section.survey-stage').and(page.getByRole('region', { name, exact: true }));

test('the leak test finds the class that was given away, and by what', async () => {
  await set(page, { surveyPanel: 'leak', leakShuffles: 19 });
  await stage('Leak').getByRole('button', { name: 'Start the test' }).click();
  await expect(stage('Leak').getByRole('heading', { name: 'A leak.' })).toBeVisible({ timeout: 60_000 });
  await expect(stage('Leak')).toContainText(/What gives it away most: quality/);
  await expect(stage('Leak')).toContainText(/Folder moons: \d+\s% have quality 72/);
  await expect(stage('Leak')).toContainText(/0 of 19 shuffles did as well: p = 0\.050?/);
});

test('training and validation as labels say something else, and old results say that they are old', async () => {
  await set(page, { surveyPanel: 'leak', leakLabel: 'top' });
  await expect(stage('Leak').getByRole('button', { name: 'Test again' })).toBeVisible();
  await expect(stage('Leak').locator('[data-stale]').first()).toBeVisible();
});

test('the leak test can be stopped', async () => {
  await set(page, { surveyPanel: 'leak', leakShuffles: 200, leakFolds: 10 });
  await stage('Leak')
    .getByRole('button', { name: /Start the test|Test again/ })
    .click();
  await expect(stage('Leak').getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).first().click();
  await expect(stage('Leak').getByRole('progressbar')).toHaveCount(0);
});

test('the map: groups in words choose their files, and so does a lasso, which a link carries', async () => {
  await set(page, { surveyPanel: 'map', surveyFilter: '' });
  await stage('Map').getByRole('button', { name: 'Make the map' }).click();
  await expect(stage('Map')).toContainText(/400 files at \d+ places/, { timeout: 60_000 });
  const group = page
    .getByRole('tabpanel')
    .getByRole('button', { name: /quality 96.*\d+ files/ })
    .first();
  const count = Number(/(\d+) files\s*$/.exec(await group.innerText())?.[1]);
  await group.click();
  await expect.poll(async () => (await chosenPaths(page)).length).toBe(count);

  // All that lies on the left half, then a second page on which the map is made anew from the same seed.
  await set(page, { surveyFilter: 'lasso:-0.1,-0.1,0.5,-0.1,0.5,1.1,-0.1,1.1' });
  await expect.poll(async () => (await chosenPaths(page)).length).toBeLessThan(FILES);
  const left = await chosenPaths(page);
  expect(left.length).toBeGreaterThan(0);
  await expect.poll(() => page.url()).toContain('lasso%3A-0.1');
  await page.reload();
  expect(await rowsOf(page, 'a')).toBe(FILES);
  await expect.poll(() => chosenPaths(page), { timeout: 60_000 }).toEqual(left);
});

test('two collections: what differs is said, with what chance would make', async () => {
  await set(page, { surveyPanel: 'compare', surveyFilter: '' });
  await expect(stage('Compare')).toContainText('it takes two');
  await dropFromDisk(page, { x: 300, y: 300 }, SAMPLE);
  expect(await rowsOf(page, 'b')).toBe(FILES);
  await expect(stage('Compare')).toContainText(/are no further apart than chance would put them/);
  expect((await get(page)).collection).toBe('a');

  // Others in their place, dropped on the card that they shall replace.
  const card = await page.getByRole('article', { name: /^Collection B:/ }).boundingBox();
  if (!card) throw new Error('The card of B is not on the page.');
  await dropFromDisk(page, { x: card.x + 60, y: card.y + 40 }, COLLECTION_FOLDER);
  expect(await rowsOf(page, 'b')).toBe(COLLECTION_FILES);
  expect(await rowsOf(page, 'a')).toBe(FILES);
  await expect(stage('Compare')).toContainText(/are further apart than chance in \d+ of \d+ settings/);
});
