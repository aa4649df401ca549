/**
 * A residual network as data: a list of steps over named feature maps, as it was trained on pixels. How it is run
 * (pixels or JPEG coefficients, GPU or CPU) is decided elsewhere: run-plan.ts.
 *
 * Names of steps are those of the weights (`conv1`, `bn1`, `layer2.0.conv1` …), with `relu` and `add` between them.
 */

/** A convolution without bias, zero padding of ⌊size/2⌋. */
export interface Convolution {
  readonly outputs: number;
  readonly inputs: number;
  readonly size: 1 | 3;
  readonly stride: 1 | 2;
  /** [outputs, inputs, size, size], correlation order, as PyTorch has it. */
  readonly weights: Float32Array;
}

/** Batch norm at test time: y = gain·(x − mean)/√(variance + epsilon) + offset, per channel. */
export interface Norm {
  readonly gain: Float32Array;
  readonly offset: Float32Array;
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  readonly epsilon: number;
}

/** Channels of the first map from Y, Cb and Cr (samples less 128): xᵢ = Σⱼ matrix[3i+j]·sampleⱼ + offsetᵢ. */
export interface InputMap {
  readonly matrix: Float32Array;
  readonly offset: Float32Array;
}

interface StepBase {
  /** Also the name of the feature map it makes. */
  readonly id: string;
  /** Of the map it makes. `pool` and `linear` make one number a channel: 1×1. */
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

export type Step =
  | (StepBase & { readonly kind: 'input'; readonly map: InputMap })
  | (StepBase & { readonly kind: 'convolution'; readonly input: string; readonly convolution: Convolution })
  | (StepBase & { readonly kind: 'norm'; readonly input: string; readonly norm: Norm })
  | (StepBase & { readonly kind: 'add'; readonly inputs: readonly [string, string] })
  /** `site` counts the ReLUs from 0, in order. */
  | (StepBase & { readonly kind: 'relu'; readonly input: string; readonly site: number })
  /** Mean over the picture. */
  | (StepBase & { readonly kind: 'pool'; readonly input: string })
  /** weights [outputs, inputs], bias [outputs]; the map is the logits. */
  | (StepBase & {
      readonly kind: 'linear';
      readonly input: string;
      readonly weights: Float32Array;
      readonly bias: Float32Array;
    });

export interface Network {
  readonly name: string;
  /** In topological order: `input` first, `logits` last. */
  readonly steps: readonly Step[];
  readonly classes: readonly string[];
  /** Side of the pictures it reads, pixels: a multiple of 8. */
  readonly side: number;
  /** Numbers that were learnt, batch norm's statistics not counted. */
  readonly parameters: number;
  /** How many ReLUs there are. */
  readonly sites: number;
}
