/** The Network bench on a phone: the maps first, nothing sideways, and targets for a thumb. */
import { expect, test, type Page } from '@playwright/test';
import { openTiny } from './support/network-bench';
import { sidewaysScroll } from './support/readers';
import { get, setAndSettle, settled } from './support/waveloupe-page';

const SCREEN = { width: 390, height: 844 };
const PANELS = ['Pipeline', 'Microscope', 'Terms', 'Figures', 'Compression', 'Evaluate', 'Speed'] as const;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });
  page = await context.newPage();
  await openTiny(page, 'tiny-ship', { phi: 6 });
});

test.afterAll(async () => {
  await page.context().close();
});

test.describe.configure({ timeout: 120_000 });

test('the maps come first and have room', async () => {
  const box = await page.locator('.network-stage').boundingBox();
  expect(box?.width).toBe(SCREEN.width);
  expect(box?.height).toBeGreaterThan(SCREEN.height / 4);
});

for (const name of PANELS) {
  test(`${name}: no way sideways, and targets of 44 pixels`, async () => {
    await page.getByRole('tab', { name, exact: true }).tap();
    await settled(page);
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
    await expect(page.getByText('On its way…')).toHaveCount(0);
    for (const width of [320, SCREEN.width]) {
      await page.setViewportSize({ ...SCREEN, width });
      // The row of tabs, the samples and the terms may be scrolled within themselves.
      await expect
        .poll(() => sidewaysScroll(page, '.panel-tabs, .tiny-samples, .terms-scroll, .layer-scroll, .layer-scroll *'))
        .toEqual([]);
    }
    const small: string[] = [];
    for (const role of ['combobox', 'tab'] as const) {
      for (const target of await page.locator('.network-rail').getByRole(role).all()) {
        const box = await target.boundingBox();
        if (box && box.height < 44) small.push(`${(await target.textContent()) ?? ''}: ${box.height}`);
      }
    }
    expect(small).toEqual([]);
  });
}

test('a tap picks a block', async () => {
  await setAndSettle(page, { networkPanel: 'pipeline', mapLayer: 'layer3.0.relu2', mapChannel: 15 });
  const box = await page.locator('.network-stage').getByRole('img').first().boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  await expect(async () => {
    for (const [x, y] of [
      [0.2, 0.35],
      [0.35, 0.45],
      [0.5, 0.3],
    ]) {
      await page.touchscreen.tap(box.x + box.width * x, box.y + box.height * y);
      if ((await get(page)).mapLayer !== 'layer3.0.relu2') return;
    }
    expect((await get(page)).mapLayer).not.toBe('layer3.0.relu2');
  }).toPass({ timeout: 30_000 });
});
