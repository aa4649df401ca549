/**
 * Paints a picture, or the signed difference of two, from planes to a canvas.
 *
 * shown, other: f32 [C,H,W], 0…255 (or Y, Cb, Cr centred); diverging: 256 colours, RGBA bytes, 128 is zero.
 * Uniforms: left, top, scale place the picture as settings/viewport.ts says (device pixels); red_cr … blue_cb turn
 * Y, Cb, Cr (CODED) into R, G, B; luma are the weights of the planes in luma; a difference of 255/gain ends the map.
 * Filters: nearest, bilinear, or the exact mean over the device pixel's footprint, in sRGB code values, so that
 * the mean of a picture is what its metrics say. Values are clamped at output only. Twin: math/paint-stage.ts.
 */
import wgsl from '../shaders/paint-stage.wgsl?raw';
import { defineRenderKernel } from '../render/render-kernel';

export const FILTERS = { nearest: 0, bilinear: 1, smallArea: 2, area: 3 } as const;

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
    gain: 'f32',
    red_cr: 'f32',
    green_cb: 'f32',
    green_cr: 'f32',
    blue_cb: 'f32',
    luma_0: 'f32',
    luma_1: 'f32',
    luma_2: 'f32',
  },
  overrides: { CHANNELS: 3, DIFFERENCE: 0, FILTER: 0, CODED: 0, PIXEL_GRID: 0 },
  slots: { 'stage-pixels': 'stage-pixels-planes' },
});

const PLANES = [
  { CHANNELS: 1, CODED: 0 },
  { CHANNELS: 3, CODED: 0 },
  { CHANNELS: 3, CODED: 1 },
];

export const VARIANTS = PLANES.flatMap((planes) =>
  [0, 1].flatMap((DIFFERENCE) => [
    ...Object.values(FILTERS).map((FILTER) => ({ overrides: { ...planes, DIFFERENCE, FILTER, PIXEL_GRID: 0 } })),
    { overrides: { ...planes, DIFFERENCE, FILTER: FILTERS.nearest, PIXEL_GRID: 1 } },
  ]),
);
