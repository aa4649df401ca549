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
import type { KernelShape } from '../../device';
import { defineKernel, type Kernel, type KernelVariant } from '../../kernel';

/** Channels that a thread makes. */
export const OUTPUT_TILE = 8;

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
  /** Fours of positions that a thread makes. */
  constants: { QUADS: 'u32' },
  slots: { 'mixing-tile': 'mixing-tile-16' },
  workgroups: ({ positions, padded_outputs }, { LANES }, { QUADS }) => [
    Math.ceil(positions / (4 * QUADS * LANES)),
    padded_outputs / OUTPUT_TILE,
    1,
  ],
});

const WIDE = { constants: { QUADS: 4 }, slots: { 'mixing-tile': 'mixing-tile-16' } };
const NARROW = { constants: { QUADS: 1 }, slots: { 'mixing-tile': 'mixing-tile-4' } };

/** Below this many threads a GPU with many cores waits more than it computes. */
const BUSY_THREADS = 16384;

/**
 * The variant for a size. On a software adapter loads are dear and threads are not wanted: 16 positions a thread, unless
 * four lanes of 4 hold them all. On a GPU 4, until there is work for all of it.
 */
export function mixingVariant(shape: KernelShape, positions: number, outputs: number): KernelVariant<Kernel> {
  if (shape === 'storage') return { overrides: { LANES: 4 }, ...(positions <= 16 ? NARROW : WIDE) };
  const threads = Math.ceil(positions / 16) * Math.ceil(outputs / OUTPUT_TILE);
  return { overrides: { LANES: 32 }, ...(threads < BUSY_THREADS ? NARROW : WIDE) };
}

export const VARIANTS = [WIDE, NARROW];
