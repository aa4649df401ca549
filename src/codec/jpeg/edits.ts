/**
 * Coefficients changed by hand: a list that lies over a file, travels in a link, and is written into a copy.
 *
 * As text: `component.row.column.index.value`, joined by `_`; row and column in blocks, index in natural order 8·v + u,
 * value the quantised coefficient.
 */
import type { CoefficientImage } from './jpeg';
import { JpegError } from './jpeg-error';

export interface CoefficientEdit {
  readonly component: number;
  /** Row and column of the block, counted in blocks of its component. */
  readonly row: number;
  readonly column: number;
  /** Natural order, 8·v + u. */
  readonly index: number;
  /** The quantised coefficient, −32768…32767. */
  readonly value: number;
}

export function formatEdits(edits: readonly CoefficientEdit[]): string {
  return edits
    .map(({ component, row, column, index, value }) => [component, row, column, index, value].join('.'))
    .join('_');
}

/** The edits that `text` names, as far as they can be read; a later one of the same coefficient replaces an earlier. */
export function parseEdits(text: string): CoefficientEdit[] {
  const edits = new Map<string, CoefficientEdit>();
  for (const entry of text.split('_')) {
    const match = /^([0-3])\.(\d{1,5})\.(\d{1,5})\.(\d{1,2})\.(-?\d{1,5})$/.exec(entry);
    if (!match) continue;
    const [component, row, column, index, value] = match.slice(1).map(Number);
    if (index > 63 || value < -32768 || value > 32767) continue;
    edits.set(match.slice(1, 5).map(Number).join('.'), { component, row, column, index, value });
  }
  return [...edits.values()];
}

/** Where the edit's coefficient stands in its component's array, or −1 where the image has no such block. */
export function coefficientAt(
  image: CoefficientImage,
  { component, row, column, index }: Omit<CoefficientEdit, 'value'>,
): number {
  const plane = image.components[component];
  if (!plane || row >= plane.blockRows || column >= plane.blockColumns) return -1;
  return 64 * (row * plane.blockColumns + column) + index;
}

/** The image with the edits in it. Components without an edit share their arrays with `image`. */
export function applyEdits<T extends CoefficientImage>(image: T, edits: readonly CoefficientEdit[]): T {
  const changed = new Map<number, Int16Array>();
  for (const edit of edits) {
    const at = coefficientAt(image, edit);
    if (at < 0)
      throw new JpegError(
        'unwritable',
        `there is no block at row ${edit.row}, column ${edit.column} of component ${edit.component}`,
      );
    const coefficients = changed.get(edit.component) ?? image.components[edit.component].coefficients.slice();
    changed.set(edit.component, coefficients);
    coefficients[at] = edit.value;
  }
  if (changed.size === 0) return image;
  const components = image.components.map((component, index) => {
    const coefficients = changed.get(index);
    return coefficients ? { ...component, coefficients } : component;
  });
  return { ...image, components };
}
