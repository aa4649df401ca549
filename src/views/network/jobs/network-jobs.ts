/** The measurements of the Network bench that take seconds. The page makes them once, beside the engine. */
import type {
  CompressionCurves,
  ConvolutionForm,
  Evaluation,
  RandomBlockErrors,
  Throughput,
} from '../../../engine/network/api';
import { createJob, type Job } from './job';

/** Measured milliseconds of each convolution, by form. */
export type FormTimes = Readonly<
  Partial<Record<ConvolutionForm | 'spatial', readonly { readonly id: string; readonly milliseconds: number }[]>>
>;

export interface NetworkJobs {
  readonly randomBlocks: { readonly box: Job<RandomBlockErrors>; readonly uniform: Job<RandomBlockErrors> };
  readonly compression: Job<CompressionCurves>;
  readonly evaluation: Job<Evaluation>;
  readonly throughput: Job<readonly Throughput[]>;
  readonly formTimes: Job<FormTimes>;
}

export function createNetworkJobs(): NetworkJobs {
  return {
    randomBlocks: { box: createJob(), uniform: createJob() },
    compression: createJob(),
    evaluation: createJob(),
    throughput: createJob(),
    formTimes: createJob(),
  };
}
