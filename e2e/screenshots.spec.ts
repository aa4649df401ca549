/**
 * The main settings as they look, against committed pictures: the stage and the spectrum, on the software adapter and on
 * the processor alike. Made anew with `npx playwright test e2e/screenshots.spec.ts --update-snapshots`; look at them then.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { makePicture } from './support/pictures';
import { loadFile, openPage, setAndSettle, settled, type Settings } from './support/waveloupe-page';

const PLAIN = {
  transform: 'dft',
  block: 8,
  color: 'rgb',
  keep: 0.01,
  rule: 'largest',
  scope: 'picture',
  basis: 'exact',
  compare: 'split',
  split: 0.5,
  spectrum: 'magnitude',
  centred: true,
  colormap: 'magma',
  showKept: true,
  channel: 'all',
  // Whole cells: below 200 % each engine may smooth in its own way.
  spectrumZoom: 2,
  spectrumX: 0.5,
  spectrumY: 0.5,
} as const;

/** Discs and bars, each corner its own: what is mirrored, turned or shifted shows. */
const shapes = makePicture('shapes.png', 160, 120, (x, y) => {
  if (Math.hypot(x - 40, y - 35) < 22) return [220, 60, 40];
  if (x > 95 && x < 140 && y > 70 && y < 100) return [40, 90, 200];
  if (x > 100 && (x >> 2) % 2 === 0 && y < 50) return [240, 220, 90];
  return [60 + x / 2, 90 + y / 2, 110];
});

type Part = 'stage' | 'spectrum';

const SHAPES: readonly (readonly [name: string, settings: Settings, parts: readonly Part[]])[] = [
  ['dft-split', { keep: 0.03 }, ['stage', 'spectrum']],
  [
    'dct-side',
    { transform: 'dct', keep: 0.03, compare: 'side', spectrumX: 0.3, spectrumY: 0.3 },
    ['stage', 'spectrum'],
  ],
  ['block-flip', { transform: 'block', keep: 0.05, compare: 'flip', color: 'ycbcr' }, ['stage', 'spectrum']],
  ['difference', { compare: 'difference', keep: 0.05, gain: 4 }, ['stage']],
  ['naive', { basis: 'naive', keep: 1 }, ['stage']],
  ['phase', { spectrum: 'phase', showKept: false }, ['spectrum']],
  ['planes', { spectrum: 'planes', colormap: 'viridis' }, ['spectrum']],
  ['circle', { rule: 'circle', keep: 0.1, centred: false, colormap: 'grey', color: 'luma' }, ['stage', 'spectrum']],
];

test.use({ viewport: { width: 800, height: 600 } });

function canvasOf(page: Page, part: Part): Locator {
  const name = part === 'stage' ? 'Picture' : 'Spectrum';
  return page.getByRole('region', { name, exact: true }).getByRole('img').first();
}

/** Settings, then pictures of the parts; the pointer out of the way, and no hint of a first visit over them. */
async function expectLook(page: Page, name: string, settings: Settings, parts: readonly Part[]): Promise<void> {
  await setAndSettle(page, { ...PLAIN, ...settings });
  for (const part of parts) {
    await expect(canvasOf(page, part)).toHaveScreenshot(`${name}-${part}.png`);
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('waveloupe.preferences', JSON.stringify({ hintSeen: true }));
  });
});

for (const engine of ['gpu', 'cpu']) {
  test(`shapes in every mode, on the ${engine}`, async ({ page }) => {
    await openPage(page, { engine, img: 'file:000000000000:none.png' });
    await loadFile(page, shapes);
    for (const [name, settings, parts] of SHAPES) await expectLook(page, name, settings, parts);
  });
}

test('pixels close up: a grid, and values on the pixels', async ({ page }) => {
  await openPage(page, { img: 'file:000000000000:none.png' });
  await loadFile(page, shapes);
  await settled(page);
  await expectLook(page, 'close-up', { zoom: 36, cx: 0.25, cy: 0.3, keep: 0.1 }, ['stage']);
});

test('samples at 1 %', async ({ page }) => {
  for (const img of ['zone-plate', 'weave']) {
    await openPage(page, { img });
    await settled(page);
    await expectLook(page, img, { img, spectrumZoom: 0 }, ['stage', 'spectrum']);
  }
});
