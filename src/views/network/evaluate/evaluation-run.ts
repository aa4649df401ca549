/** A test set through the network: what was measured, in words, beside what was found. */
import type { Evaluation, NetworkEngine, NetworkRecord } from '../../../engine/network/api';
import type { Params } from '../../../settings/schema';
import { setParams, type SettingsStore } from '../../../settings/store';
import type { Job } from '../jobs/job';
import { conditionsText } from './conditions';
import { recordedAccuracy, type Recorded } from './recorded-accuracy';

export interface EvaluationRun {
  readonly evaluation: Evaluation;
  /** The file's name. */
  readonly file: string;
  /** The settings that it was measured at. */
  readonly params: Params;
  /** What of them matters, in one sentence. */
  readonly conditions: string;
  /** What is recorded for those settings; null where nothing is. */
  readonly recorded: Recorded | null;
}

/** Whether a file that was handed in is a test set, by its name. */
export function isTestSet(name: string): boolean {
  return /\.(?:bin|zip)$/i.test(name);
}

interface Hands {
  readonly engine: Pick<NetworkEngine, 'evaluate' | 'snapshot'>;
  readonly jobs: { readonly evaluation: Job<EvaluationRun> };
}

/**
 * Evaluates a file at the present settings, and opens the panel that shows it. What is found, and what fails, is in the
 * job; the promise is fulfilled when it is over.
 */
export async function evaluateTestSet(
  { engine, jobs }: Hands,
  settings: SettingsStore,
  blob: Blob,
  file: string,
): Promise<void> {
  setParams(settings, { view: 'network', networkPanel: 'evaluate' });
  const params = settings.getState();
  const { network } = engine.snapshot();
  const record: NetworkRecord | null = network?.record ?? null;
  const about = {
    ...{ file, params, conditions: conditionsText(params) },
    recorded: record && recordedAccuracy(record, params),
  };
  await jobs.evaluation.start(file, async ({ partial, ...work }) => {
    const evaluation = await engine.evaluate(blob, {
      ...work,
      partial: (sofar) => {
        partial({ ...about, evaluation: sofar });
      },
    });
    return { ...about, evaluation };
  });
}
