/** The ReLU under the microscope: the block, its masks and errors are those of the feature map that enters. */
import { expect, test, type Page } from '@playwright/test';
import {
  CLASSES,
  classify,
  deviation,
  evidence,
  featureMap,
  openTiny,
  pixelsOfBlock,
  savedText,
  table,
} from './support/network-bench';
import { get, setAndSettle } from './support/waveloupe-page';

const PHI = 4;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await openTiny(page, 'tiny-horse', {
    ...{
      networkPanel: 'microscope',
      relu: 'asm',
      phi: PHI,
      mapLayer: 'layer1.0.relu1',
      mapChannel: 2,
      mapBlock: '1.2',
    },
  });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 180_000 });

/** What enters that ReLU, in coefficients. */
const entering = async (): Promise<Float32Array> => {
  const { data, shape } = await featureMap(page, 'layer1.0.bn1');
  expect(shape).toEqual([4, 4, 4, 64]);
  return data as Float32Array;
};

const band = (block: ArrayLike<number>, phi: number): Float64Array =>
  Float64Array.from({ length: 64 }, (_, k) => ((k >> 3) + (k & 7) < phi ? block[k] : 0));

/** Squared errors of ASM and APX over a block, and pixels whose mask is wrong: as the paper defines them. */
function wrong(block: ArrayLike<number>, phi: number): { asm: number; apx: number; mask: number } {
  const pixels = pixelsOfBlock(block);
  // Where all frequencies are seen, the sign is the pixel's own.
  const seen = phi === 15 ? pixels : pixelsOfBlock(band(block, phi));
  let [asm, apx, mask] = [0, 0, 0];
  pixels.forEach((x, i) => {
    const exact = Math.max(x, 0);
    asm += ((seen[i] > 0 ? x : 0) - exact) ** 2;
    apx += (Math.max(seen[i], 0) - exact) ** 2;
    mask += x > 0 === seen[i] > 0 ? 0 : 1;
  });
  return { asm, apx, mask };
}

test('ten pictures of the block are what the feature map says', async () => {
  const at = 64 * ((2 * 4 + 1) * 4 + 2);
  const block = (await entering()).subarray(at, at + 64);
  const pixels = pixelsOfBlock(block);
  const seen = pixelsOfBlock(band(block, PHI));
  const { head, rows } = table(await savedText(page, 'Save the block', /CSV/));
  expect(head).toEqual([
    ...[
      'row',
      'column',
      'block',
      'band',
      'mask',
      'band_mask',
      'differ',
      'exact',
      'asm',
      'apx',
      'asm_error',
      'apx_error',
    ],
  ]);
  expect(rows).toHaveLength(64);
  const most = pixels.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  rows.forEach((row, i) => {
    const x = pixels[i];
    const exact = Math.max(x, 0);
    const asm = seen[i] > 0 ? x : 0;
    const apx = Math.max(seen[i], 0);
    const expected = [i >> 3, i & 7, x, seen[i], x > 0 ? 1 : 0, seen[i] > 0 ? 1 : 0];
    expect(deviation(row.slice(0, 6), expected), `cell ${i}`).toBeLessThan(1e-5 * most + 1e-6);
    expect(row[6] === 0, `cell ${i}`).toBe(x > 0 === seen[i] > 0);
    expect(deviation(row.slice(7), [exact, asm, apx, asm - exact, apx - exact])).toBeLessThan(1e-5 * most + 1e-6);
  });
  const { mask } = wrong(block, PHI);
  expect(mask).toBeGreaterThan(0);
  await expect(page.getByRole('tabpanel').getByText(`gets ${mask} of 64 pixels wrong`)).toBeVisible();
});

test('errors over φ, of the block and of the layer, are those of the definition; nothing is wrong at 15', async () => {
  const map = await entering();
  const figure = page.getByRole('figure', { name: 'Error of the ReLU over φ' });
  for (const [scope, first, count] of [
    ['Block', (2 * 4 + 1) * 4 + 2, 1],
    ['Layer', 0, 64],
  ] as const) {
    await figure.getByText(scope, { exact: true }).click();
    const { rows } = table(await savedText(page, 'Save the errors', /CSV/));
    expect(rows).toHaveLength(15);
    for (const [phi, asm, apx, mask] of rows) {
      const sums = { asm: 0, apx: 0, mask: 0 };
      for (let block = first; block < first + count; block++) {
        const found = wrong(map.subarray(64 * block, 64 * block + 64), phi);
        sums.asm += found.asm;
        sums.apx += found.apx;
        sums.mask += found.mask;
      }
      const pixels = 64 * count;
      const expected = [Math.sqrt(sums.asm / pixels), Math.sqrt(sums.apx / pixels)];
      expect(deviation([asm, apx], expected), `${scope}, φ = ${phi}`).toBeLessThan(1e-4);
      // A pixel at zero may fall on either side.
      expect(Math.abs(mask - sums.mask / pixels), `${scope}, φ = ${phi}`).toBeLessThan(0.005 + 1 / pixels);
    }
    expect(deviation(rows[14].slice(1), [0, 0, 0]), scope).toBeLessThan(1e-6);
    expect(rows[0][1], scope).toBeGreaterThan(0.01);
  }
});

test('logits over φ: at the present φ those that classify() gives, at 15 those of pixels', async () => {
  const text = await savedText(page, 'Save the logits', /CSV/);
  const lines = text.trim().split(/\r?\n/);
  expect(lines[0].replaceAll('"', '')).toBe(`relu,phi,${CLASSES.join()}`);
  const of = (start: string): number[] => {
    const line = lines.find((each) => each.replaceAll('"', '').startsWith(`${start},`));
    return line?.split(',').slice(2).map(Number) ?? [];
  };
  const spatial = of('spatial');
  for (const relu of ['asm', 'apx']) {
    expect(deviation(of(`${relu},15`), spatial), relu).toBeLessThanOrEqual(1e-4);
    for (const phi of [PHI, 9]) {
      const { logits } = await classify(page, { relu, phi });
      expect(deviation(of(`${relu},${phi}`), logits), `${relu}, φ = ${phi}`).toBeLessThan(1e-4);
      expect(deviation(logits, spatial)).toBeGreaterThan(1e-3);
    }
  }
  await setAndSettle(page, { relu: 'asm', phi: PHI });
});

test('φ of one layer is moved in its plot, and a block is chosen by name', async () => {
  const plot = evidence(page).getByRole('slider', { name: 'Error over φ' });
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await get(page)).phiLayers).not.toBe(String(PHI));
  const { phi, phiLayers } = await get(page);
  const own = phiLayers === '' ? phi : Number(String(phiLayers).split('-')[1]);
  expect(own).toBe(PHI + 1);
  await setAndSettle(page, { phi: PHI, phiLayers: '' });
  await page.getByRole('tabpanel').getByRole('combobox', { name: 'ReLU' }).selectOption({ label: 'layer2.0 · ReLU 2' });
  expect((await get(page)).mapLayer).toBe('layer2.0.relu2');
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: 'Paper’s' })
    .or(page.getByRole('radio', { name: 'Paper’s' }))
    .first()
    .click();
  expect((await get(page)).signColors).toBe('paper');
  await setAndSettle(page, { signColors: 'safe', mapLayer: 'layer1.0.relu1' });
});
