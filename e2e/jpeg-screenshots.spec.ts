/**
 * The JPEG bench as a whole, against committed pictures, on a wide screen and on a phone. Made anew with
 * `npx playwright test e2e/jpeg-screenshots.spec.ts --update-snapshots`; look at them then.
 */
import { expect, test, type Page } from '@playwright/test';
import { jpegFile } from './support/jpeg-bench';
import { loadFile, openPage, setAndSettle, settled, type Settings } from './support/waveloupe-page';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const LOOKS: readonly (readonly [name: string, theme: 'dark' | 'light', screen: typeof WIDE, settings: Settings])[] = [
  ['jpeg-anatomy-dark', 'dark', WIDE, { panel: 'anatomy', segment: 1 }],
  ['jpeg-block-light', 'light', WIDE, { panel: 'block', jpegBlock: '0.2.3', coefficient: 9, buildUp: 12 }],
  ['jpeg-ledger-dark', 'dark', WIDE, { panel: 'ledger', jpegBlock: '0.2.3' }],
  ['jpeg-make-light', 'light', WIDE, { panel: 'make', quality: 20, subsampling: '420', compare: 'split' }],
  ['jpeg-anatomy-phone', 'light', PHONE, { panel: 'anatomy' }],
  ['jpeg-block-phone', 'dark', PHONE, { panel: 'block', jpegBlock: '0.2.3', coefficient: 9 }],
];

async function look(page: Page, settings: Settings): Promise<void> {
  await openPage(page, { ...settings, view: 'jpeg', engine: 'cpu', img: 'file:000000000000:none.png' });
  await loadFile(page, jpegFile('photograph'));
  await setAndSettle(page, settings);
  await expect(page.getByText('On its way…')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
}

for (const [name, theme, screen, settings] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport: screen, colorScheme: theme });
    test(`looks as it did`, async ({ page }) => {
      await page.addInitScript(() => {
        localStorage.setItem('waveloupe.preferences', JSON.stringify({ hintSeen: true }));
      });
      await look(page, settings);
      await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01 });
    });
  });
}
