/**
 * The naive basis' picture from the folded one: f'[y,x] = g[y mod H−1, x mod W−1].
 *
 * folded: f32 [C,H',W'], H' = max(1, H−1), W' = max(1, W−1); picture: f32 [C,H,W]. Exact.
 * Reference: math/naive-basis.ts.
 */
import { defineKernel } from '../kernel';
import wgsl from '../shaders/naive-unfold.wgsl?raw';

export const naiveUnfold = defineKernel({
  name: 'naive-unfold',
  wgsl,
  bindings: { folded: 'read', picture: 'write' },
  uniforms: { width: 'u32', height: 'u32', channels: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ width, height, channels }, { WG }) => [Math.ceil(width / WG), height, channels],
});
