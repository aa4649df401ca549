/** The Survey bench on a phone: every panel within reach, nothing sideways, and targets for a thumb. */
import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/hand-over';
import { sidewaysScroll } from './support/readers';
import { collectionZip, openSurvey, rowsOf } from './support/survey-bench';
import { get, set } from './support/waveloupe-page';

const SCREEN = { width: 390, height: 844 };
const WIDTHS = [320, SCREEN.width] as const;
const PANELS = ['Charts', 'Map', 'Compare', 'Leak', 'Files'] as const;
/** What may be scrolled within itself: the row of tabs, the oddities, the list with its many columns. */
const SCROLLERS = '.panel-tabs, .file-rows, .oddities ul, .leak-confusion *';
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });
  page = await context.newPage();
  await openSurvey(page, { leakShuffles: 5, leakFolds: 2 });
});

test.afterAll(async () => {
  await page.context().close();
});

const stage = () => page.locator('.survey-stage');

/** What may be small: words that do something, and "?" a slider's figures and an oddity's file. */
const SMALL = '.phrase, .help-button, .icon-button, .slider-ticks *, .oddity-name, [role=switch]';

/** Buttons and the like that are on the page and lower than a thumb is wide. A group's border is counted with it. */
async function lowTargets(): Promise<string[]> {
  const small: string[] = [];
  const targets = page
    .getByRole('main')
    .locator('button, [role=tab], [role=checkbox], [role=option], select, input, [role=row]')
    .filter({ visible: true });
  for (const target of await targets.all()) {
    if (await target.evaluate((node, small) => node.matches(small), SMALL)) continue;
    const box = await target.boundingBox();
    const name = (await target.getAttribute('aria-label')) ?? (await target.textContent()) ?? '';
    if (box && box.height < 42) small.push(`${name.slice(0, 40)}: ${box.height.toFixed(1)}`);
  }
  return small;
}

async function staysWithin(): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...SCREEN, width });
    await expect.poll(() => sidewaysScroll(page, SCROLLERS), `${width} wide`).toEqual([]);
  }
}

test('with nothing in it: the ways in are in sight, one below the other', async () => {
  await staysWithin();
  const ways = stage().getByRole('button');
  await expect(ways).toHaveCount(3);
  for (const way of await ways.all()) await expect(way).toBeInViewport({ ratio: 1 });
  expect(await lowTargets()).toEqual([]);
});

test.describe('with two collections', () => {
  test.beforeAll(async () => {
    await page.getByRole('button', { name: 'Try the sample collection' }).tap();
    await rowsOf(page, 'a');
    await drop(page, collectionZip());
    await rowsOf(page, 'b');
  });

  test('the stage comes first and has half the screen', async () => {
    const box = await stage().boundingBox();
    expect(box?.width).toBe(SCREEN.width);
    expect(box?.height).toBeGreaterThanOrEqual(SCREEN.height / 2 - 1);
  });

  for (const name of PANELS) {
    test(`${name}: within reach, no way sideways, and targets of 44 pixels`, async () => {
      await page.getByRole('tab', { name, exact: true }).tap();
      await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
      await expect(page.getByText('On its way…')).toHaveCount(0);
      if (name === 'Map') await stage().getByRole('button', { name: 'Make the map' }).tap();
      if (name === 'Leak') await stage().getByRole('button', { name: 'Start the test' }).tap();
      await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
      const folded = page.locator('.survey-rail').locator('button[aria-expanded="false"]:not([aria-haspopup])');
      while ((await folded.count()) > 0) await folded.first().tap();
      await staysWithin();
      expect(await lowTargets()).toEqual([]);
      // The rail and what lies below it can be reached.
      for (const part of [page.locator('.survey-rail').getByRole('button').last(), page.locator('.evidence')]) {
        await part.scrollIntoViewIfNeeded();
        await expect(part).toBeInViewport();
      }
    });
  }

  test('files as pictures stay within the screen', async () => {
    await set(page, { surveyPanel: 'files', filesShow: 'pictures' });
    await staysWithin();
    await expect(stage().getByRole('option').first()).toBeInViewport();
  });

  test('a tap on a bar chooses its files, a tap on its chip lets them go', async () => {
    await set(page, { surveyPanel: 'charts', surveyFilter: '' });
    const bar = page.getByRole('figure', { name: 'Subsampling', exact: true }).getByRole('checkbox').first();
    await bar.tap();
    await expect(bar).toBeChecked();
    await page
      .getByRole('button', { name: /^Let go of/ })
      .first()
      .tap();
    await expect(bar).not.toBeChecked();
    expect((await get(page)).surveyFilter).toBe('');
  });

  test('a tap on a file of the strip opens it', async () => {
    await set(page, { surveyPanel: 'charts', filesShow: 'rows', surveyFilter: 'kind:JPEG' });
    await page.locator('.evidence').getByRole('row').nth(1).tap();
    await expect(page.getByRole('main', { name: 'JPEG' })).toBeVisible();
  });
});
