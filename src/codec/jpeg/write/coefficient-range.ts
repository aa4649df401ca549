/**
 * How large coefficients may be in a file. T.81 table F.1 gives 8-bit samples DC differences of up to 11 bits and table
 * F.2 AC coefficients of up to 10; 12-bit samples have 15 and 14 (F.1.2.1.2, F.1.2.2.1).
 */
import { JpegError } from '../jpeg-error';

export interface CoefficientRange {
  /** Most bits of a DC difference. */
  readonly dcBits: number;
  /** Most bits of an AC coefficient. */
  readonly acBits: number;
  /** Whether DC coefficients are counted modulo 2¹⁶, as in memory. */
  readonly wraps: boolean;
}

/** What the symbols could hold, and decoders take: for coefficients of damaged files. */
export const WIDEST_RANGE: CoefficientRange = { dcBits: 15, acBits: 15, wraps: true };

export function coefficientRange(precision: number): CoefficientRange {
  return precision === 8 ? { dcBits: 11, acBits: 10, wraps: false } : { dcBits: 15, acBits: 14, wraps: false };
}

/** Where a coder stands: enough to name a coefficient. */
export interface BlockPlace {
  /** Index of the component in the image. */
  readonly component: number;
  /** Of the block, counted along the rows. */
  readonly block: number;
  readonly blockColumns: number;
}

/** `index`: natural, 8·v + u. */
export function coefficientTooLarge(place: BlockPlace, index: number, value: number, bits: number): JpegError {
  const { component, block, blockColumns } = place;
  const column = block % blockColumns;
  const row = Math.floor(block / blockColumns);
  const what = index === 0 ? `DC coefficient, ${value} from the one before,` : `coefficient ${index} (${value})`;
  return new JpegError(
    'unwritable',
    `the ${what} of component ${component}, block ${column}, ${row} does not fit in ${bits} bits`,
  );
}
