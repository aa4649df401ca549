/** The read-outs that need pixels, whichever backend measures them. */
import type { PixelError } from '../analysis/questions';
import type { EngineNode } from '../backend';
import { errorFromEnergies, type Work } from '../work';

export interface PixelMeasures {
  error(): Promise<PixelError>;
  ssim(): Promise<number | null>;
}

export function metricsNodes(work: Work, measure: PixelMeasures): EngineNode[] {
  return [
    {
      id: 'metrics.error',
      params: [],
      inputs: ['inverse.picture'],
      sink: true,
      async run(signal) {
        const error = errorFromEnergies(work) ? null : await measure.error();
        signal.throwIfAborted();
        work.pixelError = error;
        work.readoutsChanged();
      },
    },
    {
      id: 'metrics.ssim',
      params: [],
      inputs: ['inverse.picture'],
      sink: true,
      idle: true,
      async run(signal) {
        const ssim = await measure.ssim();
        signal.throwIfAborted();
        work.ssim = ssim;
        work.readoutsChanged();
      },
    },
  ];
}
