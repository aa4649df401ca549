/**
 * A picture's coefficients as named arrays, the form of `waveloupe jpeg coefficients` and of the page's .npz:
 *
 * | name        | kind   | shape                       | holds                                                         |
 * | ----------- | ------ | --------------------------- | ------------------------------------------------------------- |
 * | `c0`, `c1`… | int16  | [blockRows, blockColumns, 64] | quantised coefficients, natural order, padding blocks included |
 * | `q0`, `q1`… | uint16 | [64]                        | the quantisation table of that component, natural order        |
 * | `size`      | int32  | [2]                         | height, width, pixels                                         |
 * | `sampling`  | int32  | [components, 2]             | horizontal, vertical factor                                   |
 * | `precision` | int32  | [1]                         | bits a sample; 8 where it is missing                          |
 * | `ids`       | uint8  | [components]                | component identifiers; 1, 2, … where it is missing            |
 * | `tables`    | uint8  | [components]                | table destinations; by equal tables where it is missing       |
 * | `meaning`   | uint8  | [length]                    | ASCII: `ycbcr`, `cmyk inverted`, …; by their number where it is missing |
 */
import type { ColorSpace } from '../jpeg';

/** As `NpyArray` of codec/npy.ts. */
export interface NamedArray {
  readonly shape: readonly number[];
  readonly data: Float32Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;
}

export type NamedArrays = Readonly<Record<string, NamedArray>>;

export const INVERTED = ' inverted';

export const COLOR_SPACES: readonly ColorSpace[] = ['grey', 'ycbcr', 'rgb', 'cmyk', 'ycck', 'unknown'];

/** Whether an array of this name is one of these: others in the same file are nobody's business here. */
export const isCoefficientArray = (name: string): boolean =>
  /^([cq]\d|size|sampling|precision|ids|tables|meaning)$/.test(name);
