/** The Network bench for every reader: names, headings, references, contrast, keys, and a page that prints. */
import { expect, test, type Page } from '@playwright/test';
import { openTiny } from './support/network-bench';
import { brokenReferences, faintText, headingLevels, nameless } from './support/readers';
import { get, setAndSettle } from './support/waveloupe-page';

const PANELS = ['pipeline', 'microscope', 'terms', 'figures', 'compression', 'evaluate', 'speed'] as const;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await openTiny(page, 'tiny-ship', { relu: 'asm', phi: 6 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 120_000 });

const openPanel = async (networkPanel: string): Promise<void> => {
  await setAndSettle(page, { networkPanel });
  await expect(page.getByText('On its way…')).toHaveCount(0);
};

for (const panel of PANELS) {
  test(`${panel}: names, headings, references, and ink that can be read in both themes`, async () => {
    await openPanel(panel);
    const folded = page.locator('.network-rail').locator('button[aria-expanded="false"]:not([aria-haspopup])');
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
  await openPanel('microscope');
  const cards = await page
    .getByRole('main')
    .getByRole('button', { name: /^(About|Save)/ })
    .all();
  expect(cards.length).toBeGreaterThan(6);
  for (const card of cards) {
    if ((await card.getAttribute('aria-haspopup')) === null) continue;
    await card.click();
    await expect(page.locator('[role=dialog], [role=menu]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog]:visible, [role=menu]:visible')).toHaveCount(0);
    await expect(card).toBeFocused();
  }
});

test('panels are a row of tabs: arrows move, Enter opens', async () => {
  await openPanel('pipeline');
  await page.getByRole('tab', { name: 'Pipeline' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Microscope' })).toBeFocused();
  expect((await get(page)).networkPanel).toBe('pipeline');
  await page.keyboard.press('Enter');
  expect((await get(page)).networkPanel).toBe('microscope');
  await expect(page.getByRole('tabpanel', { name: 'Microscope' })).toBeVisible();
});

test('the maps are walked by the keys, and the canvas says what it shows', async () => {
  await openPanel('pipeline');
  await setAndSettle(page, { mapLayer: 'relu', mapChannel: 1, mapBlock: '1.1' });
  const stage = page.locator('.network-stage');
  await expect(stage.getByRole('img').first()).toHaveAccessibleName(
    /feature maps of the network .*tiny-ship.*answers ship/i,
  );
  const cursor = stage.getByRole('application');
  await expect(cursor).toHaveAccessibleName(/^ReLU, 4 channels of 4 by 4 blocks/);
  await cursor.focus();
  for (const [key, settings] of [
    ['ArrowRight', { mapBlock: '1.2' }],
    ['ArrowDown', { mapBlock: '2.2' }],
    ['PageDown', { mapChannel: 2 }],
    ['End', { mapLayer: 'layer3.0.relu2', mapBlock: '0.0' }],
    ['Enter', { networkPanel: 'microscope' }],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => get(page), key).toMatchObject(settings);
  }
});

test('print has the maps, the answer and the link', async () => {
  await openPanel('pipeline');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(page.url())).toBeVisible();
  await expect(page.locator('.network-stage')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Answer', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Microscope' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
