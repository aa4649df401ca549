/** The spectrum on the screen: waves stand where they belong, the right way up, and the card says what they are. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { colorAt, screenshotOf } from './support/pixels';
import { makePicture } from './support/pictures';
import { get, openWith, setAndSettle } from './support/waveloupe-page';

const SIDE = 64;
const [U, V] = [9, 5];

/** Two waves on grey, neither along an axis: (9, 5) strong, (−3, 12) weak. Positive v points down, as rows are counted. */
const waves = makePicture('waves.png', SIDE, SIDE, (x, y) => {
  const turn = (u: number, v: number) => Math.cos((2 * Math.PI * (u * x + v * y)) / SIDE);
  const level = Math.round(128 + 80 * turn(U, V) + 20 * turn(-3, 12));
  return [level, level, level];
});

let page: Page;
let surface: Locator;
let card: Locator;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await openWith(page, waves, { color: 'luma', keep: 1 });
  surface = page.getByRole('application', { name: /^Coefficients/ });
  card = page.getByRole('region', { name: 'Coefficient', exact: true });
});

test.beforeEach(async () => {
  await page.mouse.move(2, 2);
  await setAndSettle(page, { transform: 'dft', spectrum: 'magnitude', centred: true, colormap: 'grey', pin: '' });
});

test.afterAll(async () => {
  await page.close();
});

/** Where the cell of column x, row y of the 64×64 spectrum lies on the surface: its middle, CSS pixels. */
async function cellAt(x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await surface.boundingBox();
  if (!box) throw new Error('The spectrum is not on the page.');
  const { spectrumZoom } = await get(page);
  const zoom = Number(spectrumZoom);
  expect(zoom).toBeGreaterThan(0);
  return { x: box.width / 2 + (x + 0.5 - SIDE / 2) * zoom, y: box.height / 2 + (y + 0.5 - SIDE / 2) * zoom };
}

async function brightness(places: readonly (readonly [number, number])[]): Promise<number[]> {
  const shot = await screenshotOf(surface);
  const found: number[] = [];
  for (const [x, y] of places) {
    const at = await cellAt(x, y);
    found.push(colorAt(shot, Math.floor(at.x), Math.floor(at.y))[1]);
  }
  return found;
}

test('a wave stands at (u, v) from the middle and at its conjugate, and nowhere mirrored', async () => {
  await setAndSettle(page, { spectrumZoom: 4, spectrumX: 0.5, spectrumY: 0.5 });
  const middle = SIDE / 2;
  const [own, conjugate, mirrored, other, mean] = await brightness([
    [middle + U, middle + V],
    [middle - U, middle - V],
    [middle + U, middle - V],
    [middle - 3, middle + 12],
    [middle, middle],
  ]);
  expect(own).toBe(conjugate);
  expect(mean).toBeGreaterThanOrEqual(own);
  expect(own).toBeGreaterThan(other);
  expect(other).toBeGreaterThan(mirrored + 40);

  await setAndSettle(page, { centred: false });
  const [corner, there, gone] = await brightness([
    [0, 0],
    [U, V],
    [middle + U, middle + V],
  ]);
  expect([corner, there]).toEqual([mean, own]);
  expect(gone).toBeLessThan(own - 40);
});

test('pointing at it tells what it is; a click pins it, Escape lets go', async () => {
  await setAndSettle(page, { spectrumZoom: 4, spectrumX: 0.5, spectrumY: 0.5 });
  const at = await cellAt(SIDE / 2 + U, SIDE / 2 + V);
  await surface.hover({ position: at });
  await expect(card).toContainText(`(${U}, ${V})`);
  const period = SIDE / Math.hypot(U, V);
  await expect(card).toContainText(`${period.toPrecision(3)}\u00a0px`);
  // Orthonormal: a cosine of amplitude 80 over 64×64 pixels has two coefficients of 80·64/2.
  await expect(card).toContainText(/25[5-6]\d|2\.56/);
  await expect(card).toContainText(/kept/i);

  await surface.click({ position: at });
  expect((await get(page)).pin).toBe(`0.${V}.${U}`);
  await page.mouse.move(2, 2);
  await expect(card).toContainText(`(${U}, ${V})`);
  await page.keyboard.press('Escape');
  expect((await get(page)).pin).toBe('');
});

test('one wave alone is rebuilt the right way up, at its place', async () => {
  // Of the lowest shares nothing is left but the mean and the strongest wave.
  await setAndSettle(page, { keep: 3 / SIDE ** 2, compare: 'flip', zoom: 4, cx: 0.5, cy: 0.5 });
  const stage = page.getByRole('region', { name: 'Picture', exact: true });
  const shot = await screenshotOf(stage.getByRole('img').first());
  const [left, top] = [Math.round(shot.width / 2 - 2 * SIDE), Math.round(shot.height / 2 - 2 * SIDE)];
  let worst = 0;
  for (let y = 20; y < 40; y++) {
    for (let x = 4; x < SIDE - 4; x++) {
      const expected = 128 + 80 * Math.cos((2 * Math.PI * (U * x + V * y)) / SIDE);
      worst = Math.max(worst, Math.abs(colorAt(shot, left + 4 * x + 2, top + 4 * y + 2)[1] - expected));
    }
  }
  expect(worst).toBeLessThanOrEqual(3);
  await setAndSettle(page, { keep: 1, compare: 'split', zoom: 0 });
});

test('phase and planes are shown with their own scales', async () => {
  const spectrum = page.getByRole('region', { name: 'Spectrum' }).getByRole('img');
  await setAndSettle(page, { spectrum: 'phase' });
  await expect(spectrum.first()).toHaveAccessibleName(/phase/);
  await expect(page.getByText('180°', { exact: true })).toBeVisible();
  await setAndSettle(page, { spectrum: 'planes' });
  await expect(spectrum.first()).toHaveAccessibleName(/four planes/);
  await expect(page.getByText('180°', { exact: true })).toBeHidden();
});
