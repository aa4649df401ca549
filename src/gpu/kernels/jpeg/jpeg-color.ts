/**
 * Samples of all components to pixels, four of two rows a thread: upsampling, then colour, then 8 bits.
 *
 * samples: as kernels/jpeg/jpeg-inverse writes them; `first_i` and `stride_i` in words, `width_i`, `height_i` without
 * padding. target_pixels u32 [H,W], rgba8, red in the low byte, alpha 255.
 * Overrides: COLOR and UPSAMPLE_i number what `COLORS` and `UPSAMPLES` list; MAXIMUM is 2^precision − 1.
 * Slots: `jpeg-samples` jpeg-samples-8 or -12; `jpeg-pixels` jpeg-pixels-vec4 where the width is a multiple of 4, else -any.
 * Reference: math/jpeg/upsample.ts, math/jpeg/samples-to-rgba.ts. Tolerance: exact.
 */
import wgsl from '../../shaders/jpeg-color.wgsl?raw';
import { defineKernel } from '../../kernel';

/** By the numbers of the override COLOR. Two components, or unnamed ones: the first as grey, or four as ink. */
export const COLORS = ['grey', 'ycbcr', 'rgb', 'cmyk', 'ycck'] as const;

/** By the numbers of the overrides UPSAMPLE_i. */
export const UPSAMPLES = ['same', 'smooth-across', 'smooth-both', 'smooth-down', 'repeat-across', 'nearest'] as const;

export const jpegColor = defineKernel({
  name: 'jpeg-color',
  wgsl,
  bindings: { samples: 'read', target_pixels: 'write' },
  uniforms: {
    width: 'u32',
    height: 'u32',
    // The largest sampling factors.
    horizontal: 'u32',
    vertical: 'u32',
    first_0: 'u32',
    stride_0: 'u32',
    width_0: 'u32',
    height_0: 'u32',
    horizontal_0: 'u32',
    vertical_0: 'u32',
    first_1: 'u32',
    stride_1: 'u32',
    width_1: 'u32',
    height_1: 'u32',
    horizontal_1: 'u32',
    vertical_1: 'u32',
    first_2: 'u32',
    stride_2: 'u32',
    width_2: 'u32',
    height_2: 'u32',
    horizontal_2: 'u32',
    vertical_2: 'u32',
    first_3: 'u32',
    stride_3: 'u32',
    width_3: 'u32',
    height_3: 'u32',
    horizontal_3: 'u32',
    vertical_3: 'u32',
  },
  overrides: {
    WG: 64,
    COLOR: 1,
    MAXIMUM: 255,
    INVERTED: 0,
    UPSAMPLE_0: 0,
    UPSAMPLE_1: 0,
    UPSAMPLE_2: 0,
    UPSAMPLE_3: 0,
  },
  slots: { 'jpeg-samples': 'jpeg-samples-8', 'jpeg-pixels': 'jpeg-pixels-any' },
  workgroups: ({ width, height }, { WG }) => [Math.ceil(width / (4 * WG)), Math.floor(height / 2) + 1, 1],
});

const PIXELS = ['jpeg-pixels-any', 'jpeg-pixels-vec4'];

export const VARIANTS = PIXELS.flatMap((pixels) =>
  [8, 12].flatMap((precision) =>
    COLORS.flatMap((_, color) =>
      (color === 0 ? [0] : [0, 1, 2, 3, 4, 5]).map((upsample) => ({
        slots: { 'jpeg-samples': `jpeg-samples-${precision}`, 'jpeg-pixels': pixels },
        overrides: {
          COLOR: color,
          MAXIMUM: 2 ** precision - 1,
          INVERTED: upsample % 2,
          UPSAMPLE_1: upsample,
          UPSAMPLE_2: upsample,
        },
      })),
    ),
  ),
);
