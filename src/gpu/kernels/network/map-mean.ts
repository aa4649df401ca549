/**
 * Mean of every picture of a feature map: means[m] = scale · Σ_{i < count} source[(m·count + i)·step].
 *
 * Pixels: step 1, count = pixels, scale 1/count. Coefficients: step n, count = blocks, scale 1/(8·count): the DC of an
 * orthonormal block is 8 times its mean. source f32 [pictures, count, step], pictures = channels × batch; means f32
 * [pictures]. Reference: the mean in f64. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/map-mean.wgsl?raw';
import { defineKernel } from '../../kernel';

export const mapMean = defineKernel({
  name: 'map-mean',
  wgsl,
  bindings: { source: 'read', means: 'write' },
  uniforms: { pictures: 'u32', count: 'u32', step: 'u32', scale: 'f32' },
  overrides: { WG: 64 },
  workgroups: ({ pictures }, { WG }) => [Math.ceil(pictures / WG), 1, 1],
});
