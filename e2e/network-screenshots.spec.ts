/**
 * The Network bench as a whole, against committed pictures, wide, on a small laptop and on a phone. Made anew with
 * `npx playwright test e2e/network-screenshots.spec.ts --update-snapshots`; look at them then.
 */
import { expect, test } from '@playwright/test';
import { openTiny } from './support/network-bench';
import { settled, type Settings } from './support/waveloupe-page';

const WIDE = { width: 1440, height: 900 };
const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

const LOOKS: readonly (readonly [name: string, theme: 'dark' | 'light', screen: typeof WIDE, settings: Settings])[] = [
  ['network-pipeline-dark', 'dark', WIDE, { networkPanel: 'pipeline' }],
  ['network-pipeline-light', 'light', LAPTOP, { networkPanel: 'pipeline', mapShow: 'coefficients' }],
  [
    'network-microscope-light',
    'light',
    WIDE,
    { networkPanel: 'microscope', mapLayer: 'layer1.0.relu1', mapBlock: '1.2' },
  ],
  ['network-terms-dark', 'dark', WIDE, { networkPanel: 'terms', mapLayer: 'layer1.0.bn1', mapCoefficient: 9 }],
  ['network-figures-light', 'light', LAPTOP, { networkPanel: 'figures' }],
  ['network-evaluate-dark', 'dark', LAPTOP, { networkPanel: 'evaluate' }],
  ['network-pipeline-phone', 'light', PHONE, { networkPanel: 'pipeline' }],
  ['network-microscope-phone', 'dark', PHONE, { networkPanel: 'microscope' }],
];

for (const [name, theme, screen, settings] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport: screen, colorScheme: theme });
    test('looks as it did', async ({ page }) => {
      test.setTimeout(120_000);
      await page.addInitScript(() => {
        localStorage.setItem('waveloupe.preferences', JSON.stringify({ hintSeen: true }));
      });
      await openTiny(page, 'tiny-ship', { engine: 'cpu', relu: 'asm', phi: 6, ...settings });
      await expect(page.getByText('On its way…')).toHaveCount(0);
      await page.evaluate(() => document.fonts.ready);
      await settled(page);
      // Times are never the same twice.
      const times = page.locator('.answer-foot span:last-child, .stage-messages');
      await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01, mask: [times] });
    });
  });
}
