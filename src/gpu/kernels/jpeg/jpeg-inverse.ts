/**
 * Quantised coefficients to samples, a block a thread: dequantise, inverse DCT, level shift, round, limit to
 * 0 … 2^PRECISION − 1. Bit for bit what libjpeg's accurate decoder gives, in 32-bit integers.
 *
 * coefficients: what the slot `jpeg-load` reads; its function `load_row(block, v) -> array<vec4i, 2>` gives the
 * dequantised coefficients (v, 0…7) and may use `table_four(v, half) -> vec4i`. tables u32 [components, 64], natural
 * order. samples: [8·blockRows, 8·blockColumns] from element `first` on, in vec2u: a row of a block is one element at 8
 * bits (four samples a word), two at 12 (two samples a word).
 * Reference: math/jpeg/inverse-integer.ts. Tolerance: exact.
 */
import wgsl from '../../shaders/jpeg-inverse.wgsl?raw';
import { defineKernel } from '../../kernel';

export const jpegInverse = defineKernel({
  name: 'jpeg-inverse',
  wgsl,
  bindings: { coefficients: 'read', tables: 'read', samples: 'write' },
  uniforms: { blocks_x: 'u32', blocks_y: 'u32', table: 'u32', first: 'u32' },
  overrides: { WG: 64, PRECISION: 8 },
  slots: { 'jpeg-load': 'jpeg-load-packed' },
  workgroups: ({ blocks_x, blocks_y }, { WG }) => [Math.ceil(blocks_x / WG), blocks_y, 1],
});

export const VARIANTS = [
  { slots: { 'jpeg-load': 'jpeg-load-packed' } },
  { slots: { 'jpeg-load': 'jpeg-load-packed' }, overrides: { PRECISION: 12 } },
  { slots: { 'jpeg-load': 'jpeg-load-unquantised' } },
];
