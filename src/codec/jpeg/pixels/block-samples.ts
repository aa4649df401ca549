/**
 * One block without any rounding: what its coefficients add up to, and what each of them adds. f64, 8y+x, level shift
 * not added: 0 is mid grey. Numerics: src/math/jpeg/inverse-dct.ts.
 */
import { BLOCK_LENGTH, dequantise, inverseDct } from '../../../math/jpeg/inverse-dct';
import type { JpegComponent } from '../jpeg';

export interface BlockOptions {
  /** Which coefficients take part, by natural index. All where it is left out. */
  readonly keep?: (index: number) => boolean;
}

/** The 64 dequantised coefficients of a block, natural order; `block` = row · blockColumns + column. */
export function blockCoefficients(component: JpegComponent, block: number): Float64Array {
  const blocks = component.blockColumns * component.blockRows;
  if (!Number.isInteger(block) || block < 0 || block >= blocks)
    throw new RangeError(`Block ${block} of a component of ${blocks}`);
  const at = block * BLOCK_LENGTH;
  return dequantise(component.coefficients.subarray(at, at + BLOCK_LENGTH), component.table);
}

/** Their sum of waves, less the level shift: add 2^(precision − 1) for samples. */
export function blockSamples(component: JpegComponent, block: number, { keep }: BlockOptions = {}): Float64Array {
  const coefficients = blockCoefficients(component, block);
  return inverseDct(keep ? coefficients.map((value, index) => (keep(index) ? value : 0)) : coefficients);
}
