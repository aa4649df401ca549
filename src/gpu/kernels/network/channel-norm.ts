/**
 * Batch norm at test time, as gain and offset per channel: y = gain·x + share(p)·offset.
 *
 * Of coefficients the offset reaches each block's mean only: share(p) = bias_scale where the position p in the channel is
 * a multiple of bias_step, else 0. Pixels: step 1, scale 1. Coefficients: step n, scale 8 (orthonormal DCT).
 * source, result f32 [channels, positions]; affine f32 [channels, 2].
 * Reference: math/layers/. Tolerance: relative L2 ≤ 1e-6. Source: Ehrlich & Davis 2019, section 4.3.
 */
import wgsl from '../../shaders/network/channel-norm.wgsl?raw';
import { defineKernel } from '../../kernel';

export const channelNorm = defineKernel({
  name: 'channel-norm',
  wgsl,
  bindings: { source: 'read', affine: 'read', result: 'write' },
  uniforms: { channels: 'u32', positions: 'u32', bias_step: 'u32', bias_scale: 'f32' },
  overrides: { WG: 64 },
  workgroups: ({ channels, positions }, { WG }) => [Math.ceil(positions / WG), channels, 1],
});
