/** The page by keyboard alone: its shortcuts, the sheet that lists them, and Tab to every control. */
import { expect, test, type Page } from '@playwright/test';
import { texture } from './support/pictures';
import { get, openWith, set, setAndSettle } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await openWith(page, texture('leaf.png', 48, 36));
});

test.beforeEach(async () => {
  await setAndSettle(page, { compare: 'split', zoom: 0, cx: 0.5, cy: 0.5, pin: '' });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
});

test.afterAll(async () => {
  await page.context().close();
});

const setting = async (name: string): Promise<unknown> => (await get(page))[name];

test('S, B, X and D choose how to compare', async () => {
  for (const [key, compare] of [
    ['b', 'side'],
    ['d', 'difference'],
    ['x', 'flip'],
    ['s', 'split'],
    ['B', 'side'],
  ]) {
    await page.keyboard.press(key);
    expect(await setting('compare')).toBe(compare);
  }
});

test('Space, while it is held, shows the original', async () => {
  const canvas = page.getByRole('region', { name: 'Picture' }).getByRole('img').first();
  await page.keyboard.down(' ');
  await expect(canvas).toHaveAccessibleName(/: the original\.$/);
  await page.keyboard.up(' ');
  await expect(canvas).toHaveAccessibleName(/rebuilt/);
  await page.getByRole('slider', { name: 'Keep', exact: true }).focus();
  await page.keyboard.down(' ');
  await expect(canvas).toHaveAccessibleName(/: the original\.$/);
  await page.keyboard.up(' ');
});

test('plus and minus come closer and go further, F and 0 fit', async () => {
  await page.keyboard.press('+');
  const closer = Number(await setting('zoom'));
  expect(closer).toBeGreaterThan(1);
  await page.keyboard.press('+');
  expect(await setting('zoom')).toBeCloseTo(closer * Math.SQRT2, 2);
  await page.keyboard.press('-');
  expect(await setting('zoom')).toBeCloseTo(closer, 2);
  await page.keyboard.press('f');
  expect(await setting('zoom')).toBe(0);
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  expect(await setting('zoom')).toBe(0);
});

test('C copies a link that names every setting', async () => {
  await set(page, { keep: 0.07, transform: 'dct' });
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: /Link copied/ })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
  expect(copied).toContain('keep=0.07');
  expect(copied).toContain('transform=dct');
  await set(page, { keep: 0.01, transform: 'dft' });
});

test('T goes through the themes', async () => {
  const themes: string[] = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('t');
    const button = page.getByRole('button', { name: /^Theme:/ });
    themes.push((await button.getAttribute('aria-label')) ?? '');
  }
  expect(new Set(themes)).toEqual(new Set(['Theme: dark', 'Theme: light', 'Theme: auto']));
  expect(themes[2]).toBe('Theme: auto');
});

test('? opens the sheet of keys and closes it, as Escape does', async () => {
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  for (const key of ['Space', 'S', 'B', 'D', 'F', 'C', 'T', '?']) {
    await expect(sheet.getByText(key, { exact: true }).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
});

test('keys that are typed into a field are no shortcuts', async () => {
  const field = page.getByRole('textbox', { name: 'Keep, as a number' });
  await field.focus();
  await page.keyboard.type('dbt?');
  expect(await setting('compare')).toBe('split');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue(/^1\.00/);
});

test('Ctrl+Z takes back a change, with Shift it comes again', async () => {
  await page.getByRole('slider', { name: 'Keep', exact: true }).focus();
  await page.keyboard.press('End');
  expect(await setting('keep')).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => setting('keep')).toBe(0.01);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => setting('keep')).toBe(1);
  await set(page, { keep: 0.01 });
});

test('the spectrum is walked with arrows, Enter pins, Escape lets go', async () => {
  const spectrum = page.getByRole('application', { name: /^Coefficients/ });
  const card = page.getByRole('region', { name: 'Coefficient', exact: true });
  await spectrum.focus();
  await page.keyboard.press('ArrowRight');
  await expect(card).toContainText('(0, 0)');
  await expect(card).toContainText(/the mean/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(card).toContainText('(2, 1)');
  // A wave of 48/2 by 36/1 pixels.
  await expect(card).toContainText((1 / Math.hypot(2 / 48, 1 / 36)).toFixed(1));
  await page.keyboard.press('Enter');
  expect(await setting('pin')).toMatch(/^[012]\.\d+\.\d+$/);
  await page.keyboard.press('Escape');
  expect(await setting('pin')).toBe('');
});

test('Tab reaches every control in view, and each shows that it has the focus', async () => {
  const wanted = await page.evaluate(() => {
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    return Array.from(document.querySelectorAll<HTMLElement>(focusable)).filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      return !(element as HTMLButtonElement).disabled;
    }).length;
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  await page.evaluate(() => window.getSelection()?.setBaseAndExtent(document.body, 0, document.body, 0));
  for (let i = 0; i < wanted + 12; i++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const names = element as Element & { tabTestName?: string };
      names.tabTestName ??= `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''} ${Math.random()}`;
      const style = getComputedStyle(element);
      const ringed = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      // A drawing's part and a handle show it on what they hold.
      const inside = Array.from(element.querySelectorAll('*')).some((part) => {
        const partStyle = getComputedStyle(part);
        return partStyle.outlineStyle !== 'none' || partStyle.stroke !== 'none' || partStyle.boxShadow !== 'none';
      });
      return { name: names.tabTestName, ringed: ringed || inside };
    });
    if (!found) continue;
    if (!found.ringed) unseen.push(found.name);
    reached.add(found.name);
  }
  expect(unseen).toEqual([]);
  // In a row of joined buttons Tab stops once, arrows do the rest.
  const rows = await page.getByRole('radiogroup').count();
  const joined = await page.getByRole('radio').count();
  expect(reached.size).toBeGreaterThanOrEqual(wanted - joined + rows);
});
