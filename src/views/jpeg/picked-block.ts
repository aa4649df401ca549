/** The `jpegBlock` setting, `component.row.column`, as a place and back. */
import type { CoefficientImage } from '../../codec/jpeg/jpeg';
import type { BlockPlace } from './stage/block-geometry';

/** The block that the text names; null where it names none, or none of this picture. */
export function parseBlock(text: string, image: Pick<CoefficientImage, 'components'>): BlockPlace | null {
  if (text === '') return null;
  const [component, row, column] = text.split('.').map(Number);
  const plane = image.components[component];
  if (!plane || !(row < plane.blockRows && column < plane.blockColumns)) return null;
  return { component, row, column };
}

export function formatBlock({ component, row, column }: BlockPlace): string {
  return `${component}.${row}.${column}`;
}
