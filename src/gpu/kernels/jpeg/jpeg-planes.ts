/**
 * Pixels to the samples of one component, four of a row a thread: colour, subsampling, padding, as an encoder does them.
 *
 * picture u32 [H,W], rgba8, red in the low byte, alpha ignored. samples u32 [rows, stride] from word `first` on, four
 * samples a word: jpeg/jpeg-layout.ts. ACROSS·DOWN pixels a sample. Uniforms: the component's row of FORWARD_COLOR (16.16
 * fixed point); biases from roundingBias; `sample_rows` rows have samples of their own, those below repeat the last.
 * Reference: math/jpeg/forward-color.ts, math/jpeg/downsample.ts. Tolerance: exact.
 */
import wgsl from '../../shaders/jpeg-planes.wgsl?raw';
import { defineKernel } from '../../kernel';

export const jpegPlanes = defineKernel({
  name: 'jpeg-planes',
  wgsl,
  bindings: { picture: 'read', samples: 'write' },
  uniforms: {
    width: 'u32',
    height: 'u32',
    first: 'u32',
    stride: 'u32',
    rows: 'u32',
    sample_rows: 'u32',
    even_bias: 'u32',
    odd_bias: 'u32',
    red: 'i32',
    green: 'i32',
    blue: 'i32',
    offset: 'i32',
  },
  overrides: { WG: 64, ACROSS: 1, DOWN: 1 },
  workgroups: ({ stride, rows }, { WG }) => [Math.ceil(stride / WG), rows, 1],
});

export const VARIANTS = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [4, 1],
].map(([ACROSS, DOWN]) => ({ overrides: { ACROSS, DOWN } }));
