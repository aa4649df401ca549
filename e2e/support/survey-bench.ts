/** The Survey bench as the tests drive it: folders and archives handed over, and the tables that come of them. */
import { expect, type Page } from '@playwright/test';
import { dirname, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { collectionFiles, COLLECTION_FOLDER } from '../../src/survey/fixtures/load';
import { comparePaths } from '../../src/survey/paths';
import type { SurveyTableKind } from '../../src/engine/survey/api';
import type { PictureFile, Settings } from './waveloupe-page';
import { openPage } from './waveloupe-page';

export { answers, answersText, COLLECTION_FOLDER } from '../../src/survey/fixtures/load';

/** How many files the project's own collection has. */
export const FILES = collectionFiles().length;

/** The samples that come with the page, training and validation. */
export const SAMPLE = resolve('public/samples/collection.zip');

/** The collection as an archive, its folder within. */
export function collectionZip(): PictureFile {
  const files = collectionFiles().sort((a, b) => comparePaths(a.path, b.path));
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  return { name: 'all.zip', bytes: Buffer.from(zipSync(entries, { level: 6 })) };
}

/** The bench with nothing in it. */
export async function openSurvey(page: Page, settings: Settings = {}): Promise<void> {
  await openPage(page, { view: 'survey', img: 'file:000000000000:none.png', ...settings });
  await expect(page.getByRole('main', { name: 'Survey' })).toBeVisible();
  await page.evaluate(() => window.waveloupe?.settled());
}

/** Through the picker, as a person would. */
export async function pickFolder(page: Page, folder = COLLECTION_FOLDER): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Open a folder/ }).click(),
  ]);
  await chooser.setFiles(folder);
  await rowsOf(page, 'a');
}

/** Opens the bench with the project's own collection in it. */
export async function openWithCollection(page: Page, settings: Settings = {}): Promise<void> {
  await openSurvey(page, settings);
  await pickFolder(page);
}

/** Waits until a collection has been read, and says how many rows it has. */
export async function rowsOf(page: Page, letter: 'a' | 'b'): Promise<number> {
  const card = page.getByRole('article', { name: new RegExp(`^Collection ${letter.toUpperCase()}:`) });
  await expect(card.getByRole('progressbar')).toHaveCount(0);
  await expect(card.getByText(/files? ·/)).toBeVisible();
  const text = (await card.getByText(/files? ·/).textContent()) ?? '';
  return Number((text.split('file')[0] ?? '').replaceAll(/\D/g, ''));
}

/** The table of the picked collection as the page saves it. */
export async function savedTable(page: Page, kind: SurveyTableKind = 'survey.csv'): Promise<string> {
  return page.evaluate(async (what) => {
    const blob = await window.waveloupe?.exportBlob(what);
    return (await blob?.text()) ?? '';
  }, kind);
}

/** The paths of the files that the filter leaves. */
export async function chosenPaths(page: Page): Promise<string[]> {
  const lines = (await savedTable(page, 'survey.jsonl')).trimEnd().split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { path: string }).path);
}

/** Drops what lies on the disk, files or whole folders, by the browser's own drop. */
export async function dropFromDisk(page: Page, at: { x: number; y: number }, ...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
}

/** The folder above the collection's own, for paths that begin there. */
export const AROUND = dirname(COLLECTION_FOLDER);
