/**
 * The last layer: logits[b, c] = Σ_i weights[c, i]·source[i, b] + bias[c].
 * source f32 [inputs, batch]; weights f32 [classes, inputs]; bias f32 [classes]; logits f32 [batch, classes].
 * Reference: the sums in f64. Tolerance: relative L2 ≤ 1e-6.
 */
import wgsl from '../../shaders/network/linear-layer.wgsl?raw';
import { defineKernel } from '../../kernel';

export const linearLayer = defineKernel({
  name: 'linear-layer',
  wgsl,
  bindings: { source: 'read', weights: 'read', bias: 'read', logits: 'write' },
  uniforms: { batch: 'u32', inputs: 'u32', classes: 'u32' },
  overrides: { WG: 64 },
  workgroups: ({ batch, classes }, { WG }) => [Math.ceil((batch * classes) / WG), 1, 1],
});
