/** For every reader: names on all controls, both themes, motion only where it is wanted, and a page that prints. */
import { expect, test, type Page } from '@playwright/test';
import { brokenReferences, headingLevels, nameless } from './support/readers';
import { texture } from './support/pictures';
import { openWith, setAndSettle } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openWith(page, texture('reader.png', 48, 36));
});

test.afterAll(async () => {
  await page.close();
});

test('every control has a name, in every mode, with folds and cards open', async () => {
  expect(await nameless(page)).toEqual([]);
  const folded = page.locator('button[aria-expanded="false"]:not([aria-haspopup])');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const settings of [
    { transform: 'block', rule: 'band' },
    { transform: 'dft', compare: 'difference' },
  ]) {
    await setAndSettle(page, settings);
    expect(await nameless(page)).toEqual([]);
  }
  const cards = await page.getByRole('button', { name: /^(About|Engine:|Save|reader)/ }).all();
  expect(cards.length).toBeGreaterThan(6);
  for (const card of cards) {
    await card.click();
    await expect(page.locator('[role=dialog], [role=menu]').first()).toBeVisible();
    expect(await nameless(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog]:visible, [role=menu]:visible')).toHaveCount(0);
    // The focus is back where one was.
    await expect(card).toBeFocused();
  }
});

test('canvases say what they show, and the plot has a table behind it', async () => {
  await setAndSettle(page, { transform: 'dct', keep: 0.02, compare: 'side' });
  const stage = page.getByRole('region', { name: 'Picture', exact: true }).getByRole('img').first();
  await expect(stage).toHaveAccessibleName(/reader\.png.+48 by 36.+2\.00\s%/);
  const table = page.getByRole('table', { name: /PSNR/ });
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await expect(table.getByRole('row')).not.toHaveCount(1);
});

test('headings go down one level at a time', async () => {
  const levels = await headingLevels(page);
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, i) => expect(level - levels[i], `heading ${i + 2}`).toBeLessThanOrEqual(1));
});

test('no identifier is used twice, and labels point to what is there', async () => {
  expect(await brokenReferences(page)).toEqual({ twice: [], lost: [] });
});

test('dark and light follow the system, and change while the page is open', async () => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const lightness = async (): Promise<number> => {
    const colour = await ground();
    const [first] = (/[\d.]+/.exec(colour) ?? ['0']).map(Number);
    return colour.startsWith('oklch') ? first : first / 255;
  };
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await lightness()).toBeLessThan(0.35);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await lightness()).toBeGreaterThan(0.8);
  await page.emulateMedia({ colorScheme: 'dark' });
});

test('with reduced motion nothing moves by itself', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    Array.from(document.querySelectorAll('*'))
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const seconds = (text: string): number => Math.max(...text.split(',').map((part) => Number.parseFloat(part)));
        return seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
});

test('print has the picture, the figures, the settings and the link', async () => {
  await setAndSettle(page, { keep: 0.02 });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(page.url())).toBeVisible();
  await expect(page.getByText(/keep=0\.02/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Picture', exact: true })).toBeVisible();
  await expect(page.getByText('PSNR', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Keep', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
