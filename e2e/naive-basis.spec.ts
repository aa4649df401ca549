/** The naive basis against its definition: coefficients, the rebuilt picture, the bright border, the honest read-outs. */
import { expect, test, type Page } from '@playwright/test';
import { relativeDistance, sum } from './support/measures';
import { texture, type MadePicture } from './support/pictures';
import { inverseNaiveDft, naiveDft } from './support/reference';
import { exportedArray, loadFile, openWith, readouts, setAndSettle, SMALL } from './support/waveloupe-page';

const pictures = [texture('even.png', 24, 20), texture('odd.png', 15, 22)];
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: SMALL });
  await openWith(page, pictures[0], { basis: 'naive', keep: 1 });
});

test.afterAll(async () => {
  await page.close();
});

function onBorder({ width, height }: MadePicture, i: number): boolean {
  const [y, x] = [Math.floor(i / 3 / width), Math.floor(i / 3) % width];
  return y === 0 || y === height - 1 || x === 0 || x === width - 1;
}

test('coefficients and rebuilt picture are those of the definition', async () => {
  for (const picture of pictures) {
    await loadFile(page, picture);
    await setAndSettle(page, { basis: 'naive', keep: 1 });
    const { width, height, rgb } = picture;
    const spectrum = naiveDft({ width, height, channels: 3, data: rgb });
    const coefficients = await exportedArray(page, 'coefficients.npy');
    const interleaved = Float64Array.from({ length: 2 * rgb.length }, (_, i) =>
      i % 2 === 0 ? spectrum.re[i / 2] : spectrum.im[(i - 1) / 2],
    );
    expect(relativeDistance(coefficients.data, interleaved)).toBeLessThanOrEqual(3e-6);

    const rebuilt = await exportedArray(page, 'reconstruction.npy');
    expect(relativeDistance(rebuilt.data, inverseNaiveDft(spectrum).re)).toBeLessThanOrEqual(3e-6);
    const figures = await readouts(page);
    expect(figures.relativeError).toBeCloseTo(relativeDistance(rebuilt.data, rgb), 5);
    expect(figures.energyKept).toBeNull();
    expect(figures.notes.energyKept).toMatch(/orthonormal/);
  }
});

test('even at 100 % the border is about twice as bright, and the exact basis cures it', async () => {
  const picture = pictures[1];
  const { data } = await exportedArray(page, 'reconstruction.npy');
  const border = (values: ArrayLike<number>) => Array.from(values).filter((_, i) => onBorder(picture, i));
  expect(sum(border(data)) / sum(border(picture.rgb))).toBeGreaterThan(1.6);
  await setAndSettle(page, { basis: 'exact' });
  const cured = await exportedArray(page, 'reconstruction.npy');
  expect(relativeDistance(cured.data, picture.rgb)).toBeLessThan(2e-6);
  expect((await readouts(page)).energyKept).toBeCloseTo(1, 9);
});

test('the page says why, and a phrase in its card does what it says', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: /first attempt/i }).click();
  const naive = page.getByRole('switch', { name: /2π/ });
  await naive.click();
  await expect(naive).toBeChecked();
  await expect.poll(async () => (await page.evaluate(() => window.waveloupe?.get()))?.basis).toBe('naive');
  await page.getByRole('button', { name: /^About the naive basis/ }).click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText(/2π/);
  await card.getByRole('button', { name: /stop one step short/ }).click();
  await expect(naive).not.toBeChecked();
});
