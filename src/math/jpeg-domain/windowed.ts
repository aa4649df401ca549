/**
 * A convolution in the JPEG domain as a convolution over blocks: one 64×64 map for each pair of channels and each
 * neighbour.
 *
 *     Y_b = Σ_d W_d·X_{s·b + d},   W_d = Σ_ky Σ_kx w[ky, kx]·S_{ky}^{dy} ⊗ S_{kx}^{dx}
 *
 * S: pixel-shift.ts, ky down and kx across. d ∈ {−1, 0, 1}² counts input blocks from s·b; 1×1 kernels reach one block
 * (stride 1) or four (stride 2: 0 and 1 on each axis). It is the paper's exploded map with its equal blocks stored once.
 * Layout: [64, 64] row-major, rows output coefficients 8v + u, columns input coefficients 8v' + u', natural order.
 * Band ψ: rows and columns beyond α + β < ψ are dropped. Tolerance 1e-14 against inverse DCT, convolution, DCT.
 * Source: Ehrlich & Davis 2019, supplement, algorithm 1, by block.
 */
import { requireInputs, type ConvolutionWeights } from '../layers/convolution';
import { blockMap, type BlockMap } from './block';
import { neighboursOf, shiftTable, type Offset, type Stride } from './pixel-shift';
import { keepBand } from './zig-zag';

export interface Neighbour {
  readonly dy: Offset;
  readonly dx: Offset;
}

export interface WindowBuilder {
  readonly neighbours: readonly Neighbour[];
  /** W_d of one pair of channels: `weights[at …]` are its size² taps. */
  pair(weights: ArrayLike<number>, at: number, neighbour: Neighbour, out: Float64Array): Float64Array;
}

export function createWindowBuilder(size: 1 | 3, stride: Stride): WindowBuilder {
  const table = shiftTable(size, stride);
  const reach = neighboursOf(size, stride);
  const across = new Float64Array(64);
  return {
    neighbours: reach.flatMap((dy) => reach.map((dx) => ({ dy, dx }))),
    pair(weights, at, { dy, dx }, out) {
      out.fill(0);
      for (let ky = 0; ky < size; ky++) {
        const down = table[ky][dy + 1];
        if (!down) continue;
        across.fill(0);
        for (let kx = 0; kx < size; kx++) {
          const shift = table[kx][dx + 1];
          const weight = weights[at + ky * size + kx];
          if (shift) for (let i = 0; i < 64; i++) across[i] += weight * shift[i];
        }
        for (let v = 0; v < 8; v++) {
          for (let a = 0; a < 8; a++) {
            const factor = down[8 * v + a];
            if (factor === 0) continue;
            for (let u = 0; u < 8; u++) {
              const row = 64 * (8 * v + u) + 8 * a;
              for (let b = 0; b < 8; b++) out[row + b] += factor * across[8 * u + b];
            }
          }
        }
      }
      return out;
    },
  };
}

/** The whole map: [neighbours, outputs, inputs, 64, 64], and which neighbour is which. */
export interface WindowedMap {
  readonly convolution: ConvolutionWeights;
  readonly neighbours: readonly Neighbour[];
  readonly data: Float64Array;
}

const MOST_BYTES = 512 * 1024 * 1024;

export function windowedMap(convolution: ConvolutionWeights): WindowedMap {
  const { outputs, inputs, size, stride, weights } = convolution;
  requireInputs(convolution, inputs);
  const builder = createWindowBuilder(size, stride);
  const bytes = builder.neighbours.length * outputs * inputs * 4096 * 8;
  if (bytes > MOST_BYTES) throw new RangeError(`The windowed map would take ${bytes} bytes; ${MOST_BYTES} are allowed`);
  const data = new Float64Array(bytes / 8);
  let at = 0;
  for (const neighbour of builder.neighbours) {
    for (let pair = 0; pair < outputs * inputs; pair++, at += 4096) {
      builder.pair(weights, pair * size * size, neighbour, data.subarray(at, at + 4096));
    }
  }
  return { convolution, neighbours: builder.neighbours, data };
}

/** The output map's rows and columns of blocks; throws where a map's sides do not halve. */
export function outputBlocks(map: BlockMap, stride: Stride): { rows: number; columns: number } {
  const rows = map.rows / stride;
  const columns = map.columns / stride;
  if (!Number.isInteger(rows) || !Number.isInteger(columns)) {
    throw new RangeError(`Stride ${stride} needs whole blocks; got ${map.columns}×${map.rows} of them`);
  }
  return { rows, columns };
}

/** The convolution of a map of coefficients, kept to the band α + β < ψ before and after. */
export function applyWindowed(map: BlockMap, windowed: WindowedMap, psi = 15): BlockMap {
  const { convolution, neighbours, data } = windowed;
  const { outputs, inputs, stride } = convolution;
  requireInputs(convolution, map.channels);
  const { rows, columns } = outputBlocks(map, stride);
  const x = keepBand(map.data.slice(), psi);
  const y = blockMap(outputs, rows, columns);
  neighbours.forEach(({ dy, dx }, d) => {
    for (let o = 0; o < outputs; o++) {
      for (let c = 0; c < inputs; c++) {
        const matrix = ((d * outputs + o) * inputs + c) * 4096;
        for (let by = 0; by < rows; by++) {
          const row = stride * by + dy;
          if (row < 0 || row >= map.rows) continue;
          for (let bx = 0; bx < columns; bx++) {
            const column = stride * bx + dx;
            if (column < 0 || column >= map.columns) continue;
            const from = ((c * map.rows + row) * map.columns + column) * 64;
            const to = ((o * rows + by) * columns + bx) * 64;
            for (let k = 0; k < 64; k++) {
              let sum = 0;
              for (let l = 0; l < 64; l++) sum += data[matrix + 64 * k + l] * x[from + l];
              y.data[to + k] += sum;
            }
          }
        }
      }
    }
  });
  keepBand(y.data, psi);
  return y;
}
