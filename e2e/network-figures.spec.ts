/** The figures: random blocks measured live beside the reference, recorded accuracy, this picture's curves, and speed. */
import { expect, test, type Page } from '@playwright/test';
import record from '../public/weights/toy.json' with { type: 'json' };
import { classify, evidence, openTiny, savedText, table } from './support/network-bench';
import { get, setAndSettle } from './support/waveloupe-page';

/** RMSE per block of random 4×4 values in −1…1, each over 2×2 pixels; f64 over 10⁶ blocks: ± 0.001. */
const ASM = [
  ...[0.3444, 0.2951, 0.2393, 0.1705, 0.1222, 0.0785, 0.0489, 0.0311],
  ...[0.015, 0.0085, 0.0045, 0.0018, 0.0004, 0, 0],
];
const APX = [
  ...[0.3652, 0.3339, 0.2969, 0.2532, 0.2188, 0.1803, 0.142, 0.1085],
  ...[0.0721, 0.0525, 0.0369, 0.0229, 0.0103, 0.0031, 0],
];
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await openTiny(page, 'tiny-ship', { networkPanel: 'figures', relu: 'asm', phi: 15 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 300_000 });

const panel = () => page.getByRole('tabpanel');

test('a million random blocks come within ± 0.001 of the reference', async () => {
  // Seconds on a graphics card; a software adapter on a machine with other work takes minutes.
  test.setTimeout(900_000);
  await panel().getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel().getByText(/blocks in .+Largest difference/)).toBeVisible({ timeout: 840_000 });
  await expect(panel().getByText(/^1\D?048\D?576 blocks/)).toBeVisible();
  const title = await evidence(page).getByRole('figure').first().getAttribute('aria-label');
  const { head, rows } = table(await savedText(page, `Save: ${title ?? ''}`, 'Values, CSV'));
  const column = (pattern: RegExp): number => head.findIndex((name) => pattern.test(name));
  const asm = column(/^ASM(?!.*reference)/i);
  const apx = column(/^APX(?!.*reference)/i);
  expect([asm > 0, apx > 0], head.join()).toEqual([true, true]);
  expect(rows).toHaveLength(15);
  rows.forEach((row, i) => {
    expect(Math.abs(row[asm] - ASM[i]), `ASM, φ = ${i + 1}`).toBeLessThanOrEqual(0.001);
    expect(Math.abs(row[apx] - APX[i]), `APX, φ = ${i + 1}`).toBeLessThanOrEqual(0.001);
  });
});

test('a run of ten million can be stopped, and says that nothing was measured', async () => {
  await panel().getByText('8×8', { exact: true }).click();
  await panel().getByText('10 million', { exact: true }).click();
  await panel().getByRole('button', { name: 'Run', exact: true }).click();
  await panel().getByRole('button', { name: 'Stop' }).click();
  await expect(panel().getByText('Stopped before its end: nothing was measured.')).toBeVisible({ timeout: 60_000 });
  await expect(panel().getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});

test('accuracy over φ is what was recorded beside the weights', async () => {
  const save = page.getByRole('button', { name: /^Save: .*φ/ }).filter({ visible: true });
  const names = await save.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  const accuracy = names.find((name) => /accuracy/i.test(name));
  expect(accuracy, names.join()).toBeDefined();
  const { head, rows } = table(await savedText(page, accuracy ?? '', 'Values, CSV'));
  for (const way of ['asm', 'apx'] as const) {
    const at = head.findIndex(
      (_, i) =>
        rows.length >= 15 &&
        record[way].every((share, phi) =>
          rows.some(
            (row) => row[0] === phi + 1 && (Math.abs(row[i] - share) < 1e-6 || Math.abs(row[i] - 100 * share) < 1e-4),
          ),
        ),
    );
    expect(at, `${way} in ${head.join()}`).toBeGreaterThan(0);
  }
});

test('compression: the curves of this picture end at the answer that is given for it', async () => {
  await setAndSettle(page, { networkPanel: 'compression' });
  const figure = page.getByRole('figure', { name: 'This picture' });
  await expect(figure.getByRole('table')).toHaveCount(1, { timeout: 120_000 });
  await expect(figure.getByText('are on their way')).toHaveCount(0, { timeout: 240_000 });
  const { rows } = table(await savedText(page, 'Save: This picture', 'Values, CSV'));
  expect(rows.length).toBeGreaterThan(5);
  const { probabilities, label } = await classify(page);
  const most = Math.max(...probabilities);
  const last = rows.reduce((widest, row) => (row[0] > widest[0] ? row : widest));
  expect(
    last.slice(1).some((value) => Math.abs(value - most) < 1e-3 || Math.abs(value - 100 * most) < 0.1),
    last.join(),
  ).toBe(true);
  expect(label).toBe('ship');
  // A place in the plot is a setting: the network is given just that.
  await figure.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => Number((await get(page)).inputKeep)).toBeLessThan(0.1);
  const little = await classify(page);
  expect(Math.abs(Math.max(...little.probabilities) - most)).toBeGreaterThan(1e-3);
  await page.getByRole('button', { name: 'The whole picture again' }).click();
  expect(await get(page)).toMatchObject({ inputKeep: 1, inputQuality: 0 });
});

test('speed: every way has a time, or a reason why not; and it can be stopped', async () => {
  await setAndSettle(page, { networkPanel: 'speed', batch: 2 });
  await panel().getByRole('button', { name: 'Measure' }).click();
  await panel().getByRole('button', { name: 'Stop' }).click();
  await expect(panel().getByRole('button', { name: 'Measure' })).toBeVisible({ timeout: 120_000 });
  await panel().getByRole('button', { name: 'Measure' }).click();
  await expect(panel().getByRole('progressbar')).toBeVisible();
  await expect(panel().getByRole('button', { name: 'Measure' })).toBeVisible({ timeout: 240_000 });
  const rows = (await savedText(page, 'Save the times', 'Times, CSV')).trim().split(/\r?\n/).slice(1);
  expect(rows.length).toBeGreaterThanOrEqual(5);
  for (const row of rows) {
    expect(row, 'a time, or a note').toMatch(/,\d[\d.e-]*,\d[\d.e-]*,\d[\d.e-]*,|,,,.*[a-z]{3}/i);
  }
  expect(rows.filter((row) => /pixel|coefficient/i.test(row)).length).toBe(rows.length);
});
