/** The measurements of the Network bench that take seconds. The page makes them once, beside the engine. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CompressionCurves, ConvolutionForm, RandomBlockErrors, Throughput } from '../../../engine/network/api';
import type { EvaluationRun } from '../evaluate/evaluation-run';
import { createJob, type Job } from './job';

/** What is chosen beside the measurements, and belongs to no link. */
export interface FigureChoices {
  /** Of the random blocks: their kind, and how many. */
  readonly blocks: 'box' | 'uniform';
  readonly blockCount: number;
  /** Whether the paper's accuracies are drawn too. */
  readonly paper: boolean;
  /** What recognition is drawn over. */
  readonly across: 'keep' | 'quality' | 'phi' | 'psnr';
}

/** Measured milliseconds of each convolution, by form. */
export type FormTimes = Readonly<
  Partial<Record<ConvolutionForm | 'spatial', readonly { readonly id: string; readonly milliseconds: number }[]>>
>;

export interface NetworkJobs {
  readonly randomBlocks: { readonly box: Job<RandomBlockErrors>; readonly uniform: Job<RandomBlockErrors> };
  readonly compression: Job<CompressionCurves>;
  readonly evaluation: Job<EvaluationRun>;
  readonly throughput: Job<readonly Throughput[]>;
  readonly formTimes: Job<FormTimes>;
  readonly choices: StoreApi<FigureChoices>;
}

export function createNetworkJobs(): NetworkJobs {
  return {
    randomBlocks: { box: createJob(), uniform: createJob() },
    compression: createJob(),
    evaluation: createJob(),
    throughput: createJob(),
    formTimes: createJob(),
    choices: createStore<FigureChoices>(() => ({
      ...{ blocks: 'box', blockCount: 2 ** 20, paper: false, across: 'keep' },
    })),
  };
}
