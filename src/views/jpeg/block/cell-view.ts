/** What the 64 cells of the block's grid show, in each of its four views. */
import { bitsByCoefficient, type BlockCode } from '../../../codec/jpeg/codes/block-codes';
import { NOT_AVAILABLE } from '../../shared/format';
import type { BlockInView } from './block-in-view';

export type CellView = 'quantised' | 'dequantised' | 'step' | 'bits';

export interface CellFace {
  readonly text: string;
  /** Strength and sign of the cell's tint, −1…1; 0 has none. */
  readonly tint: number;
}

const whole = (value: number): string => String(value).replace('-', '−');

/** `codes` are those of the block in a sequential Huffman file, null elsewhere: single coefficients have no bits then. */
export function cellFaces(block: BlockInView, view: CellView, codes: readonly BlockCode[] | null): CellFace[] {
  switch (view) {
    case 'quantised':
      return faces(block.quantised, block.dequantised, whole);
    case 'dequantised':
      return faces(block.dequantised, block.dequantised, whole);
    case 'step':
      return faces(block.component.table, block.component.table, whole);
    case 'bits': {
      if (!codes) return Array.from({ length: 64 }, () => ({ text: NOT_AVAILABLE, tint: 0 }));
      const bits = bitsByCoefficient(codes);
      return faces(bits, bits, whole);
    }
  }
}

/** Tints grow with the logarithm, so that a coefficient of 2 is seen beside one of 500. */
function faces(values: ArrayLike<number>, strengths: ArrayLike<number>, text: (value: number) => string): CellFace[] {
  const all = Array.from(strengths);
  const most = Math.max(1, ...all.map(Math.abs));
  return all.map((strength, index) => ({
    text: text(values[index]),
    tint: (Math.sign(strength) * Math.log1p(Math.abs(strength))) / Math.log1p(most),
  }));
}

/** Cycles that the wave makes in a block: "1.5 across, 0.5 down"; the mean has none. */
export function cyclesText(index: number): string {
  if (index === 0) return 'the mean';
  const cycles = (half: number): string => String(half / 2);
  return `${cycles(index & 7)} across, ${cycles(index >> 3)} down`;
}
