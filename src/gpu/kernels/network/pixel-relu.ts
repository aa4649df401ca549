/**
 * max(x, 0) of a feature map of pixels. Both f32, `quads` × 4 values. Reference: Math.max. Tolerance: exact.
 */
import wgsl from '../../shaders/network/pixel-relu.wgsl?raw';
import { defineKernel } from '../../kernel';

export const pixelRelu = defineKernel({
  name: 'pixel-relu',
  wgsl,
  bindings: { source: 'read', result: 'write' },
  uniforms: { quads: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ quads }, { WG }) => [Math.ceil(quads / WG), 1, 1],
});
