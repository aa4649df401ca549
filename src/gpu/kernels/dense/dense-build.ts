/**
 * Rows of a convolution's dense map from its weights: windowed (EXPLODED 0) or exploded over a whole picture (1).
 *
 *     W[o, i, d][k, l] = Σ_tap weights[o, i, tap] · windows[d, tap][k, l]
 *
 * weights f32 [outputs, inputs, taps]; windows f32 [parts, quads of a block, n, 4]: what one tap does from neighbour d to a
 * block, k the output coefficient, l four input coefficients, zeros beyond n; parts u32: where each of the reach²
 * neighbours' parts begin, their end, then each part's tap. dense f32 [quads, map_rows, 4]: rows are [unit, n], units from
 * `first_unit` on, one an output channel or, exploded, [outputs, unit_blocks], a block of the result each.
 * Reference: math/jpeg-domain/windowed.ts and explode.ts. Tolerance: 1e-6 relative.
 */
import wgsl from '../../shaders/dense/dense-build.wgsl?raw';
import { defineKernel } from '../../kernel';
import { DENSE_UNIFORMS, MOST_WORKGROUPS } from './dense-uniforms';

export const denseBuild = defineKernel({
  name: 'dense-build',
  wgsl,
  bindings: { weights: 'read', windows: 'read', parts: 'read', dense: 'write' },
  uniforms: { ...DENSE_UNIFORMS, taps: 'u32', map_rows: 'u32', first_unit: 'u32', unit_blocks: 'u32' },
  overrides: { WG: 64, EXPLODED: 0 },
  workgroups: ({ map_rows, quads }, { WG }) => [Math.ceil(map_rows / WG), Math.min(quads, MOST_WORKGROUPS), 1],
});

export const VARIANTS = [{ overrides: { EXPLODED: 0 } }, { overrides: { EXPLODED: 1 } }];
