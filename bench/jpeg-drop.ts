/** A JPEG of 12 MP dropped on the built page's JPEG bench: how long until its picture is on the stage. */
import { firstStageFrame, type OpenBuiltPage } from './built-page';
import type { JpegDrop } from './contest';
import type { DropOutcome } from './page/presentation-probe';
import { PHOTOGRAPH, photographCoefficients, photographPixels } from './photograph';
import { writeJpeg } from '../src/codec/jpeg/write/write-jpeg';

const MOST_ROUNDS = 5;
const FILE_ADDRESS = 'photograph-of-the-benchmark.jpg';

export const DROP_PROCESSES = ['baseline', 'progressive'] as const;

export async function measureJpegDrop(
  open: OpenBuiltPage,
  processes: readonly JpegDrop['process'][],
  rounds: number,
): Promise<JpegDrop[]> {
  const image = photographCoefficients(photographPixels(PHOTOGRAPH.width, PHOTOGRAPH.height));
  const results = processes.map((process) => ({
    process,
    file: writeJpeg(image, { process }),
    outcomes: [] as DropOutcome[],
  }));
  for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
    for (const { file, outcomes } of results) outcomes.push(await dropOnce(open, file));
  }
  return results.map(({ process, file, outcomes }) => ({
    process,
    fileBytes: file.length,
    milliseconds: outcomes.map(({ shown }) => shown),
    settledMilliseconds: outcomes.map(({ settled }) => settled),
    blockUntilShown: outcomes.map((outcome) => outcome.blockUntilShown),
    blockUntilSettled: outcomes.map((outcome) => outcome.blockUntilSettled),
  }));
}

/** On a fresh page each time: the first drop of a person's visit. */
async function dropOnce(open: OpenBuiltPage, file: Uint8Array): Promise<DropOutcome> {
  const page = await open({ view: 'jpeg', img: 'camera', engine: 'gpu' });
  try {
    await firstStageFrame(page);
    await page.route(`**/${FILE_ADDRESS}`, (route) =>
      route.fulfill({ contentType: 'image/jpeg', body: Buffer.from(file) }),
    );
    return await page.evaluate(async (address) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      return window.presentationProbe.drop(new File([bytes], 'photograph.jpg', { type: 'image/jpeg' }));
    }, FILE_ADDRESS);
  } finally {
    await page.context().close();
  }
}
