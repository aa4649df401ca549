/**
 * The Survey bench as a whole, against committed pictures, wide and on a phone. Made anew with
 * `npx playwright test e2e/survey-screenshots.spec.ts --update-snapshots`; look at them then.
 */
import { expect, test } from '@playwright/test';
import { openSurvey, rowsOf } from './support/survey-bench';
import { type Settings } from './support/waveloupe-page';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const LOOKS: readonly (readonly [name: string, theme: 'dark' | 'light', screen: typeof WIDE, settings: Settings])[] = [
  ['survey-charts-dark', 'dark', WIDE, { surveyPanel: 'charts', surveyFilter: 'subsampling:4:2:0' }],
  ['survey-map-light', 'light', WIDE, { surveyPanel: 'map' }],
  ['survey-leak-dark', 'dark', WIDE, { surveyPanel: 'leak' }],
  ['survey-files-light', 'light', WIDE, { surveyPanel: 'files', filesShow: 'pictures', surveyFile: 3 }],
  ['survey-charts-phone', 'light', PHONE, { surveyPanel: 'charts' }],
];

for (const [name, theme, screen, settings] of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport: screen, colorScheme: theme });
    test('looks as it did', async ({ page }) => {
      await openSurvey(page, settings);
      await page.getByRole('button', { name: 'Try the sample collection' }).click();
      await rowsOf(page, 'a');
      const stage = page.locator('.survey-stage');
      if (settings['surveyPanel'] === 'map') {
        await stage.getByRole('button', { name: 'Make the map' }).click();
        await expect(stage.getByRole('application')).toBeVisible({ timeout: 30_000 });
      }
      if (settings['surveyPanel'] === 'leak') {
        await stage.getByRole('button', { name: 'Start the test' }).click();
        await expect(stage.getByRole('button', { name: 'Test again' })).toBeVisible({ timeout: 30_000 });
      }
      await expect(page.getByText('On its way…')).toHaveCount(0);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await expect(page.locator('[data-stale], [data-shown=waiting]')).toHaveCount(0);
      await page.evaluate(() => document.fonts.ready);
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01 });
    });
  });
}
