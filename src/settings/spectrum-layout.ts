/**
 * How coefficients are laid out on the spectrum canvas: the grid of display cells, and which coefficient each cell is.
 *
 * Cells are addressed as column x, row y from the upper left; coefficients as row frequency v, column frequency u. For
 * the DFT the grid shows all H×W coefficients, v in 0…H−1 and u in 0…W−1; only u ≤ floor(W/2) are stored (see
 * `storedCell`). Centred, the zero frequency is at column floor(W/2), row floor(H/2). The block DCT lies in place.
 *
 * Planes (DFT only): f is written as Σ a·cos·cos + b·cos·sin + c·sin·cos + d·sin·sin over v ≤ H/2, u ≤ W/2, the first
 * factor running down the rows (v·y), the second along them (u·x). Each plane is (floor(H/2)+1) × (floor(W/2)+1), zero
 * frequency at its upper left: cos·cos and cos·sin above, sin·cos and sin·sin below, a gap between them.
 */
import type { Params } from './schema';

export interface SpectrumLayoutInput {
  readonly transform: Params['transform'];
  readonly spectrum: Params['spectrum'];
  /** Size of the full coefficient array: the picture's; for the block DCT, padded to whole blocks. */
  readonly width: number;
  readonly height: number;
  readonly centred: boolean;
}

/** 0 cos·cos, 1 cos·sin, 2 sin·cos, 3 sin·sin. */
export type PlaneIndex = 0 | 1 | 2 | 3;

export interface SpectrumCell {
  readonly v: number;
  readonly u: number;
  /** Which of the four planes the cell lies in; 0 where there are no planes. */
  readonly plane: PlaneIndex;
}

export interface SpectrumLayout {
  /** Cells across and down, gaps included. */
  readonly width: number;
  readonly height: number;
  /** Whether the four planes are shown. */
  readonly planes: boolean;
  /** Size of one plane, cells; of the whole grid where there are no planes. */
  readonly planeWidth: number;
  readonly planeHeight: number;
  /** Cells between the planes; 0 where there are none. */
  readonly gap: number;
  /** Added to (x, y), modulo the size, it gives (u, v): 0 unless centred. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** The coefficient shown at a cell; null in a gap or outside. */
  cellAt(x: number, y: number): SpectrumCell | null;
  /** The cells that show coefficient (v, u), of any plane: one, or four. */
  placesOf(v: number, u: number): { x: number; y: number }[];
}

/** Gap between planes, share of the larger side of one plane. */
const PLANE_GAP = 0.02;

export function spectrumLayout(input: SpectrumLayoutInput): SpectrumLayout {
  return input.transform === 'dft' && input.spectrum === 'planes' ? planesLayout(input) : plainLayout(input);
}

function plainLayout({ transform, width, height, centred }: SpectrumLayoutInput): SpectrumLayout {
  const centre = transform === 'dft' && centred;
  const shiftX = centre ? width - Math.floor(width / 2) : 0;
  const shiftY = centre ? height - Math.floor(height / 2) : 0;
  return {
    width,
    height,
    planes: false,
    planeWidth: width,
    planeHeight: height,
    gap: 0,
    shiftX,
    shiftY,
    cellAt: (x, y) =>
      x < 0 || y < 0 || x >= width || y >= height
        ? null
        : { v: (y + shiftY) % height, u: (x + shiftX) % width, plane: 0 },
    placesOf: (v, u) => [{ x: (u - shiftX + width) % width, y: (v - shiftY + height) % height }],
  };
}

function planesLayout({ width, height }: SpectrumLayoutInput): SpectrumLayout {
  const planeWidth = Math.floor(width / 2) + 1;
  const planeHeight = Math.floor(height / 2) + 1;
  const gap = Math.max(1, Math.round(PLANE_GAP * Math.max(planeWidth, planeHeight)));
  const [stepX, stepY] = [planeWidth + gap, planeHeight + gap];
  return {
    width: planeWidth + stepX,
    height: planeHeight + stepY,
    planes: true,
    planeWidth,
    planeHeight,
    gap,
    shiftX: 0,
    shiftY: 0,
    cellAt: (x, y) => {
      const [right, below] = [x >= stepX, y >= stepY];
      const [u, v] = [right ? x - stepX : x, below ? y - stepY : y];
      if (u < 0 || v < 0 || u >= planeWidth || v >= planeHeight) return null;
      return { v, u, plane: ((below ? 2 : 0) + (right ? 1 : 0)) as PlaneIndex };
    },
    placesOf: (v, u) => {
      const x = Math.min(u, width - u);
      const y = Math.min(v, height - v);
      return [
        { x, y },
        { x: x + stepX, y },
        { x, y: y + stepY },
        { x: x + stepX, y: y + stepY },
      ];
    },
  };
}

/** Where the DFT coefficient (v, u) of the full array is stored in the half spectrum, and whether as its conjugate. */
export function storedCell(
  v: number,
  u: number,
  width: number,
  height: number,
): { v: number; u: number; conjugate: boolean } {
  return u <= Math.floor(width / 2)
    ? { v, u, conjugate: false }
    : { v: (height - v) % height, u: width - u, conjugate: true };
}

/** Size of the coefficient array (the DFT's full one) of a picture. */
export function coefficientSize(
  transform: Params['transform'],
  block: number,
  width: number,
  height: number,
): { width: number; height: number } {
  const pad = (side: number): number => (transform === 'block' ? Math.ceil(side / block) * block : side);
  return { width: pad(width), height: pad(height) };
}
