/** The handle between original and rebuilt, by mouse and by keys, and that the pixels on both sides are what they say. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { colorAt, screenshotOf } from './support/pixels';
import { makePicture } from './support/pictures';
import { get, openWith, setAndSettle, settled } from './support/waveloupe-page';

/** Fine stripes of black and white: what is rebuilt from their mean alone is plain grey, so the sides cannot be mixed up. */
const stripes = makePicture('stripes.png', 64, 64, (x) => (x % 2 === 0 ? [0, 0, 0] : [254, 254, 254]));

let page: Page;
let stage: Locator;
let handle: Locator;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openWith(page, stripes, { rule: 'square', keep: 0.0003, color: 'luma' });
  stage = page.getByRole('region', { name: 'Picture' }).getByRole('img').first();
  handle = page.getByRole('slider', { name: /^Split/ });
});

test.beforeEach(async () => {
  await setAndSettle(page, { compare: 'split', split: 0.5, zoom: 4, cx: 0.5, cy: 0.5 });
});

test.afterAll(async () => {
  await page.close();
});

const split = async (): Promise<number> => Number((await get(page)).split);

/** What the middle row shows at a share of the stage's width: the original's black and white, or grey. */
async function shownAt(share: number): Promise<'original' | 'rebuilt'> {
  const shot = await screenshotOf(stage);
  const y = shot.height / 2 + 34;
  const greens = Array.from({ length: 12 }, (_, i) => colorAt(shot, shot.width * share + i, y)[1]);
  const spread = Math.max(...greens) - Math.min(...greens);
  if (spread > 200) return 'original';
  expect(spread).toBeLessThan(16);
  expect(greens[0]).toBeGreaterThan(100);
  return 'rebuilt';
}

test('left of the handle is the original, right of it the rebuilt picture', async () => {
  expect([await shownAt(0.4), await shownAt(0.6)]).toEqual(['original', 'rebuilt']);
  await setAndSettle(page, { split: 0.7 });
  expect([await shownAt(0.4), await shownAt(0.6)]).toEqual(['original', 'original']);
});

test('the mouse drags it, and not beyond the stage', async () => {
  const box = await stage.boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
  expect(await split()).toBeCloseTo(0.4, 1);
  await settled(page);
  expect(await shownAt(0.45)).toBe('rebuilt');
  await page.mouse.move(box.x - 300, y);
  expect(await split()).toBe(0);
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.mouse.up();
  await page.mouse.move(box.x + box.width * 0.2, y);
  expect(await split()).toBeCloseTo(0.6, 1);
});

test('it is a slider to the keyboard and to a screen reader', async () => {
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  expect(await split()).toBeCloseTo(0.51, 6);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await split()).toBeCloseTo(0.46, 6);
  await page.keyboard.press('Home');
  expect(await split()).toBe(0);
  await page.keyboard.press('End');
  expect(await split()).toBe(1);
  await expect(handle).toHaveAttribute('aria-valuenow', '1');
  await expect(handle).toHaveAttribute('aria-valuetext', /100/);
});

test('a drag of the picture pans it and leaves the handle alone', async () => {
  const before = await get(page);
  const box = await stage.boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  const [x, y] = [Math.round(box.x + box.width * 0.35), Math.round(box.y + box.height * 0.4)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 20, { steps: 3 });
  await page.mouse.up();
  const after = await get(page);
  // The picture lies on whole device pixels, which may be half a pixel from where it was asked to be.
  expect(Number(after.cx)).toBeCloseTo(0.5 - 40 / (64 * 4), 2);
  expect(Number(after.cy)).toBeCloseTo(0.5 - 20 / (64 * 4), 2);
  expect(after.split).toBe(before.split);
});

test('the other ways to compare show what they say', async () => {
  await setAndSettle(page, { compare: 'side' });
  expect([await shownAt(0.25), await shownAt(0.75)]).toEqual(['original', 'rebuilt']);
  await setAndSettle(page, { compare: 'flip' });
  expect([await shownAt(0.4), await shownAt(0.6)]).toEqual(['rebuilt', 'rebuilt']);
  const box = await stage.boundingBox();
  if (!box) throw new Error('The stage is not on the page.');
  await page.mouse.click(box.x + 200, box.y + 200);
  await settled(page);
  expect([await shownAt(0.4), await shownAt(0.6)]).toEqual(['original', 'original']);
  await setAndSettle(page, { compare: 'difference', gain: 1 });
  const shot = await screenshotOf(stage);
  const at = (dx: number) => colorAt(shot, Math.round(shot.width / 2) + dx, shot.height / 2 + 34);
  // Rebuilt minus original is plus and minus 127 by turns: two colours of the diverging map, neither of them grey.
  const [one, other] = [at(2), at(6)];
  expect(Math.abs(one[0] - other[0]) + Math.abs(one[2] - other[2])).toBeGreaterThan(100);
});
