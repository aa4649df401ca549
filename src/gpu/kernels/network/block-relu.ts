/**
 * ReLU on blocks of coefficients: exact, ASM (the mask from the φ lowest frequencies, on the exact block) or APX (ReLU of
 * the block cut to them), cut to the map's band again. f = Dᵀ·F·D, A = Dᵀ·(F·[α+β < φ])·D:
 *
 *     exact: D·max(f, 0)·Dᵀ     ASM: D·(f·[A > 0])·Dᵀ     APX: D·max(A, 0)·Dᵀ
 *
 * source, result f32 [channels, batch, picture_blocks, n], zig-zag order, orthonormal DCT; blocks = all of them. phis u32
 * [sites, batch], 1…15. places u32 [80]: zig-zag places of the coefficients in natural order, then the sizes of the 15
 * bands. mode: RELU_MODES. A zero is not positive; a band that is the whole map is the exact ReLU.
 * Reference: math/jpeg-domain/harmonic-relu.ts. Tolerance: relative L2 ≤ 1e-6, where no pixel is as small as rounding.
 * Source: Ehrlich & Davis 2019, section 4.2 and algorithm 2.
 */
import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import { ZIG_ZAG_OF_NATURAL } from '../../../math/jpeg-domain/zig-zag';
import wgsl from '../../shaders/network/block-relu.wgsl?raw';
import { defineKernel } from '../../kernel';

export const RELU_MODES = { exact: 0, asm: 1, apx: 2 } as const;

export const blockRelu = defineKernel({
  name: 'block-relu',
  wgsl,
  bindings: { source: 'read', phis: 'read', places: 'read', result: 'write' },
  uniforms: {
    blocks: 'u32',
    picture_blocks: 'u32',
    batch: 'u32',
    coefficients: 'u32',
    site: 'u32',
    mode: 'u32',
  },
  overrides: { WG: 16 },
  workgroups: ({ blocks }, { WG }) => [Math.ceil(blocks / WG), 1, 1],
});

/** What the binding `places` holds; the first 64 also serve input-pixels and shift-down. */
export function blockPlaces(): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(80);
  places.set(ZIG_ZAG_OF_NATURAL);
  places.set(BAND_SIZES, 64);
  return places;
}
