/**
 * Convolution of feature maps, 3×3 or 1×1, stride 1 or 2, zero padding, with a constant added per channel:
 *
 *     result[o, p] = Σ_tap Σ_i weights[tap, i, o] · source[i, place of p under tap] + share(p) · bias[o]
 *
 * Positions p run over [batch, rows, columns] of the result. As a plain matrix product over positions (taps = 1, stride
 * 1) it mixes maps of coefficients, where the constant reaches each block's mean only: share(p) = bias_scale if p is a
 * multiple of bias_step, else 0. Pixels: step 1, scale 1. Coefficients: step n, scale 8 (orthonormal DCT).
 *
 * source f32 [inputs, batch, source_rows, source_columns], source_size = one channel's; result f32 [outputs, batch, rows,
 * columns]; weights f32 [taps, inputs, padded_outputs], taps row by row; bias f32 [padded_outputs]. padded_outputs is a
 * multiple of OUTPUT_TILE. Reference: math/layers/. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/channel-mixing.wgsl?raw';
import { defineKernel } from '../../kernel';

/** Channels that a thread makes. */
export const OUTPUT_TILE = 8;
/** Positions that a thread makes. */
const POSITION_TILE = 16;

export const channelMixing = defineKernel({
  name: 'channel-mixing',
  wgsl,
  bindings: { source: 'read', weights: 'read', bias: 'read', result: 'write' },
  uniforms: {
    positions: 'u32',
    rows: 'u32',
    columns: 'u32',
    source_rows: 'u32',
    source_columns: 'u32',
    source_size: 'u32',
    stride: 'u32',
    taps: 'u32',
    inputs: 'u32',
    outputs: 'u32',
    padded_outputs: 'u32',
    bias_step: 'u32',
    bias_scale: 'f32',
  },
  overrides: { LANES: 4 },
  workgroups: ({ positions, padded_outputs }, { LANES }) => [
    Math.ceil(positions / (POSITION_TILE * LANES)),
    padded_outputs / OUTPUT_TILE,
    1,
  ],
});
