/**
 * The shader of paint-stage, with pixels from bytes instead of planes: a decoded JPEG beside its original.
 *
 * shown, other: u32 [H,W], R, G, B, A from the low byte up, of alpha only 0 counts: nothing; diverging, filters, placing and difference as
 * in paint-stage.ts. A difference is of luma, from exact differences of the bytes.
 */
import wgsl from '../shaders/paint-stage.wgsl?raw';
import { defineRenderKernel } from '../render/render-kernel';
import { FILTERS } from './paint-stage';

export const paintRgba = defineRenderKernel({
  name: 'paint-stage',
  wgsl,
  bindings: { shown: 'read', other: 'read', diverging: 'read' },
  uniforms: {
    width: 'u32',
    height: 'u32',
    left: 'i32',
    top: 'i32',
    scale: 'f32',
    gain: 'f32',
    luma_0: 'f32',
    luma_1: 'f32',
    luma_2: 'f32',
  },
  overrides: { DIFFERENCE: 0, FILTER: 0, PIXEL_GRID: 0 },
  slots: { 'stage-pixels': 'stage-pixels-rgba' },
});

export const VARIANTS = [0, 1].flatMap((DIFFERENCE) => [
  ...Object.values(FILTERS).map((FILTER) => ({ overrides: { DIFFERENCE, FILTER, PIXEL_GRID: 0 } })),
  { overrides: { DIFFERENCE, FILTER: FILTERS.nearest, PIXEL_GRID: 1 } },
]);
