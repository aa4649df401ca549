/** From navigation to the first rebuilt picture: the built page, a fresh context each time, the browser already up. */
import { firstStageFrame, type OpenBuiltPage } from './built-page';
import type { FirstPicture } from './contest';

export async function measureFirstPicture(open: OpenBuiltPage, rounds: number): Promise<FirstPicture[]> {
  const results = (['auto', 'cpu'] as const).map((engine) => ({ engine, milliseconds: [] as number[] }));
  // Round −1 is for the browser itself: its GPU process and the server's files.
  for (let round = -1; round < rounds; round++) {
    for (const { engine, milliseconds } of results) {
      const page = await open(engine === 'auto' ? {} : { engine });
      const shown = await firstStageFrame(page);
      await page.context().close();
      if (round >= 0) milliseconds.push(shown);
    }
  }
  return results;
}
