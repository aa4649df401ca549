/** The φ slider of the Network bench, moved with the mouse: the toy network runs again and its maps are drawn again. */
import type { Page } from 'playwright-core';
import { firstStageFrame, type OpenBuiltPage } from './built-page';
import type { PhiSliderRun } from './contest';
import type { MoveOutcome } from './page/presentation-probe';
import { oneMove } from './slider';

/** In leaps, so that no event repeats the one before. */
const PHIS = [3, 12, 6, 15, 2, 9];
const PASSES = 3;

export const PHI_SLIDER_ENGINES = ['gpu', 'cpu'] as const;

export async function measurePhiSlider(open: OpenBuiltPage, engine: PhiSliderRun['engine']): Promise<PhiSliderRun> {
  const page = await open({ view: 'network', net: 'toy', img: 'landscape', engine });
  try {
    await firstStageFrame(page);
    const slide = await phiSlider(page);
    const outcomes: MoveOutcome[] = [];
    // The first pass warms up: shaders, the processor's caches, the page's own code.
    for (let pass = -1; pass < PASSES; pass++) {
      if (pass === 0) await page.evaluate(() => window.presentationProbe.takeLongestGap());
      for (const phi of PHIS) {
        const outcome = await oneMove(page, () => slide(phi));
        if (pass >= 0) outcomes.push(outcome);
      }
    }
    const longestBlock = await page.evaluate(() => window.presentationProbe.takeLongestGap());
    await page.mouse.up();
    return {
      engine,
      milliseconds: outcomes.map(({ firstShown }) => firstShown),
      phi: Array.from({ length: PASSES }, () => PHIS).flat(),
      settledMilliseconds: outcomes.map(({ settled }) => settled),
      longestBlock,
    };
  } finally {
    await page.context().close();
  }
}

/** Its button is held down from here on. */
async function phiSlider(page: Page): Promise<(phi: number) => Promise<void>> {
  const thumb = page.getByRole('slider', { name: /^φ/ }).first();
  const track = page.locator('.slider-track', { has: thumb }).first();
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (box === null) throw new Error('The φ slider has no track on the screen.');
  const [min, max] = [await thumb.getAttribute('aria-valuemin'), await thumb.getAttribute('aria-valuemax')].map(Number);
  const slide = async (phi: number): Promise<void> => {
    const share = (phi - min) / (max - min);
    await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
  };
  await slide(8);
  await page.mouse.down();
  return slide;
}
