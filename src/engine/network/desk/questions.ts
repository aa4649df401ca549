/** What the network's worker is asked and answers: plain data that travels between threads. */
import type { CompressionSeries } from '../../../models/resnet/input';
import type { NetworkInput } from '../api';

/** The settings that decide what the network reads. */
export interface InputSpec {
  readonly cropX: number;
  readonly cropY: number;
  readonly cropSide: number;
  /** 1…100, or 0 for as it is. */
  readonly quality: number;
  readonly keep: number;
}

export interface InputAnswer extends Omit<NetworkInput, 'source'> {
  /** f32 [3, 1, 4, 4, 64], zig-zag. */
  readonly coefficients: Float32Array;
}

export interface SeriesAnswer extends CompressionSeries {
  /** f32 [3, 1, 4, 4, 64]: as it is before anything is taken away. */
  readonly unaltered: Float32Array;
}

export interface SetAnswer {
  /** By which the set is asked for from now on: more than one may be open. */
  readonly id: number;
  readonly pictures: number;
  /** In words: what kind of set it is, and what is done to its pictures. */
  readonly note: string;
}

export interface BatchAnswer {
  /** f32 [3, batch, 4, 4, 64], zeros where there are fewer pictures than asked for. */
  readonly input: Float32Array;
  /** Index of each picture's class; as many as there are pictures. */
  readonly labels: readonly number[];
  readonly skipped: number;
  readonly note: string;
}
