/** The built page's own slider, moved with the mouse: how long until the picture that it asks for is on the screen. */
import type { Page } from 'playwright-core';
import { firstStageFrame, type OpenBuiltPage } from './built-page';
import type { SliderRun } from './contest';
import type { MoveOutcome } from './page/presentation-probe';

const SIDE = 1024;
/** Shares from 0.5 % to 20 %, large and small in turn, so that no event repeats the one before. */
const KEEPS = [0.005, 0.1, 0.02, 0.2, 0.01, 0.05, 0.15, 0.007, 0.07, 0.03, 0.12, 0.014];
const PASSES = 2;
const DRAG_MILLISECONDS = 2000;
const DRAG_STEP = 1000 / 60;

export const SLIDER_SCENARIOS = (['gpu', 'cpu'] as const).flatMap((engine) =>
  (['rgb', 'luma'] as const).flatMap((color) =>
    (['dft', 'dct'] as const).map((transform) => ({ engine, color, transform })),
  ),
);

type Scenario = (typeof SLIDER_SCENARIOS)[number];

/** "gpu rgb dft" */
export function scenarioName({ engine, color, transform }: Scenario): string {
  return `${engine} ${color} ${transform}`;
}

export async function measureSlider(open: OpenBuiltPage, scenario: Scenario): Promise<SliderRun> {
  const page = await open({ ...scenario, img: 'landscape', keep: '0.3' });
  try {
    await firstStageFrame(page);
    await page.evaluate((side) => window.presentationProbe.openSquare(side), SIDE);
    const slide = await sliderOf(page);
    const outcomes: MoveOutcome[] = [];
    await slide(0.3, { press: true });
    // The first pass warms up: shaders, the processor's caches, the page's own code.
    for (let pass = -1; pass < PASSES; pass++) {
      if (pass === 0) await page.evaluate(() => window.presentationProbe.takeLongestGap());
      for (const keep of KEEPS) {
        const outcome = await oneMove(page, () => slide(keep));
        if (pass >= 0) outcomes.push(outcome);
      }
    }
    const picturesPerSecond = await drag(page, slide);
    const longestBlock = await page.evaluate(() => window.presentationProbe.takeLongestGap());
    await page.mouse.up();
    const keep = Array.from({ length: PASSES }, () => KEEPS).flat();
    return {
      ...scenario,
      milliseconds: outcomes.map(({ shown }) => shown),
      keep,
      drawnMilliseconds: outcomes.map(({ drawn }) => drawn),
      settledMilliseconds: outcomes.map(({ settled }) => settled),
      mostFrames: Math.max(...outcomes.map(({ frames }) => frames)),
      picturesPerSecond,
      longestBlock,
    };
  } finally {
    await page.context().close();
  }
}

type Slide = (keep: number, options?: { press?: boolean }) => Promise<void>;

/** Moves the mouse along the track of the slider named Keep. */
async function sliderOf(page: Page): Promise<Slide> {
  const thumb = page.getByRole('slider', { name: 'Keep' }).first();
  const box = await page.locator('.slider-track', { has: thumb }).first().boundingBox();
  if (box === null) throw new Error('The Keep slider has no track on the screen.');
  const [min, max] = [
    Number(await thumb.getAttribute('aria-valuemin')),
    Number(await thumb.getAttribute('aria-valuemax')),
  ];
  return async (keep, { press = false } = {}) => {
    const share = Math.log(keep / min) / Math.log(max / min);
    await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
    if (press) await page.mouse.down();
  };
}

export async function oneMove(page: Page, move: () => Promise<void>): Promise<MoveOutcome> {
  await page.evaluate(() => window.presentationProbe.rest());
  await move();
  await page.waitForFunction(() => window.presentationProbe.frames.length > 0, null, {
    polling: 'raf',
    timeout: 30_000,
  });
  return page.evaluate(() => window.presentationProbe.outcome());
}

async function drag(page: Page, slide: Slide): Promise<number> {
  await page.evaluate(() => window.presentationProbe.rest());
  const start = performance.now();
  for (let step = 0; performance.now() - start < DRAG_MILLISECONDS; step++) {
    const sweep = 0.5 - 0.5 * Math.cos((2 * Math.PI * step * DRAG_STEP) / 1000);
    await slide(0.005 * 40 ** sweep);
    const rest = start + (step + 1) * DRAG_STEP - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  const pictures = await page.evaluate(() => window.presentationProbe.frames.length);
  return (1000 * pictures) / (performance.now() - start);
}
