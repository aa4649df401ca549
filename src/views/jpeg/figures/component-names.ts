/** What a file's components are called, by what they mean. */
import type { ColorSpace, CoefficientImage } from '../../../codec/jpeg/jpeg';

const NAMES: Readonly<Record<ColorSpace, readonly string[]>> = {
  grey: ['Grey'],
  ycbcr: ['Y', 'Cb', 'Cr'],
  rgb: ['R', 'G', 'B'],
  cmyk: ['C', 'M', 'Y', 'K'],
  ycck: ['Y', 'Cb', 'Cr', 'K'],
  unknown: [],
};

/** Y, Cb, Cr …; a component without a meaning goes by its number, from 1. */
export function componentNames({
  colorSpace,
  components,
}: Pick<CoefficientImage, 'colorSpace' | 'components'>): string[] {
  return components.map((_, index) => NAMES[colorSpace][index] ?? String(index + 1));
}

/** The component that the `component` setting names, as far as the file has it; `all` means the first. */
export function chosenComponent(setting: string, image: Pick<CoefficientImage, 'components'>): number {
  const index = Number(setting);
  return Number.isInteger(index) && index < image.components.length ? index : 0;
}
