/** What GPU and CPU each bring to the Network engine's one graph: running networks, and the canvas. */
import type { Network } from '../../models/resnet/network';
import type { Rectifying, RunPlan } from '../../models/resnet/run-plan';
import type { BenchBackend } from '../bench-engine';
import type { ConvolutionForm, FeatureMap, LongWork, RandomBlockErrors, SiteErrors } from './api';

export interface BatchRun {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly rectifying: Rectifying;
  /** f32 [3, plan.batch, 4, 4, 64], zig-zag. */
  readonly input: Float32Array;
}

export interface NetworkBackend extends BenchBackend {
  /** Makes ready to run the work's network by `plan` on one picture; what ran before stays until this can. */
  prepare(network: Network, plan: RunPlan): Promise<void>;
  /** Whether the prepared network makes this map: folded and fused steps have none of their own. */
  has(id: string): boolean;
  /** Runs the prepared network on the work's coefficients. Its maps stay until the next run. */
  run(rectifying: Rectifying): void | Promise<void>;
  /** Of the last run, f32 [classes]. */
  logits(): Promise<Float32Array>;
  /** The same network in pixels, batch norm folded. */
  spatialLogits(network: Network, coefficients: Float32Array): Promise<Float32Array>;
  /** Brings the maps of the last run into the atlas. */
  paintMaps(): void | Promise<void>;
  /** Largest |value| shown, a tile each. */
  ranges(): Promise<readonly number[]>;
  paint(): void;
  /** 64 coefficients, natural order, of one block of a map. */
  block(id: string, channel: number, row: number, column: number): Promise<Float32Array>;
  /** Of what enters each ReLU. */
  siteErrors(): Promise<readonly SiteErrors[]>;
  featureMap(id: string): Promise<FeatureMap>;
  /** One run of a batch: f32 [batch, classes]. Pictures and maps on show are left alone. */
  batchLogits(run: BatchRun): Promise<Float32Array>;
  /** Milliseconds of one run whose answer is not read. */
  timeBatch(run: BatchRun): Promise<number>;
  /** Milliseconds of each convolution of the network in one form, one picture. */
  timeForm(
    network: Network,
    form: ConvolutionForm | 'spatial',
    work: LongWork,
  ): Promise<readonly { id: string; milliseconds: number }[]>;
  randomBlockErrors(kind: 'box' | 'uniform', blocks: number, work: LongWork): Promise<RandomBlockErrors>;
}
