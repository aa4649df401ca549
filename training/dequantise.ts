/** One 32×32 4:2:0 JPEG as the numbers that training reads. */
import type { CoefficientImage } from '../src/codec/jpeg';

/** 16 blocks of Y, 4 of Cb, 4 of Cr. */
export const VALUES = 1536;

/** int16 [1536], dequantised, natural order: 0…255 samples less 128, so DC = 8·mean. Nothing is rounded or clamped. */
export function dequantise(image: CoefficientImage, name: string): Int16Array {
  const [luma] = image.components;
  if (image.components.length !== 3 || image.width !== 32 || image.height !== 32 || luma?.blockColumns !== 4) {
    throw new Error(`${name} is not a 32×32 colour JPEG`);
  }
  const out = new Int16Array(VALUES);
  let at = 0;
  for (const component of image.components) {
    if (at > 0 && component.coefficients.length !== 256) throw new Error(`${name} is not 4:2:0`);
    for (let i = 0; i < component.coefficients.length; i++) {
      out[at++] = (component.coefficients[i] ?? 0) * (component.table[i & 63] ?? 0);
    }
  }
  return out;
}
