/** Files into rows: however a collection is handed over, its table is the committed one, to the last byte. */
import { expect, test } from '@playwright/test';
import { drop } from './support/hand-over';
import {
  answers,
  answersText,
  chosenPaths,
  COLLECTION_FOLDER,
  collectionZip,
  dropFromDisk,
  FILES,
  openSurvey,
  openWithCollection,
  pickFolder,
  rowsOf,
  savedTable,
} from './support/survey-bench';
import { get, openPage, set, settled, SMALL } from './support/waveloupe-page';

test.use({ viewport: { width: 1000, height: 700 } });

test('a folder from the picker, as CSV and as JSON lines', async ({ page }) => {
  await openWithCollection(page);
  expect(await rowsOf(page, 'a')).toBe(FILES);
  expect(await savedTable(page)).toBe(answersText('headers'));
  const lines = (await savedTable(page, 'survey.jsonl')).trimEnd().split('\n');
  // What does not apply is null there, text too.
  const nulls = (_key: string, value: unknown): unknown => (value === '' ? null : value);
  expect(lines).toEqual(answers('headers').map((row) => JSON.stringify(row, nulls)));
});

test('a full read', async ({ page }) => {
  await openSurvey(page, { fullRead: 1 });
  await pickFolder(page);
  expect(await savedTable(page)).toBe(answersText('full'));
});

test('a folder dropped on another bench opens this one', async ({ page }) => {
  await openPage(page, { img: 'file:000000000000:none.png' });
  await dropFromDisk(page, { x: 300, y: 300 }, COLLECTION_FOLDER);
  expect(await rowsOf(page, 'a')).toBe(FILES);
  expect((await get(page)).view).toBe('survey');
  expect(await savedTable(page)).toBe(answersText('headers'));
});

test('a zip, read entry by entry: the same rows, below its name', async ({ page }) => {
  await openSurvey(page);
  await drop(page, collectionZip());
  expect(await rowsOf(page, 'a')).toBe(FILES);
  const table = await savedTable(page);
  expect(table.replaceAll(/^(?=.)(?!path,)("?)all\.zip\//gm, '$1')).toBe(answersText('headers'));
});

test.describe('by script', () => {
  test.use({ viewport: SMALL });

  test('survey() gives the rows, in order, whatever the order of the files', async ({ page }) => {
    await openSurvey(page);
    const rows = await page.evaluate(async () => {
      const files = ['b/two.jpg', 'a.jpg', 'b/one.png', 'empty.jpg'].map((path) => {
        const file = new File(path === 'empty.jpg' ? [] : ['no picture'], path.split('/').at(-1) ?? '');
        Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
        return file;
      });
      return window.waveloupe?.survey(files);
    });
    expect(rows?.map(({ path, kind, bytes }) => [path, kind, bytes])).toEqual([
      ['a.jpg', 'text', 10],
      ['b/one.png', 'text', 10],
      ['b/two.jpg', 'text', 10],
      ['empty.jpg', 'empty', 0],
    ]);
    expect(Object.keys(rows?.[0] ?? {}).join()).toBe(answersText('headers').split('\n')[0]);
  });
});

test('rows survive a reload until they are cleared, and a second folder stands beside the first', async ({ page }) => {
  await openWithCollection(page);
  await dropFromDisk(page, { x: 300, y: 300 }, `${COLLECTION_FOLDER}/photos`);
  const photos = await rowsOf(page, 'b');
  expect(photos).toBeGreaterThan(3);
  await page.reload();
  expect(await rowsOf(page, 'a')).toBe(FILES);
  expect(await rowsOf(page, 'b')).toBe(photos);
  await expect(page.getByText(/rows of your last visit/).first()).toBeVisible();
  expect(await savedTable(page)).toBe(answersText('headers'));

  // A third one would cost one of the two: it is not taken unasked.
  await dropFromDisk(page, { x: 300, y: 300 }, `${COLLECTION_FOLDER}/broken`);
  await expect(page.getByText(/Two collections are open already/).first()).toBeVisible();
  expect(await rowsOf(page, 'a')).toBe(FILES);

  const card = page.getByRole('article', { name: /^Collection A:/ });
  await card.getByRole('button', { name: 'Clear', exact: true }).click();
  await card.getByRole('button', { name: 'Clear its rows' }).click();
  await expect(card).toHaveCount(0);
  await settled(page);
  await page.reload();
  expect(await rowsOf(page, 'b')).toBe(photos);
  await expect(card).toHaveCount(0);
});

test('Stop keeps what was read until then', async ({ page }) => {
  await openSurvey(page);
  await page.evaluate(() => {
    const picture = new Uint8Array(200_000);
    picture.set([0xff, 0xd8, 0xff, 0xc0]);
    const files = Array.from({ length: 60_000 }, (_, i) => new File([picture], `${String(i).padStart(6, '0')}.jpg`));
    void window.waveloupe?.survey(files);
  });
  const card = page.getByRole('article', { name: /^Collection A:/ });
  await expect(card.getByText(/files\/s/)).toBeVisible();
  await card.getByRole('button', { name: 'Stop' }).click();
  await expect(card.getByRole('progressbar')).toHaveCount(0);
  await expect(card.getByText(/Stopped/)).toBeVisible();
  const read = await rowsOf(page, 'a');
  expect(read).toBeLessThan(60_000);
  // Other work starts at once.
  await set(page, { surveyFilter: 'kind:empty' });
  expect(await chosenPaths(page)).toEqual([]);
});
