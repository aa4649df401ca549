/**
 * Which samples and blocks a picture of given size has in each component, for the subsamplings that are offered.
 *
 * Names are J:a:b without the colons. Luma carries the sampling factors; Cb and Cr are 1×1. A component has
 * ⌈size · factor / largest factor⌉ samples a side (T.81, A.1.1) and blocks up to whole MCUs (A.2.4).
 */
export type Subsampling = '444' | '422' | '420' | '440' | '411' | 'grey';

export const SUBSAMPLINGS: readonly Subsampling[] = ['444', '422', '420', '440', '411', 'grey'];

export interface ComponentGeometry {
  /** Sampling factors. */
  readonly horizontal: number;
  readonly vertical: number;
  /** Pixels that one sample stands for, across and down. */
  readonly across: number;
  readonly down: number;
  /** Samples without padding. */
  readonly width: number;
  readonly height: number;
  /** Blocks that hold samples of the picture; the rest of an MCU is made up (T.81, A.2.4). */
  readonly filledColumns: number;
  readonly filledRows: number;
  /** Blocks with those of whole MCUs. */
  readonly blockColumns: number;
  readonly blockRows: number;
}

/** Luma's sampling factors. */
const FACTORS: Readonly<Record<Subsampling, readonly [horizontal: number, vertical: number]>> = {
  '444': [1, 1],
  '422': [2, 1],
  '420': [2, 2],
  '440': [1, 2],
  '411': [4, 1],
  grey: [1, 1],
};

const BLOCK = 8;

export function componentGeometry(width: number, height: number, subsampling: Subsampling): ComponentGeometry[] {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
    throw new RangeError(`A picture is at least 1×1 whole pixels, not ${width}×${height}`);
  const [largestH, largestV] = FACTORS[subsampling];
  const mcuColumns = Math.ceil(width / (BLOCK * largestH));
  const mcuRows = Math.ceil(height / (BLOCK * largestV));
  const component = (horizontal: number, vertical: number): ComponentGeometry => {
    const across = largestH / horizontal;
    const down = largestV / vertical;
    const samples = { width: Math.ceil(width / across), height: Math.ceil(height / down) };
    return {
      ...{ horizontal, vertical, across, down },
      ...samples,
      filledColumns: Math.ceil(samples.width / BLOCK),
      filledRows: Math.ceil(samples.height / BLOCK),
      blockColumns: mcuColumns * horizontal,
      blockRows: mcuRows * vertical,
    };
  };
  const luma = component(largestH, largestV);
  return subsampling === 'grey' ? [luma] : [luma, component(1, 1), component(1, 1)];
}
