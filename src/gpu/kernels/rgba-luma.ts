/**
 * Luma of a picture of bytes, not rounded, four of a row a thread: what SSIM is taken of. rgba u32 [H,W], red in the low byte, alpha ignored;
 * luma f32 [H,W], 0…255. Reference: math/color.ts. Tolerance: 1e-6 relative.
 */
import wgsl from '../shaders/rgba-luma.wgsl?raw';
import { defineKernel } from '../kernel';

export const rgbaLuma = defineKernel({
  name: 'rgba-luma',
  wgsl,
  bindings: { rgba: 'read', luma: 'write' },
  uniforms: { width: 'u32', height: 'u32', luma_0: 'f32', luma_1: 'f32', luma_2: 'f32' },
  overrides: { WG: 64 },
  workgroups: ({ width, height }, { WG }) => [Math.ceil(width / (4 * WG)), height, 1],
});
