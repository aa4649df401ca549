/**
 * The picture at an eighth of its size, out of the means of its blocks: the DC coefficients, which are 8 times the mean of
 * their 64 samples less the middle (T.81, A.3.3). Grey, 8 bits; blocks of padding are left out.
 */
import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import type { PixelImage } from '../../../codec/jpeg/pixels/to-pixels';

/** Null where no component is as light is: ink, or components without a meaning. */
export function meanPicture(image: CoefficientImage): PixelImage | null {
  if (image.colorSpace === 'cmyk' || image.colorSpace === 'unknown') return null;
  // Of red, green and blue the second is nearest to light.
  const component = image.components[image.colorSpace === 'rgb' ? 1 : 0];
  if (!component) return null;
  const width = Math.ceil(component.width / 8);
  const height = Math.ceil(component.height / 8);
  const scale = component.table[0] / 8 / 2 ** (image.precision - 8);
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const mean = 128 + scale * component.coefficients[64 * (row * component.blockColumns + column)];
      rgba.fill(mean, 4 * (row * width + column), 4 * (row * width + column) + 3);
      rgba[4 * (row * width + column) + 3] = 255;
    }
  }
  return { width, height, rgba };
}
