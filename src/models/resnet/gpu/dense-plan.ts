/** How large a dense map is, and in which pieces it is kept or made. */
import { ShapeError } from '../../../gpu/errors';
import { neighboursOf, type Offset } from '../../../math/jpeg-domain/pixel-shift';
import type { Convolution } from '../network';

export interface DenseShape {
  readonly batch: number;
  /** Of the input, in blocks. */
  readonly rows: number;
  readonly columns: number;
  /** Coefficients of a block. */
  readonly n: number;
  readonly form: 'exploded' | 'windowed';
}

export interface DensePlan {
  /** Of the whole map as its form has it, also of windows that are not made here; 4 bytes a number. */
  readonly bytes: number;
  readonly resident: boolean;
  /** On each axis, as far as there is any in a picture of this size; windows of others would only meet zeros. */
  readonly neighbours: readonly Offset[];
  /** Columns of the map, four at a time; a block's coefficients end on a whole one. */
  readonly quads: number;
  /** Groups of n rows: one an output channel or, exploded, one a block of the result for each. */
  readonly units: number;
  readonly unitBlocks: number;
  /** Units that one buffer holds. */
  readonly unitsAtOnce: number;
  /** Columns that the map is applied to, and how many of them are gathered at once. */
  readonly positions: number;
  readonly positionsAtOnce: number;
}

/** In bytes. */
export interface DenseLimits {
  /** A map of more is not kept: it is made again, piece by piece, in each run. */
  readonly resident: number;
  /** Of a piece that is made in each run. */
  readonly slice: number;
  /** Of the gathered input. */
  readonly gathered: number;
}

export const DENSE_LIMITS: DenseLimits = { resident: 256 * 2 ** 20, slice: 64 * 2 ** 20, gathered: 32 * 2 ** 20 };

/** `mostBytes`: of one buffer. */
export function planDense(
  convolution: Convolution,
  shape: DenseShape,
  mostBytes: number,
  limits: DenseLimits = DENSE_LIMITS,
): DensePlan {
  const { inputs, outputs, size, stride } = convolution;
  const { batch, rows, columns, n, form } = shape;
  if (rows % stride !== 0 || columns % stride !== 0) {
    throw new ShapeError('Blocks of a map at stride 2', 'even sides', [rows, columns]);
  }
  const blocks = rows * columns;
  const resultBlocks = blocks / stride ** 2;
  const exploded = form === 'exploded';
  const all = neighboursOf(size, stride);
  const reached = (side: number, offset: Offset) => (offset < 0 ? side > stride : side > offset);
  const neighbours = all.filter((offset) => reached(rows, offset) || reached(columns, offset));
  const blocksOfRow = inputs * (exploded ? blocks : neighbours.length ** 2);
  const units = outputs * (exploded ? resultBlocks : 1);
  const quads = blocksOfRow * Math.ceil(n / 4);
  const unitBytes = 16 * quads * n;
  const held = units * unitBytes;
  const resident = held <= limits.resident;
  const positions = batch * (exploded ? 1 : resultBlocks);
  const room = Math.min(mostBytes, resident ? limits.resident : limits.slice);
  if (unitBytes > mostBytes) throw new ShapeError('Rows of a dense map', `at most ${mostBytes} bytes`, `${unitBytes}`);
  return {
    bytes: 4 * inputs * (exploded ? blocks : all.length ** 2) * n * units * n,
    resident,
    neighbours,
    quads,
    units,
    unitBlocks: exploded ? resultBlocks : 1,
    unitsAtOnce: Math.min(units, Math.max(1, Math.floor(room / unitBytes))),
    positions,
    positionsAtOnce: Math.min(positions, Math.max(4, Math.floor(limits.gathered / (16 * quads)))),
  };
}
