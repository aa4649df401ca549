/**
 * The input of a dense map as the columns that it is multiplied by: one column a position of the result.
 *
 * map f32 [inputs, batch, rows, columns, n], zig-zag. gathered f32 [positions, 4·quads]; a block's n coefficients end on a
 * whole quad, with zeros. Windowed (EXPLODED 0): a position is a block of the result [batch, rows/stride, columns/stride],
 * its column [reach, reach, inputs, n], zeros where a neighbour lies outside. Exploded (1): a position is a picture, its
 * column [inputs, rows, columns, n]. Positions from `first_position` on. Exact.
 */
import wgsl from '../../shaders/dense/dense-gather.wgsl?raw';
import { defineKernel } from '../../kernel';
import { DENSE_UNIFORMS, MOST_WORKGROUPS } from './dense-uniforms';

export const denseGather = defineKernel({
  name: 'dense-gather',
  wgsl,
  bindings: { map: 'read', gathered: 'write' },
  uniforms: { ...DENSE_UNIFORMS, batch: 'u32', positions: 'u32', first_position: 'u32' },
  overrides: { WG: 64, EXPLODED: 0 },
  workgroups: ({ quads, positions }, { WG }) => [Math.ceil(quads / WG), Math.min(positions, MOST_WORKGROUPS), 1],
});

export const VARIANTS = [{ overrides: { EXPLODED: 0 } }, { overrides: { EXPLODED: 1 } }];
