/** Files that are no pictures, or broken ones: one sentence with the name and the reason, and the open picture stays. */
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { listenForComplaints, type Complaints } from './support/complaints';
import { drop } from './support/hand-over';
import { texture } from './support/pictures';
import { fixture, get, loadFile, openWith, readouts, settled, SMALL } from './support/waveloupe-page';

const good = texture('good.png', 20, 16);
let page: Page;
let complaints: Complaints;
let before: Record<string, unknown>;

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage({ viewport: SMALL });
  complaints = listenForComplaints(page, baseURL ?? '');
  await openWith(page, good);
  before = await get(page);
});

test.afterAll(async () => {
  await page.close();
});

const REASONS: Readonly<Record<string, RegExp>> = {
  'empty.png': /is empty/,
  'text.jpg': /is text/,
  'drawing.png': /SVG/,
  'truncated.png': /cut short/,
  'damaged.png': /damaged/,
  'claims-60000x60000.png': /too large: 60000×60000/,
};

for (const [name, reason] of Object.entries(REASONS)) {
  test(`${name}: the sentence says which file and why, and the open picture stays`, async () => {
    await drop(page, await fixture(name));
    const note = page
      .getByRole('status')
      .filter({ hasText: `“${name}”` })
      .first();
    await expect(note).toBeVisible();
    await expect(note).toHaveText(reason);
    await settled(page);
    expect(await get(page)).toEqual(before);
    expect((await readouts(page)).fileBytes).toBe(good.bytes.length);
    const close = page.getByRole('button', { name: 'Close this note' });
    await close.click();
    await expect(close).toBeHidden();
  });
}

test('names that are hostile are shown harmless, refused or opened', async () => {
  const names = JSON.parse(await readFile('e2e/fixtures/hostile-names.json', 'utf8')) as string[];
  const { bytes } = await fixture('text.jpg');
  for (const name of names) {
    const refusal = await page.evaluate(
      async ([fileName, base64]) => {
        const file = new File([atob(base64)], fileName);
        return window.waveloupe?.load(file).then(
          () => 'opened',
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        );
      },
      [name, bytes.toString('base64')] as const,
    );
    expect(refusal).toMatch(/^“[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,61}” is text.*\.$/u);
    expect(refusal).not.toMatch(/[/\\]/);
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /is text/ })
        .first(),
    ).toHaveText(refusal ?? '');
  }
  for (const name of names) {
    await loadFile(page, { name, bytes: good.bytes });
    const img = String((await get(page)).img);
    expect(img).toMatch(/^file:[0-9a-f]{12}:[^\p{C}/\\]{1,120}$/u);
    await settled(page);
  }
  // No name became part of the page.
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await loadFile(page, good);
});

test('a drop of nothing, of a link and of text is told apart', async () => {
  const dropData = (type: string, value: string) =>
    page.evaluate(
      ([format, text]) => {
        const transfer = new DataTransfer();
        if (format !== '') transfer.setData(format, text);
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [type, value] as const,
    );
  await dropData('text/uri-list', 'https://example.com/cat.png');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /A link was dropped/ })
      .first(),
  ).toBeVisible();
  await dropData('text/plain', 'cat');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /no file/ })
      .first(),
  ).toBeVisible();
  await settled(page);
  expect((await readouts(page)).fileBytes).toBe(good.bytes.length);
});

test('a JPEG that is cut short opens as far as it goes, and the page says so', async () => {
  const cut = await fixture('truncated.jpg');
  await drop(page, cut);
  await expect(page.getByRole('status').filter({ hasText: '“truncated.jpg” is damaged' }).first()).toHaveText(
    /\(at byte [\d,]+\)\. What can be read of it is shown\./,
  );
  await settled(page);
  expect((await readouts(page)).fileBytes).toBe(cut.bytes.length);
  await page.getByRole('button', { name: 'Close this note' }).click();
  await loadFile(page, good);
});

test('a good file after bad ones opens, and the note goes', async () => {
  await drop(page, await fixture('truncated.png'));
  await expect(page.getByText(/cut short/).first()).toBeVisible();
  const next = texture('next.png', 12, 12);
  await drop(page, next);
  await expect.poll(async () => (await readouts(page)).fileBytes).toBe(next.bytes.length);
  await expect(page.getByRole('button', { name: 'Close this note' })).toBeHidden();
});

test('of all this, nothing reached the console as an error, and nothing was fetched elsewhere', () => {
  expect(complaints).toEqual({ errors: [], outside: [] });
});
