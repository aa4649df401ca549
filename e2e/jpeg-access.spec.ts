/** The JPEG bench for every reader: names, headings, references, contrast, keys, and a page that prints. */
import { expect, test, type Page } from '@playwright/test';
import { jpegFile, openJpeg } from './support/jpeg-bench';
import { brokenReferences, faintText, headingLevels, nameless } from './support/readers';
import { get, loadFile, setAndSettle } from './support/waveloupe-page';

const PANELS = ['anatomy', 'block', 'ledger', 'statistics', 'scans', 'make', 'again'] as const;
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await openJpeg(page, jpegFile('exif-thumbnail'), { generations: 3, generation: 2 });
});

test.afterAll(async () => {
  await page.close();
});

const openPanel = async (panel: string): Promise<void> => {
  await setAndSettle(page, { panel });
  await expect(page.getByText('On its way…')).toHaveCount(0);
};

for (const panel of PANELS) {
  test(`${panel}: names, headings, references, and ink that can be read in both themes`, async () => {
    await openPanel(panel);
    const folded = page.getByRole('tabpanel').locator('button[aria-expanded="false"]:not([aria-haspopup])');
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

test('every card opens, has a name, and gives the focus back', async () => {
  for (const panel of ['anatomy', 'make'] as const) {
    await openPanel(panel);
    const cards = await page
      .getByRole('main')
      .getByRole('button', { name: /^(About|Save)/ })
      .all();
    expect(cards.length).toBeGreaterThan(4);
    for (const card of cards) {
      if ((await card.getAttribute('aria-haspopup')) === null) continue;
      await card.click();
      await expect(page.locator('[role=dialog], [role=menu]').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('[role=dialog]:visible, [role=menu]:visible')).toHaveCount(0);
      await expect(card).toBeFocused();
    }
  }
});

test('panels are a row of tabs: arrows move, Enter opens', async () => {
  await openPanel('anatomy');
  await page.getByRole('tab', { name: 'Anatomy' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Block' })).toBeFocused();
  expect((await get(page)).panel).toBe('anatomy');
  await page.keyboard.press('Enter');
  expect((await get(page)).panel).toBe('block');
  await expect(page.getByRole('tabpanel', { name: 'Block' })).toBeVisible();
});

test('the canvas says what it shows', async () => {
  await loadFile(page, jpegFile('photograph'));
  await openPanel('make');
  await setAndSettle(page, { quality: 33, compare: 'side' });
  const stage = page.locator('.jpeg-stage').getByRole('img').first();
  await expect(stage).toHaveAccessibleName(/photograph\.jpg, 80 by 64 pixels.+Quality 33/);
  await setAndSettle(page, { compare: 'difference', gain: 8 });
  await expect(stage).toHaveAccessibleName(/difference.+8 times/);
  await setAndSettle(page, { compare: 'split' });
});

test('print has the picture, the panel and the link', async () => {
  await openPanel('anatomy');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(page.url())).toBeVisible();
  await expect(page.locator('.jpeg-stage')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Segments of the file' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Make' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
