/**
 * RMSE of ASM and APX on random blocks that the kernel makes, for φ = 1…14; φ = 15 is exact.
 *
 * Blocks `first`…`first + each·threads − 1`, below `blocks`, of `seed` (math/hashed-blocks.ts), BOX 1 or uniform 0. Each
 * thread takes `each` blocks and adds each block's RMSE to its own sums, f32 [14, 2, threads] (ASM, APX), which go on from
 * dispatch to dispatch and are added up in f64 by whoever reads them. waves f32 [8, 8], the orthonormal DCT matrix.
 * Reference: math/jpeg-domain/rectifier-errors.ts. Tolerance: 1e-5 relative.
 * Source: Ehrlich & Davis 2019, section 5.
 */
import wgsl from '../../shaders/microscope/random-block-errors.wgsl?raw';
import { defineKernel } from '../../kernel';

export const randomBlockErrors = defineKernel({
  name: 'random-block-errors',
  wgsl,
  bindings: { waves: 'read', sums: 'write' },
  uniforms: { seed: 'u32', first: 'u32', blocks: 'u32', each: 'u32', threads: 'u32' },
  overrides: { WG: 64, BOX: 1 },
  workgroups: ({ threads }, { WG }) => [Math.ceil(threads / WG), 1, 1],
});

export const VARIANTS = [{ overrides: { BOX: 0 } }, { overrides: { BOX: 1 } }];
