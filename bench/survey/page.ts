/**
 * The Survey bench of the built page: a folder dropped on it, and a filter moved over 100,000 files.
 *
 * The drop is the browser's own, through its debugging protocol, so that listing the folder and getting each file count.
 */
import type { Page } from 'playwright-core';
import type { OpenBuiltPage } from '../built-page';
import type { SurveyDrop, SurveyFilterRun } from '../contest';
import { timedFiles, writeCollection } from './collection';

const DROPPED_FILES = 3000;
const MOST_ROUNDS = 5;
const MANY_FILES = 100_000;
const MOVES = 30;
/** Time for a page to be at rest, milliseconds. */
const REST = 400;

export async function measureSurveyDrop(open: OpenBuiltPage, rounds: number): Promise<SurveyDrop> {
  const collection = await writeCollection(DROPPED_FILES);
  const outcomes: { milliseconds: number; longestBlock: number }[] = [];
  try {
    // The first warms up the disk's cache, and the browser's.
    for (let round = -1; round < Math.min(rounds, MOST_ROUNDS); round++) {
      const outcome = await dropOnce(open, collection.folder, collection.files);
      if (round >= 0) outcomes.push(outcome);
    }
  } finally {
    await collection.remove();
  }
  return {
    files: collection.files,
    meanBytes: collection.meanBytes,
    milliseconds: outcomes.map(({ milliseconds }) => milliseconds),
    longestBlock: outcomes.map(({ longestBlock }) => longestBlock),
  };
}

async function emptyBench(open: OpenBuiltPage): Promise<Page> {
  const page = await open({ view: 'survey' });
  await page.getByText(/Try the sample collection/).waitFor();
  await page.evaluate(() => window.waveloupe?.settled());
  await page.waitForTimeout(REST);
  await page.evaluate(() => window.presentationProbe.takeLongestGap());
  return page;
}

async function dropOnce(
  open: OpenBuiltPage,
  folder: string,
  files: number,
): Promise<{ milliseconds: number; longestBlock: number }> {
  const page = await emptyBench(open);
  try {
    await page.evaluate(() => {
      window.addEventListener('drop', () => performance.mark('dropped'), { capture: true, once: true });
    });
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    // Asked for often: a locator's own pauses grow to half a second, and would be counted.
    const all = `${files / 1000}\u202f000 files ·`;
    await page.waitForFunction((text) => document.body.innerText.includes(text), all, {
      polling: 20,
      timeout: 120_000,
    });
    return await page.evaluate(async () => {
      await window.waveloupe?.settled();
      return {
        milliseconds: performance.now() - performance.getEntriesByName('dropped')[0].startTime,
        longestBlock: window.presentationProbe.takeLongestGap(),
      };
    });
  } finally {
    await page.context().close();
  }
}

/** The quality filter set to another range again and again: from the setting to the first frame after the charts are drawn. */
export async function measureSurveyFilter(open: OpenBuiltPage): Promise<SurveyFilterRun> {
  const page = await emptyBench(open);
  try {
    const contents = timedFiles().map((bytes) => Buffer.from(bytes.subarray(0, 16_384)).toString('base64'));
    const readMilliseconds = await page.evaluate(
      async ({ heads, many }) => {
        const parts = heads.map((head) => Uint8Array.from(atob(head), (character) => character.charCodeAt(0)));
        const files = Array.from(
          { length: many },
          (_, i) => new File([parts[i % parts.length]], `photograph-${i}.jpg`),
        );
        const start = performance.now();
        await window.waveloupe?.survey(files);
        return performance.now() - start;
      },
      { heads: contents, many: MANY_FILES },
    );
    await page.waitForTimeout(REST);
    await page.evaluate(() => window.presentationProbe.takeLongestGap());
    const milliseconds = await page.evaluate(async (moves) => {
      const times: number[] = [];
      for (let move = 0; move < moves; move++) {
        const start = performance.now();
        window.waveloupe?.set({ surveyFilter: `quality:${90 + (move % 5)}..${95 + (move % 3)}` });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return times;
    }, MOVES);
    const longestBlock = await page.evaluate(() => window.presentationProbe.takeLongestGap());
    return { files: MANY_FILES, readMilliseconds, milliseconds, longestBlock };
  } finally {
    await page.context().close();
  }
}
