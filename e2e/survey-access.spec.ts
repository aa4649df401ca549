/** The Survey bench for every reader: names, headings, references, contrast, keys, what is said, and a page that prints. */
import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/hand-over';
import { brokenReferences, faintText, headingLevels, nameless } from './support/readers';
import { collectionZip, openSurvey, rowsOf } from './support/survey-bench';
import { get, set, settled } from './support/waveloupe-page';

const PANELS = ['charts', 'map', 'compare', 'leak', 'files'] as const;
let page: Page;

/** Both collections are open, the map is made, and the leak test has run. */
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await openSurvey(page, { leakShuffles: 5, leakFolds: 2 });
  await page.getByRole('button', { name: 'Try the sample collection' }).click();
  await rowsOf(page, 'a');
  await drop(page, collectionZip());
  await rowsOf(page, 'b');
  await set(page, { surveyPanel: 'leak' });
  await stage().getByRole('button', { name: 'Start the test' }).click();
  await expect(stage().getByRole('button', { name: 'Test again' })).toBeVisible({ timeout: 60_000 });
  await set(page, { surveyPanel: 'map' });
  await stage().getByRole('button', { name: 'Make the map' }).click();
  await expect(stage().getByRole('application')).toBeVisible({ timeout: 60_000 });
});

test.afterAll(async () => {
  await page.close();
});

const stage = () => page.locator('.survey-stage');
const rail = () => page.locator('.survey-rail');

const openPanel = async (surveyPanel: string): Promise<void> => {
  await set(page, { surveyPanel });
  await expect(page.getByText('On its way…')).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
};

test.describe('each panel', () => {
  test.afterAll(async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
  });

  for (const panel of PANELS) {
    test(`${panel}: names, headings, references, and ink that can be read in both themes`, async () => {
      await openPanel(panel);
      const folded = page.locator('.survey').locator('button[aria-expanded="false"]:not([aria-haspopup])');
      while ((await folded.count()) > 0) await folded.first().click();
      expect(await nameless(page)).toEqual([]);
      const levels = await headingLevels(page);
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, i) => expect(level - levels[i], `heading ${i + 2}`).toBeLessThanOrEqual(1));
      expect(await brokenReferences(page)).toEqual({ twice: [], lost: [] });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await faintText(page), colorScheme).toEqual([]);
      }
    });
  }

  for (const panel of PANELS) {
    test(`${panel}: every card and menu opens, has a name, and gives the focus back`, async () => {
      await openPanel(panel);
      const cards = await page.getByRole('main').locator('button[aria-haspopup]').filter({ visible: true }).all();
      expect(cards.length).toBeGreaterThan(panel === 'charts' ? 15 : 4);
      for (const card of cards) {
        await card.click();
        const open = page.locator('[role=dialog], [role=menu]');
        await expect(open).toHaveAccessibleName(/\S/);
        // The keys are the card's own as soon as the focus is.
        await expect.poll(() => open.evaluate((node) => node.contains(document.activeElement))).toBe(true);
        // A layer listens a moment after the focus has come: sooner than a person, later than a test.
        await expect(async () => {
          await page.keyboard.press('Escape');
          await expect(open).toHaveCount(0, { timeout: 1000 });
        }).toPass();
        await expect(card).toBeFocused();
      }
    });
  }
});

test('panels are a row of tabs: arrows move, Enter opens', async () => {
  await openPanel('charts');
  await page.getByRole('tab', { name: 'Charts' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Map' })).toBeFocused();
  expect((await get(page)).surveyPanel).toBe('charts');
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Files' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await get(page)).surveyPanel).toBe('files');
  await expect(page.getByRole('tabpanel', { name: 'Files' })).toBeVisible();
});

test('a bar is chosen by Space and let go by Escape, and the files that are left are said', async () => {
  await openPanel('charts');
  const bar = page.getByRole('figure', { name: 'Subsampling', exact: true }).getByRole('checkbox').first();
  await bar.focus();
  await page.keyboard.press('Space');
  await expect(bar).toBeChecked();
  const said = page.getByRole('region', { name: 'Filter' }).locator('[aria-live=polite]');
  await expect(said).toHaveText(/^A: \d+ of \d+ files; B: \d+ of \d+ files$/);
  await expect(bar).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).not.toBeChecked();
  await expect(said).toHaveText(/^A: all \d+ files; B: all \d+ files$/);
});

test('the ends of a histogram’s brush are sliders', async () => {
  await openPanel('charts');
  const quality = page.getByRole('figure', { name: 'Quality', exact: true });
  const [from, to] = [quality.getByRole('slider', { name: /from/ }), quality.getByRole('slider', { name: /up to/ })];
  await expect(from).toHaveAttribute('aria-valuetext', 'open');
  await from.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(from).not.toHaveAttribute('aria-valuetext', 'open');
  const first = Number(await from.getAttribute('aria-valuenow'));
  await expect.poll(async () => (await get(page)).surveyFilter).toMatch(/^quality:\d+(\.\d+)?\.\.$/);
  await to.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await get(page)).surveyFilter).toMatch(/^quality:\d+(\.\d+)?\.\.\d+(\.\d+)?$/);
  // The ends may not pass each other.
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown');
  await page.keyboard.press('Home');
  expect(Number(await to.getAttribute('aria-valuenow'))).toBeGreaterThanOrEqual(
    Math.min(first, Number(await from.getAttribute('aria-valuenow'))),
  );
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await get(page)).surveyFilter).toBe('');
});

test('chips let go by keys, and the whole filter too', async () => {
  await openPanel('charts');
  await set(page, { surveyFilter: 'subsampling:4:2:0|4:4:4;quality:50..;color:color' });
  const chips = rail().getByRole('button', { name: /^Let go of/ });
  await expect(chips).toHaveCount(3);
  await chips.first().focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(2);
  await rail().getByRole('button', { name: 'Clear all' }).press('Enter');
  await expect(chips).toHaveCount(0);
  expect((await get(page)).surveyFilter).toBe('');
});

test('the map is walked by the keys, dot by dot, and says where one is', async () => {
  await openPanel('map');
  const map = stage().getByRole('application');
  await expect(map).toHaveAccessibleName(/^Map of settings: \d+ files at \d+ places$/);
  await expect(map).toHaveAccessibleDescription(/Arrow keys/);
  await map.focus();
  await page.keyboard.press('ArrowRight');
  const told = stage().locator('[aria-live=polite]');
  await expect(told).toHaveText(/: [\d ]+ files?/);
  const places = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
    await page.keyboard.press(key);
    places.add((await told.textContent()) ?? '');
  }
  expect(places.size).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect(stage().getByRole('button', { name: 'Show these files' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage().getByRole('button', { name: 'Show these files' })).toHaveCount(0);
  await page.keyboard.press('+');
  await expect.poll(async () => Number((await get(page)).mapZoom)).toBeGreaterThan(1);
  await page.keyboard.press('0');
  await expect.poll(async () => (await get(page)).mapZoom).toBe(1);
});

test('in the comparison and in the leak test arrows walk the settings, Enter picks', async () => {
  for (const panel of ['compare', 'leak']) {
    await openPanel(panel);
    await set(page, { surveyFacet: '' });
    const rows = stage().getByRole('listbox').getByRole('option');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
    expect((await get(page)).surveyFacet, panel).not.toBe('');
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
  }
});

test('the list of files by keys: arrows, ends, pages; Enter opens, Back returns to the same file', async () => {
  await openPanel('files');
  await set(page, { filesShow: 'rows', filesSort: 'path', surveyFilter: 'kind:JPEG', surveyFile: -1 });
  const list = stage().getByRole('grid');
  await list.focus();
  for (const [key, active] of [
    ['Home', 2],
    ['ArrowDown', 3],
    ['ArrowDown', 4],
    ['ArrowUp', 3],
  ] as const) {
    await page.keyboard.press(key);
    await expect(list.locator('[aria-selected=true]'), key).toHaveAttribute('aria-rowindex', String(active));
  }
  const id = await list.locator('[aria-selected=true]').getAttribute('id');
  await expect(list).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.press('End');
  const count = Number(await list.getAttribute('aria-rowcount'));
  await expect(list.locator('[aria-selected=true]')).toHaveAttribute('aria-rowindex', String(count));
  await expect(list.locator('[aria-selected=true]')).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(list.locator('[aria-selected=true]')).toBeInViewport();
  await page.keyboard.press('Home');
  const file = (await get(page)).surveyFile;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'JPEG' })).toBeVisible();
  await settled(page);
  await page.goBack();
  await expect(page.getByRole('main', { name: 'Survey' })).toBeVisible();
  expect((await get(page)).surveyFile).toBe(file);
  await set(page, { surveyFilter: '' });
});

test('the pictures by keys: right and down', async () => {
  await openPanel('files');
  await set(page, { filesShow: 'pictures', surveyFile: -1 });
  const pictures = stage().getByRole('listbox');
  await pictures.focus();
  await page.keyboard.press('Home');
  await expect(pictures.locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('ArrowRight');
  await expect(pictures.locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(async () => Number(await pictures.locator('[aria-selected=true]').getAttribute('aria-posinset')))
    .toBeGreaterThan(4);
  await set(page, { filesShow: 'rows' });
});

test('print has the charts, the counts and the link', async () => {
  await openPanel('charts');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(page.url())).toBeVisible();
  await expect(stage()).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Quality', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^A: .*collection.*; B: all\.zip, \d+ of \d+ files$/ })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Map' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
