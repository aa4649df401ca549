/** Runs one job from start to end, telling how far it is. It is never asked twice. */
import { createColumnTable } from '../../../survey/column-table';
import { createFacets } from '../../../survey/facets';
import type { JobAsk, JobKind, JobProgress, JobResults, JobTell } from './job-messages';

/** Between two words of progress, milliseconds. */
const WORD_EVERY = 80;

const tell = (message: JobTell): void => {
  self.postMessage(message);
};

async function stepsOf(ask: JobAsk): Promise<Generator<JobProgress, JobResults[JobKind]>> {
  const table = createColumnTable();
  table.appendColumns(ask.columns);
  const facets = createFacets();
  if (ask.job === 'map') {
    const { mapSettings } = await import('../../../survey/map/map-settings');
    return mapSettings(table, ask.rows, facets, ask.options);
  }
  const { leakTest } = await import('../../../survey/leak/leak-test');
  return leakTest(table, ask.rows, facets, ask.options);
}

async function run(ask: JobAsk): Promise<void> {
  const steps = await stepsOf(ask);
  let last = -Infinity;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      tell({ kind: 'result', result: step.value });
      return;
    }
    if (performance.now() - last < WORD_EVERY) continue;
    last = performance.now();
    tell({ kind: 'progress', ...step.value });
  }
}

self.onmessage = ({ data }: MessageEvent<JobAsk>) => {
  run(data).catch((error: unknown) => {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  });
};
