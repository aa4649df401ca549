/**
 * The way back of naive-expand: kept coefficients, weighted and added into the bins of the folded picture's DFT,
 * conjugated for the inverse (transforms/real-axes.ts).
 *
 * coefficients: f32 [C,H,Wh,2]; ranks: u32 [C,H,Wh]; sources: u32 [W'+H',4] (transforms/naive-bins.ts);
 * folded: f32 half spectrum [C,H',Wh',2], H' = max(1, H−1), W' = max(1, W−1), Wh' = ⌊W'/2⌋ + 1.
 * Reference: math/naive-basis.ts. Tolerance: relative L2 ≤ 2e-7.
 */
import { defineKernel } from '../kernel';
import { KEEP_UNIFORMS } from '../keep-uniforms';
import wgsl from '../shaders/naive-collapse.wgsl?raw';

export const naiveCollapse = defineKernel({
  name: 'naive-collapse',
  wgsl,
  bindings: { coefficients: 'read', ranks: 'read', sources: 'read', folded: 'write' },
  uniforms: { width: 'u32', height: 'u32', channels: 'u32', ...KEEP_UNIFORMS },
  overrides: { WG: 64 },
  workgroups: ({ width, height, channels }, { WG }) => [
    Math.ceil((Math.floor(Math.max(1, width - 1) / 2) + 1) / WG),
    Math.max(1, height - 1),
    channels,
  ],
});
