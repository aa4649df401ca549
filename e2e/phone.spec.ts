/** A phone: the picture keeps half the height, the slider stays under the thumb, nothing scrolls sideways. */
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test';
import { texture } from './support/pictures';
import { sidewaysScroll } from './support/readers';
import { get, openWith, readouts, set, settled } from './support/waveloupe-page';

const SCREEN = { width: 390, height: 844 };
const picture = texture('phone.png', 60, 45);

let page: Page;
let touch: CDPSession;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ viewport: SCREEN, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });
  page = await context.newPage();
  touch = await context.newCDPSession(page);
  await openWith(page, picture);
});

test.afterAll(async () => {
  await page.context().close();
});

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${String(element)} is not on the page.`);
  return box;
}

type Point = readonly [x: number, y: number];

/** Fingers put down, moved along in steps, and lifted. */
async function swipe(...fingers: readonly { readonly from: Point; readonly to: Point }[]): Promise<void> {
  const at = (share: number) =>
    fingers.map(({ from, to }, id) => ({
      id,
      x: from[0] + (to[0] - from[0]) * share,
      y: from[1] + (to[1] - from[1]) * share,
    }));
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const stage = (): Locator => page.getByRole('region', { name: 'Picture', exact: true });
const slider = (): Locator => page.getByRole('slider', { name: 'Keep', exact: true });

test('the stage has half the height, and the slider is in view below it', async () => {
  const shown = await boxOf(stage());
  expect(shown.height).toBeGreaterThanOrEqual(SCREEN.height / 2 - 1);
  expect(shown.width).toBe(SCREEN.width);
  const thumb = await boxOf(slider());
  expect(thumb.y).toBeGreaterThan(shown.y + shown.height);
  expect(thumb.y + thumb.height).toBeLessThan(SCREEN.height - 60);
});

test('nothing scrolls sideways, at the top, at the end, with cards and sheets open, and on the smallest phone', async () => {
  for (const width of [SCREEN.width, 320]) {
    await page.setViewportSize({ ...SCREEN, width });
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.getByRole('region', { name: 'Evidence' }).scrollIntoViewIfNeeded();
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.getByRole('button', { name: 'All keys' }).tap();
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).tap();
    await page.getByRole('button', { name: /phone\.png/ }).tap();
    await expect(page.getByRole('dialog', { name: 'Pictures' })).toBeVisible();
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize(SCREEN);
});

test('the slider stays in view however far one scrolls', async () => {
  for (const name of ['Evidence', 'Compare']) {
    await page.getByRole('region', { name }).scrollIntoViewIfNeeded();
    await expect(slider()).toBeInViewport();
    await expect(stage()).toBeInViewport({ ratio: 0.95 });
  }
});

test('a thumb drags the slider, and the picture follows', async () => {
  await set(page, { keep: 0.01 });
  const { x, y, width, height } = await boxOf(slider());
  const middle: Point = [x + width / 2, y + height / 2];
  await swipe({ from: middle, to: [middle[0] + 80, middle[1] + 6] });
  const keep = Number((await get(page)).keep);
  expect(keep).toBeGreaterThan(0.05);
  await settled(page);
  expect((await readouts(page)).coefficientsKept).toBe(Math.round(keep * picture.rgb.length));
});

test('a finger drags the split handle, two fingers zoom, one pans', async () => {
  const handle = await boxOf(page.getByRole('slider', { name: /^Split/ }));
  const shown = await boxOf(stage());
  const grip: Point = [handle.x + handle.width / 2, shown.y + shown.height / 2];
  await swipe({ from: grip, to: [grip[0] - 100, grip[1]] });
  expect(Number((await get(page)).split)).toBeCloseTo(0.5 - 100 / SCREEN.width, 1);

  const middle: Point = [shown.x + shown.width * 0.6, shown.y + shown.height * 0.6];
  await swipe(
    { from: [middle[0] - 30, middle[1]], to: [middle[0] - 90, middle[1]] },
    { from: [middle[0] + 30, middle[1]], to: [middle[0] + 90, middle[1]] },
  );
  const { zoom, cx } = await get(page);
  expect(Number(zoom)).toBeGreaterThan((SCREEN.width / picture.width) * 1.5);
  await swipe({ from: middle, to: [middle[0] - 60, middle[1]] });
  expect(Number((await get(page)).cx)).toBeGreaterThan(Number(cx));
  await set(page, { zoom: 0, cx: 0.5, cy: 0.5 });
});

test('a tap on the spectrum pins a wave', async () => {
  await page.getByRole('radio', { name: 'Spectrum' }).tap();
  const spectrum = page.getByRole('application', { name: /^Coefficients/ });
  const { x, y, width, height } = await boxOf(spectrum);
  await page.touchscreen.tap(x + width / 2 + 3, y + height / 2 - 20);
  await expect.poll(async () => (await get(page)).pin).toMatch(/^[012]\.\d+\.\d+$/);
  await page.getByRole('radio', { name: 'Picture' }).tap();
  await expect(stage()).toBeVisible();
});

test('what a thumb aims at is at least 44 pixels high', async () => {
  const targets = [
    ...(await page.getByRole('banner').getByRole('button').all()),
    ...(await page.getByRole('navigation').getByRole('button').all()),
    ...(await page.getByRole('combobox').all()),
  ];
  for (const target of targets) {
    if (!(await target.isVisible())) continue;
    const name = (await target.getAttribute('aria-label')) ?? (await target.textContent());
    expect((await boxOf(target)).height, name ?? '').toBeGreaterThanOrEqual(44);
  }
  // The slider's track is thinner than what answers to the touch.
  await set(page, { keep: 0.01 });
  const thumb = await boxOf(slider());
  for (const off of [-18, 18]) {
    await set(page, { keep: 0.01 });
    await page.touchscreen.tap(thumb.x + thumb.width / 2 - 60, thumb.y + thumb.height / 2 + off);
    expect(Number((await get(page)).keep), `${off} px off the middle`).toBeLessThan(0.005);
  }
});
