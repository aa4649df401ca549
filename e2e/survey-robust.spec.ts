/** The Survey bench under bad luck: hostile names and links, broken archives, a strange database, no network, many files. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { hostileNames } from '../src/survey/fixtures/load';
import { listenForComplaints } from './support/complaints';
import { drop } from './support/hand-over';
import {
  answersText,
  COLLECTION_FOLDER,
  FILES,
  openSurvey,
  openWithCollection,
  pickFolder,
} from './support/survey-bench';
import { chosenPaths, rowsOf, savedTable } from './support/survey-bench';
import { everythingFetched, get, openPage, set, settled, type PictureFile } from './support/waveloupe-page';

test.use({ viewport: { width: 1000, height: 700 } });

const ARCHIVES = 'src/survey/archives/fixtures';
const archive = (name: string, as = name, length?: number): PictureFile => ({
  name: as,
  bytes: readFileSync(`${ARCHIVES}/${name}`).subarray(0, length),
});

/** Gives the page files with names that no disk may take; they hold a line of text each. */
async function surveyNamed(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(async (names) => {
    const files = names.map((path) => {
      const file = new File(['no picture'], 'file.jpg');
      Object.defineProperty(file, 'webkitRelativePath', { value: path });
      return file;
    });
    const rows = (await window.waveloupe?.survey(files)) ?? [];
    return rows.map(({ path }) => path);
  }, paths);
}

const dialogsAndMarkup = async (page: Page): Promise<number> => page.locator('img[src="x"], b.planted').count();

test('names are text and nothing else: in every panel, in tables and in the report', async ({
  page,
  context,
  baseURL,
}) => {
  const complaints = listenForComplaints(page, baseURL ?? '');
  page.on('dialog', (dialog) => {
    complaints.errors.push(dialog.message());
    void dialog.dismiss();
  });
  const script = '<img src=x onerror=alert(1)><b class="planted">';
  const names = [...hostileNames(), `${script}.jpg`, '=HYPERLINK("x").jpg', '__proto__', 'a;b|c..d%2E.jpg'];
  const paths = names.map((name) => `${script}/${name}`);
  await openSurvey(page);
  expect((await surveyNamed(page, paths)).toSorted()).toEqual(paths.toSorted());
  for (const surveyPanel of ['charts', 'map', 'compare', 'leak', 'files']) {
    await set(page, { surveyPanel, surveyFile: 0 });
    await expect(page.getByText('On its way…')).toHaveCount(0);
    expect(await dialogsAndMarkup(page), surveyPanel).toBe(0);
  }
  const list = page.getByRole('grid');
  await expect(list).toHaveAttribute('aria-rowcount', String(names.length + 1));
  // What turns the line round or breaks it is made visible.
  await expect(list.getByText('�gpj.exe')).toBeVisible();
  await expect(list.getByText('two�lines.jpg')).toBeVisible();
  await set(page, { filesShow: 'pictures' });
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(names.length);
  // Tables hold them as they are; each can be read back from its own format.
  const lines = (await savedTable(page, 'survey.jsonl')).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { path: string }).path).toSorted()).toEqual(paths.toSorted());
  await set(page, { surveyFilter: `path:${encodeURIComponent('a;b|c..d%2E')}` });
  await expect.poll(() => chosenPaths(page)).toEqual([`${script}/a;b|c..d%2E.jpg`]);
  await set(page, { surveyFilter: '' });
  expect(await dialogsAndMarkup(page)).toBe(0);

  const report = await context.newPage();
  const heard = listenForComplaints(report, 'data:');
  await report.setContent(await savedTable(page, 'survey.html'));
  expect(await dialogsAndMarkup(report)).toBe(0);
  await expect(report.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  expect(await report.locator('script').count()).toBe(0);
  expect(heard).toEqual({ errors: [], outside: [] });
  expect(complaints).toEqual({ errors: [], outside: [] });
});

const HOSTILE: readonly Readonly<Record<string, string>>[] = [
  { surveyFilter: 'nonsense', surveyPanel: 'charts' },
  { surveyFilter: 'subsampling:4:2:0'.padEnd(8000, '|4:4:4') },
  {
    surveyFilter: '__proto__:x;constructor:1..2;toString:y;height:..;quality:9..1;width:1e999..',
    surveyPanel: 'files',
  },
  { surveyFilter: 'subsampling:%E0%A4%A|-|%2D;quality:wild..1e3;path:%', surveyPanel: 'charts' },
  { surveyFilter: 'path:<img src=x onerror=alert(1)>', surveyPanel: 'files', surveyFile: '9999999' },
  { surveyFilter: 'lasso:0,0,1,1', surveyPanel: 'charts' },
  { surveyFilter: 'lasso:9,9,-9,9,-9,-9,9,-9', surveyPanel: 'files' },
  {
    surveyPanel: 'map',
    mapVector: 'nothing-known-here',
    mapColor: 'toString',
    mapZoom: '1e9',
    mapX: '-4',
    mapShare: '-1',
  },
  { surveyPanel: 'map', mapVector: 'top-folder-path', mapNeighbours: '1e9', mapDistance: '-1' },
  { surveyPanel: 'leak', surveyFacet: 'constructor', leakFolds: '999', leakShuffles: '0', surveySeed: '-1' },
  { surveyPanel: 'compare', surveyFacet: 'hasownproperty', collection: 'c' },
  { surveyPanel: 'files', filesSort: '-constructor', surveyFile: '-99', collection: 'b', filesShow: 'smells' },
  { surveyPanel: 'nothing', heatZoom: '1e300', heatX: 'NaN', countScale: 'cubic', fullRead: 'perhaps' },
];

test('no link can break the bench', async ({ page, baseURL }) => {
  const complaints = listenForComplaints(page, baseURL ?? '');
  await openWithCollection(page);
  for (const settings of HOSTILE) {
    const label = JSON.stringify(settings).slice(0, 80);
    const hash = new URLSearchParams({ v: '1', view: 'survey', img: String((await get(page)).img), ...settings });
    await page.evaluate((text) => {
      location.hash = text;
    }, hash.toString());
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await settled(page);
    const now = await get(page);
    expect(now.view, label).toBe('survey');
    expect(await page.evaluate((values) => window.waveloupe?.set(values), now), label).toEqual([]);
    await expect(page.getByText('On its way…'), label).toHaveCount(0);
    await expect(page.getByText(/NaN|undefined|\[object/), label).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 }), label).toHaveCount(1);
    expect(await dialogsAndMarkup(page), label).toBe(0);
    expect(await rowsOf(page, 'a'), label).toBe(FILES);
  }
  await set(page, { surveyFilter: '', collection: 'a', surveyPanel: 'files', filesShow: 'rows', filesSort: 'path' });
  expect(await savedTable(page)).toBe(answersText('headers'));
  expect(complaints).toEqual({ errors: [], outside: [] });
});

test('broken archives: what can be read is, the rest says why, and the open collection stays', async ({ page }) => {
  await openWithCollection(page);
  const before = await savedTable(page);
  const second = page.getByRole('article', { name: /^Collection B:/ });
  const broken: readonly (readonly [file: PictureFile, kept: number, told: RegExp])[] = [
    [archive('info-zip-encrypted.zip'), 1, /encrypted/i],
    [archive('python-ustar.tar', 'short.tar', 100_000), 1, /short|end|cut/i],
    [archive('python-deflated.zip', 'cut.zip', 2000), 0, /short|end|cut|damaged|directory/i],
    [{ name: 'noise.zip', bytes: Buffer.alloc(5000, 'PK\u0003\u0004 no zip ') }, 0, /\S/],
    [{ name: 'empty.tar', bytes: Buffer.alloc(0) }, 0, /\S/],
  ];
  for (const [file, least, told] of broken) {
    await drop(page, file);
    await expect(second, file.name).toBeVisible();
    await settled(page);
    await set(page, { collection: 'b', surveyFilter: '' });
    const rows = (await savedTable(page, 'survey.jsonl')).trim().split('\n').filter(Boolean);
    expect(rows.length, file.name).toBeGreaterThanOrEqual(least);
    const said = `${rows.join('\n')} ${(await second.textContent()) ?? ''}`;
    expect(said, file.name).toMatch(told);
    await set(page, { collection: 'a' });
    expect(await savedTable(page), file.name).toBe(before);
    await second.getByRole('button', { name: 'Clear', exact: true }).click();
    await second.getByRole('button', { name: 'Clear its rows' }).click();
    await expect(second).toHaveCount(0);
  }
});

test('a folder in which a file is gone before it is read has a row that says so', async ({ page }) => {
  await openSurvey(page);
  const rows = await page.evaluate(() => {
    const file = new File(['x'], 'gone.jpg');
    const gone = (): never => {
      throw new DOMException('A requested file could not be found.', 'NotFoundError');
    };
    Object.defineProperty(file, 'slice', { value: gone });
    Object.defineProperty(file, 'arrayBuffer', { value: gone });
    return window.waveloupe?.survey([file, new File(['text'], 'here.jpg')]);
  });
  expect(rows?.map(({ path }) => path)).toEqual(['gone.jpg', 'here.jpg']);
});

test('a database of another version, and one full of nonsense, do not stop the page', async ({ page }) => {
  /** Writes the database before the bench opens it. */
  const plant = (version: number, nonsense: boolean) =>
    page.evaluate(
      async ([number, fill]) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(new Error('IndexedDB refused')));
          });
        await done(indexedDB.deleteDatabase('waveloupe-survey'));
        const opening = indexedDB.open('waveloupe-survey', number);
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('heads');
          opening.result.createObjectStore('parts');
        });
        const database = await done(opening);
        if (fill) {
          const stores = database.transaction(['heads', 'parts'], 'readwrite');
          for (const [key, value] of [
            ['a', { key: 'k', name: '<b>', full: 1, columns: 'path' }],
            ['b', 'nonsense'],
          ] as const)
            await done(stores.objectStore('heads').put(value, key));
          await done(stores.objectStore('parts').put({ paths: [1, 2, 3], numbers: null }, ['k', 0]));
        }
        database.close();
      },
      [version, nonsense] as const,
    );
  for (const [version, nonsense] of [
    [99, false],
    [1, true],
  ] as const) {
    await openPage(page, { img: 'file:000000000000:none.png' });
    await plant(version, nonsense);
    await openSurvey(page);
    await expect(page.getByRole('button', { name: 'Try the sample collection' })).toBeVisible();
    await pickFolder(page, `${COLLECTION_FOLDER}/photos`);
    expect(await rowsOf(page, 'a')).toBeGreaterThan(3);
    // Where rows cannot be kept, the page says so.
    await expect(page.getByText(/a reload forgets them/)).toHaveCount(version === 99 ? 1 : 0);
  }
});

test('with the network off after load a folder can be read, and every panel opens', async ({ page, context }) => {
  await openSurvey(page, { img: 'tiny-ship' });
  await everythingFetched(page);
  await pickFolder(page, `${COLLECTION_FOLDER}/tables`);
  await page.waitForTimeout(3500);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Open another…' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('menuitem', { name: /^A folder/ }).click(),
  ]);
  await chooser.setFiles(COLLECTION_FOLDER);
  await expect.poll(() => rowsOf(page, 'a')).toBe(FILES);
  for (const surveyPanel of ['files', 'compare', 'leak', 'map', 'charts']) {
    await set(page, { surveyPanel });
    await expect(page.getByText('On its way…')).toHaveCount(0);
  }
  for (const kind of ['survey.csv', 'survey.jsonl', 'survey.parquet', 'survey.html'] as const)
    expect((await savedTable(page, kind)).length, kind).toBeGreaterThan(1000);
  await set(page, { surveyPanel: 'files', surveyFilter: 'path:fill-bytes' });
  const list = page.locator('.survey-stage').getByRole('grid');
  await expect(list.getByText('collection/photos/fill-bytes.jpg')).toBeVisible();
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'JPEG' })).toBeVisible();
});

test('twenty thousand files: few elements, and the list goes to its end', async ({ page }) => {
  await openSurvey(page);
  const count = await page.evaluate(async () => {
    const files = Array.from({ length: 20_000 }, (_, i) => {
      const file = new File(['no picture'], 'x.jpg');
      const path = `many/${String(i % 40).padStart(2, '0')}/${String(i).padStart(6, '0')}.jpg`;
      Object.defineProperty(file, 'webkitRelativePath', { value: path });
      return file;
    });
    return (await window.waveloupe?.survey(files))?.length;
  });
  expect(count).toBe(20_000);
  const elements = () => page.evaluate(() => document.querySelectorAll('body *').length);
  for (const settings of [
    { surveyPanel: 'charts' },
    { surveyPanel: 'files', filesShow: 'pictures' },
    { filesShow: 'rows', filesSort: '-path' },
  ]) {
    await set(page, settings);
    await expect(page.getByText('On its way…')).toHaveCount(0);
    expect(await elements(), JSON.stringify(settings)).toBeLessThan(3000);
  }
  const list = page.getByRole('grid');
  await list.evaluate((node) => {
    node.scrollTop = node.scrollHeight;
  });
  await expect(list.getByText('many/00/000000.jpg')).toBeInViewport();
  await list.focus();
  await page.keyboard.press('Home');
  await expect(list.getByText('many/39/019999.jpg')).toBeInViewport();
  expect(await elements()).toBeLessThan(3000);
});
