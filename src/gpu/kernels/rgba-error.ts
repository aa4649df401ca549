/**
 * Partial sums over a picture of bytes and its decoded JPEG: squared error of R, G, B together and of luma, and squared
 * differences of the decoded luma's neighbours, across and down, on two sides of a boundary of the 8×8 grid and elsewhere.
 *
 * picture, rebuilt u32 [H,W], rgba8, red in the low byte, alpha ignored; luma as math/jpeg/forward-color.ts rounds it.
 * sums vec4u [partials, 2]: (rgb, luma, boundary, inner), first their low 16 bits, then the rest; to be added up in f64.
 * A thread walks down `rows_each` rows of a strip of four columns; thread t has strip t mod `strips` of run ⌊t/strips⌋. All
 * are whole numbers, so the sums are exact as long as a thread has at most MOST_ROWS_EACH rows.
 * Reference: math/jpeg/psnr-b.ts. Tolerance: exact.
 */
import wgsl from '../shaders/rgba-error.wgsl?raw';
import type { KernelShape } from '../device';
import { defineKernel, type KernelVariant } from '../kernel';

export const rgbaError = defineKernel({
  name: 'rgba-error',
  wgsl,
  bindings: { picture: 'read', rebuilt: 'read', sums: 'write' },
  uniforms: { width: 'u32', height: 'u32', strips: 'u32', rows_each: 'u32' },
  overrides: { WG: 64 },
  slots: { 'partial-counts': 'partial-counts-thread' },
  workgroups: ({ height, strips, rows_each }, { WG }) => [
    Math.ceil((strips * Math.ceil(height / rows_each)) / WG),
    1,
    1,
  ],
});

const [THREADS, WORKGROUPS] = [
  { slots: { 'partial-counts': 'partial-counts-thread' }, overrides: { WG: 64 } },
  { slots: { 'partial-counts': 'partial-counts-workgroup' }, overrides: { WG: 256 } },
];

export const VARIANTS = [THREADS, WORKGROUPS];

const STRIP = 4;

/** 32 bits hold the squares of so many rows of a strip: three of 255 a pixel. */
export const MOST_ROWS_EACH = Math.floor((2 ** 32 - 1) / (STRIP * 3 * 255 * 255));

export interface ErrorPlan {
  readonly partials: number;
  readonly uniforms: {
    readonly width: number;
    readonly height: number;
    readonly strips: number;
    readonly rows_each: number;
  };
  readonly variant: KernelVariant<typeof rgbaError>;
}

/**
 * storage: a partial sum a thread, and enough threads for the cores there are. workgroup: one a workgroup, and enough
 * threads for a GPU.
 */
export function errorPlan(shape: KernelShape, width: number, height: number): ErrorPlan {
  const strips = Math.ceil(width / STRIP);
  const variant = shape === 'storage' ? THREADS : WORKGROUPS;
  const runs = Math.ceil((shape === 'storage' ? 512 : 65_536) / strips);
  const rows_each = Math.min(MOST_ROWS_EACH, Math.max(8, Math.ceil(height / runs)));
  const groups = Math.ceil((strips * Math.ceil(height / rows_each)) / variant.overrides.WG);
  const partials = shape === 'storage' ? groups * variant.overrides.WG : groups;
  return { partials, uniforms: { width, height, strips, rows_each }, variant };
}
