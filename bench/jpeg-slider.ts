/** The JPEG bench's quality slider, moved with the mouse: how long until the picture at that quality is on the screen. */
import type { Page } from 'playwright-core';
import { firstStageFrame, type OpenBuiltPage } from './built-page';
import type { JpegSliderRun } from './contest';
import type { MoveOutcome } from './page/presentation-probe';
import { oneMove } from './slider';

const SIDE = 1024;
/** Large and small in turn, so that no event repeats the one before. */
const QUALITIES = [20, 85, 40, 95, 10, 60];
const PASSES = 2;

export const JPEG_SLIDER_ENGINES = ['gpu', 'cpu'] as const;

export async function measureJpegSlider(open: OpenBuiltPage, engine: JpegSliderRun['engine']): Promise<JpegSliderRun> {
  const page = await open({ view: 'jpeg', panel: 'make', img: 'landscape', quality: '75', engine });
  try {
    await firstStageFrame(page);
    await page.evaluate((side) => window.presentationProbe.openSquareToMake(side), SIDE);
    const { by, slide } = await qualitySlider(page);
    const outcomes: MoveOutcome[] = [];
    // The first pass warms up: shaders, the processor's caches, the page's own code.
    for (let pass = -1; pass < PASSES; pass++) {
      if (pass === 0) await page.evaluate(() => window.presentationProbe.takeLongestGap());
      for (const quality of QUALITIES) {
        const outcome = await oneMove(page, () => slide(quality));
        if (pass >= 0) outcomes.push(outcome);
      }
    }
    const longestBlock = await page.evaluate(() => window.presentationProbe.takeLongestGap());
    await page.mouse.up();
    return {
      engine,
      by,
      milliseconds: outcomes.map(({ firstShown }) => firstShown),
      quality: Array.from({ length: PASSES }, () => QUALITIES).flat(),
      settledMilliseconds: outcomes.map(({ settled }) => settled),
      longestBlock,
    };
  } finally {
    await page.context().close();
  }
}

interface QualitySlider {
  readonly by: JpegSliderRun['by'];
  readonly slide: (quality: number) => Promise<void>;
}

/** The quality slider, its button held down; the setting itself, where the page shows no such slider. */
async function qualitySlider(page: Page): Promise<QualitySlider> {
  const thumb = page.getByRole('slider', { name: /quality/i }).first();
  const track = page.locator('.slider-track', { has: thumb }).first();
  if ((await thumb.count()) === 0) {
    return {
      by: 'script',
      slide: (quality) => page.evaluate((value) => window.presentationProbe.setQuality(value), quality),
    };
  }
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (box === null) throw new Error('The quality slider has no track on the screen.');
  const [min, max] = [await thumb.getAttribute('aria-valuemin'), await thumb.getAttribute('aria-valuemax')].map(Number);
  const slide = async (quality: number): Promise<void> => {
    const share = (quality - min) / (max - min);
    await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
  };
  await slide(70);
  await page.mouse.down();
  return { by: 'mouse', slide };
}
