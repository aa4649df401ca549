/** A block's place in words. */
import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import { componentName } from '../component-names';
import { blockRect, type BlockPlace } from './block-geometry';

/** "Cb, row 3, column 5". */
export function blockPlaceText(image: Pick<CoefficientImage, 'colorSpace'>, place: BlockPlace): string {
  return `${componentName(image, place.component)}, row ${place.row}, column ${place.column}`;
}

/** "x 80…95, y 48…63": the pixels it covers. */
export function blockPixelsText(image: CoefficientImage, place: BlockPlace): string {
  const { x, y, width, height } = blockRect(image, place);
  if (width <= 0 || height <= 0) return 'padding, outside the picture';
  const span = (from: number, length: number): string => `${Math.floor(from)}…${Math.ceil(from + length) - 1}`;
  return `x ${span(x, width)}, y ${span(y, height)}`;
}
