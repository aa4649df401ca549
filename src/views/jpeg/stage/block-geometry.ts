/**
 * Where blocks lie on the picture. A block is 8×8 samples of its component; a component with sampling factors h, v in a
 * frame whose largest are H, V has one sample for every H/h × V/v pixels, so its block covers 8·H/h × 8·V/v pixels
 * (T.81, A.1.1 and A.2). An MCU holds the blocks of all components that cover the same 8·H × 8·V pixels; where there
 * is one component only, an MCU is a single block (A.2.2).
 *
 * Pixels, y down; a rectangle at the right or lower edge is cut off where the picture ends, and empty (width or height
 * 0) for a block that is padding altogether.
 */
import type { CoefficientImage, JpegComponent } from '../../../codec/jpeg/jpeg';
import type { Rect, Size } from '../../../settings/viewport';

export interface BlockPlace {
  readonly component: number;
  /** Counted in blocks of the component. */
  readonly row: number;
  readonly column: number;
}

type Sampling = Pick<JpegComponent, 'horizontal' | 'vertical' | 'blockRows' | 'blockColumns'>;
export type BlockImage = Pick<CoefficientImage, 'width' | 'height'> & { readonly components: readonly Sampling[] };

function largestFactors({ components }: BlockImage): { readonly horizontal: number; readonly vertical: number } {
  return {
    horizontal: Math.max(1, ...components.map((component) => component.horizontal)),
    vertical: Math.max(1, ...components.map((component) => component.vertical)),
  };
}

/** Pixels that one block of the component covers. */
export function blockSize(image: BlockImage, component: number): Size {
  const { horizontal, vertical } = largestFactors(image);
  const own = image.components[component];
  return { width: (8 * horizontal) / own.horizontal, height: (8 * vertical) / own.vertical };
}

/** Pixels that one MCU covers. */
export function mcuSize(image: BlockImage): Size {
  if (image.components.length === 1) return { width: 8, height: 8 };
  const { horizontal, vertical } = largestFactors(image);
  return { width: 8 * horizontal, height: 8 * vertical };
}

/** The pixels of a block, as far as the picture reaches. */
export function blockRect(image: BlockImage, { component, row, column }: BlockPlace): Rect {
  return cutOff(image, blockSize(image, component), row, column);
}

/** The pixels of the MCU that a block belongs to. */
export function mcuRect(image: BlockImage, { component, row, column }: BlockPlace): Rect {
  const own = image.components[component];
  const [across, down] = image.components.length === 1 ? [1, 1] : [own.horizontal, own.vertical];
  return cutOff(image, mcuSize(image), Math.floor(row / down), Math.floor(column / across));
}

function cutOff(image: Size, { width, height }: Size, row: number, column: number): Rect {
  const x = Math.min(image.width, column * width);
  const y = Math.min(image.height, row * height);
  return {
    x,
    y,
    width: Math.min(image.width, (column + 1) * width) - x,
    height: Math.min(image.height, (row + 1) * height) - y,
  };
}

/** The block of a component under a point of the picture; null outside the picture. */
export function blockAt(image: BlockImage, component: number, x: number, y: number): BlockPlace | null {
  if (!(x >= 0 && y >= 0 && x < image.width && y < image.height)) return null;
  const { width, height } = blockSize(image, component);
  return { component, row: Math.floor(y / height), column: Math.floor(x / width) };
}

/** The block that lies so many blocks further on; at the edge of the component it stays. Padding can be reached. */
export function blockBeside(image: BlockImage, place: BlockPlace, down: number, across: number): BlockPlace {
  const { blockRows, blockColumns } = image.components[place.component];
  return {
    ...place,
    row: Math.min(blockRows - 1, Math.max(0, place.row + down)),
    column: Math.min(blockColumns - 1, Math.max(0, place.column + across)),
  };
}

/** The block of another component that covers the upper left corner of this one. */
export function blockOfComponent(image: BlockImage, place: BlockPlace, component: number): BlockPlace {
  const from = blockSize(image, place.component);
  const to = blockSize(image, component);
  const other = {
    component,
    row: Math.floor((place.row * from.height) / to.height),
    column: Math.floor((place.column * from.width) / to.width),
  };
  return blockBeside(image, other, 0, 0);
}

/** The part of a grid of cells that a rectangle of the picture shows: the lines, in pixels of the picture. */
export function gridLines(seen: Rect, cell: Size): { readonly across: number[]; readonly down: number[] } {
  const lines = (from: number, length: number, step: number): number[] => {
    const first = Math.ceil(from / step);
    const last = Math.floor((from + length) / step);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  };
  return { across: lines(seen.x, seen.width, cell.width), down: lines(seen.y, seen.height, cell.height) };
}
