/** The JPEG bench on a phone: the picture first, nothing sideways, and targets for a thumb. */
import { expect, test, type Page } from '@playwright/test';
import { jpegFile, openJpeg } from './support/jpeg-bench';
import { sidewaysScroll } from './support/readers';
import { get, setAndSettle, settled } from './support/waveloupe-page';

const SCREEN = { width: 390, height: 844 };
const PANELS = ['Anatomy', 'Block', 'Bits', 'Statistics', 'Scans', 'Make', 'Again'] as const;
let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });
  page = await context.newPage();
  await openJpeg(page, jpegFile('photograph-progressive'), { generations: 2, generation: 1 });
});

test.afterAll(async () => {
  await page.context().close();
});

test('the stage comes first and has room', async () => {
  const box = await page.locator('.jpeg-stage').boundingBox();
  expect(box?.width).toBe(SCREEN.width);
  expect(box?.height).toBeGreaterThan(SCREEN.height / 3);
});

for (const name of PANELS) {
  test(`${name}: no way sideways, and targets of 44 pixels`, async () => {
    await page.getByRole('tab', { name, exact: true }).tap();
    await settled(page);
    await expect(page.getByText('On its way…')).toHaveCount(0);
    for (const width of [320, SCREEN.width]) {
      await page.setViewportSize({ ...SCREEN, width });
      // The row of tabs and the bytes may be scrolled within themselves.
      await expect.poll(() => sidewaysScroll(page, '.panel-tabs, .hex, .segments *, .build-up *')).toEqual([]);
    }
    const small: string[] = [];
    for (const target of await page.getByRole('tabpanel').getByRole('combobox').all()) {
      const box = await target.boundingBox();
      if (box && box.height < 44) small.push(`${(await target.getAttribute('aria-label')) ?? ''}: ${box.height}`);
    }
    for (const target of await page.getByRole('tab').all()) {
      const box = await target.boundingBox();
      if (box && box.height < 44) small.push(`${(await target.textContent()) ?? ''}: ${box.height}`);
    }
    expect(small).toEqual([]);
  });
}

test('a tap picks a block', async () => {
  await setAndSettle(page, { panel: 'anatomy', jpegBlock: '' });
  const box = await page.locator('.jpeg-stage .pane-surface').first().boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  await page.touchscreen.tap(box.x + box.width / 2 + 4, box.y + box.height / 2 + 4);
  await expect.poll(async () => (await get(page)).jpegBlock).toMatch(/^0\.\d\.\d$/);
});
