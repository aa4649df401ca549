/** What the components of a file are called: by their meaning where it is known, else by their number. */
import type { ColorSpace, CoefficientImage } from '../../codec/jpeg/jpeg';

const NAMES: Readonly<Record<ColorSpace, readonly string[]>> = {
  grey: ['Y'],
  ycbcr: ['Y', 'Cb', 'Cr'],
  rgb: ['R', 'G', 'B'],
  cmyk: ['C', 'M', 'Y', 'K'],
  ycck: ['Y', 'Cb', 'Cr', 'K'],
  unknown: [],
};

export function componentName({ colorSpace }: Pick<CoefficientImage, 'colorSpace'>, index: number): string {
  return NAMES[colorSpace][index] ?? `Component ${index + 1}`;
}
