/**
 * Paints a picture, or the signed difference of two, from planes to a canvas.
 *
 * shown, other: f32 [C,H,W], 0…255 (or Y, Cb, Cr centred); diverging: 256 colours, RGBA bytes, 128 is zero.
 * Uniforms: left, top, scale place the picture as settings/viewport.ts says (device pixels); red, green, blue are the
 * rows of the matrix from planes to RGB; luma the weights of the planes in luma; a difference of 255/gain is the end of
 * the map. Filters: nearest, bilinear, or the exact mean over the device pixel's footprint, in sRGB code values, so that
 * the mean of a picture is what its metrics say. Values are clamped at output only. Twin: math/paint-stage.ts.
 */
import wgsl from '../shaders/paint-stage.wgsl?raw';
import { defineRenderKernel } from '../render/render-kernel';

export const FILTERS = { nearest: 0, bilinear: 1, area: 2 } as const;

export const paintStage = defineRenderKernel({
  name: 'paint-stage',
  wgsl,
  bindings: { shown: 'read', other: 'read', diverging: 'read' },
  uniforms: {
    width: 'u32',
    height: 'u32',
    left: 'i32',
    top: 'i32',
    scale: 'f32',
    grid: 'u32',
    gain: 'f32',
    red_0: 'f32',
    red_1: 'f32',
    red_2: 'f32',
    green_0: 'f32',
    green_1: 'f32',
    green_2: 'f32',
    blue_0: 'f32',
    blue_1: 'f32',
    blue_2: 'f32',
    luma_0: 'f32',
    luma_1: 'f32',
    luma_2: 'f32',
  },
  overrides: { CHANNELS: 3, DIFFERENCE: 0, FILTER: 0 },
});

export const VARIANTS = [1, 3].flatMap((CHANNELS) =>
  [0, 1].flatMap((DIFFERENCE) =>
    Object.values(FILTERS).map((FILTER) => ({ overrides: { CHANNELS, DIFFERENCE, FILTER } })),
  ),
);
