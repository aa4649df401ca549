/**
 * Convolution of coefficients as shifts and a mixing of channels: math/jpeg-domain/factored.ts, in f32 and in either
 * order, whichever costs less. Maps f32 [channels, batch, rows, columns, n] zig-zag; in between, squares of q×q.
 * Against the reference ≤ 1e-5 relative. Scratch memory is of one picture.
 */
import { factoredCost, type FactoredOrder } from '../../../math/jpeg-domain/factored';
import { NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';
import { fillWithBias, type ConvolutionTask, type CpuConvolution } from './cpu-convolution';
import { numbersOf } from './cpu-map';
import { mixChannels, type Mixing } from './mix-channels';
import { join, linesOf, spread } from './shift-lines';
import { thinLines } from './thin-lines';

export function createFactoredConvolution(task: ConvolutionTask, psi: number, order?: FactoredOrder): CpuConvolution {
  const { convolution, input } = task;
  if (convolution.size === 1 && convolution.stride === 1) return createMixingOnly(task);
  const chosen = order ?? factoredCost(convolution, input.height / 8, input.width / 8, psi).order;
  // With one tap down there is nothing to split: shifting inputs down as well is never dearer.
  return chosen === 'split' && convolution.stride === 1 ? createSplit(task, psi) : createShiftedInputs(task, psi);
}

/** 1×1 at stride 1 shifts nothing: coefficients are mixed as they lie. */
function createMixingOnly(task: ConvolutionTask): CpuConvolution {
  const { convolution, input, output } = task;
  const positions = input.batch * numbersOf(input);
  const { inputs: depth, outputs, weights } = convolution;
  const mixing = { x: input.data, depth, positions, weights, outputs, out: output.data, outPitch: positions };
  return {
    residentBytes: 0,
    run() {
      fillWithBias(task);
      mixChannels(mixing, 0, 0);
    },
  };
}

/** Where each kept coefficient, in zig-zag order, lies in a square of side q. */
function squarePlaces(n: number, side: number): Int32Array {
  return Int32Array.from({ length: n }, (_, k) => (NATURAL_OF_ZIG_ZAG[k] >> 3) * side + (NATURAL_OF_ZIG_ZAG[k] % 8));
}

function unpack(x: Float32Array, from: number, blocks: number, places: Int32Array, square: number, out: Float32Array) {
  const n = places.length;
  for (let b = 0; b < blocks; b++) {
    for (let k = 0; k < n; k++) out[b * square + places[k]] = x[from + b * n + k];
  }
}

/** Shift across on inputs, mix, shift down on outputs; stride 1. */
function createSplit(task: ConvolutionTask, psi: number): CpuConvolution {
  const { convolution, input, output } = task;
  const { inputs, outputs, weights } = convolution;
  const side = Math.min(8, psi);
  const square = side * side;
  const [rows, columns, n] = [input.height / 8, input.width / 8, input.coefficients];
  const blocks = rows * columns;
  const positions = blocks * square;
  const places = squarePlaces(n, side);
  const squares = new Float32Array(positions);
  const shifted = new Float32Array(3 * inputs * positions);
  const mixed = new Float32Array(3 * outputs * positions);
  const [across, down] = [linesOf('across', rows, columns, side), linesOf('down', rows, columns, side)];
  // Rows (ky, o), columns (c, kx): the kernel's rows become outputs of their own.
  const turned = new Float32Array(weights.length);
  for (let at = 0; at < weights.length; at++) {
    const [kx, ky, pair] = [at % 3, Math.floor(at / 3) % 3, Math.floor(at / 9)];
    const [o, c] = [Math.floor(pair / inputs), pair % inputs];
    turned[((ky * outputs + o) * inputs + c) * 3 + kx] = weights[at];
  }
  const mixing: Mixing = {
    ...{ x: shifted, depth: 3 * inputs, positions, weights: turned },
    ...{ outputs: 3 * outputs, out: mixed, outPitch: positions },
  };
  const size = numbersOf(input);
  return {
    residentBytes: 0,
    run() {
      fillWithBias(task);
      for (let b = 0; b < input.batch; b++) {
        for (let c = 0; c < inputs; c++) {
          unpack(input.data, (c * input.batch + b) * size, blocks, places, square, squares);
          const at = 3 * c * positions;
          spread(across, squares, 0, shifted, at, at + positions, at + 2 * positions);
        }
        mixed.fill(0);
        mixChannels(mixing, 0, 0);
        const tap = outputs * positions;
        for (let o = 0; o < outputs; o++) {
          const at = o * positions;
          // The shifted inputs have been mixed; their first plane is free.
          join(down, mixed, at, at + tap, at + 2 * tap, shifted);
          addPacked(shifted, 0, blocks, places, square, output.data, (o * output.batch + b) * size);
        }
      }
    },
  };
}

/** Shift across and down on inputs, then mix. */
function createShiftedInputs(task: ConvolutionTask, psi: number): CpuConvolution {
  const { convolution, input, output } = task;
  const { inputs, outputs, size, stride, weights } = convolution;
  const side = Math.min(8, psi);
  const square = side * side;
  const [rows, columns, n] = [input.height / 8, input.width / 8, input.coefficients];
  const [outRows, outColumns] = [rows / stride, columns / stride];
  const outBlocks = outRows * outColumns;
  const places = squarePlaces(n, side);
  const squares = new Float32Array(rows * columns * square);
  const plane = rows * outColumns * square;
  const once = new Float32Array(size * plane);
  const outPlane = outBlocks * square;
  const twice = new Float32Array(size * outPlane);
  const positions = numbersOf(output);
  const depth = inputs * size * size;
  const taps = new Float32Array(depth * positions);
  const across = linesOf('across', rows, columns, side);
  const thinAcross = linesOf('across', rows, outColumns, side);
  const down = linesOf('down', rows, outColumns, side);
  const thinDown = linesOf('down', outRows, outColumns, side);
  const mixing: Mixing = {
    ...{ x: taps, depth, positions, weights, outputs },
    ...{ out: output.data, outPitch: output.batch * positions },
  };
  const inputSize = numbersOf(input);
  return {
    residentBytes: 0,
    run() {
      fillWithBias(task);
      for (let b = 0; b < input.batch; b++) {
        for (let c = 0; c < inputs; c++) {
          unpack(input.data, (c * input.batch + b) * inputSize, rows * columns, places, square, squares);
          if (stride === 1) spread(across, squares, 0, once, 0, plane, 2 * plane);
          else thinLines(size, across, squares, 0, thinAcross, once, plane);
          for (let kx = 0; kx < size; kx++) {
            if (stride === 1) spread(down, once, kx * plane, twice, 0, outPlane, 2 * outPlane);
            else thinLines(size, down, once, kx * plane, thinDown, twice, outPlane);
            for (let ky = 0; ky < size; ky++) {
              const tap = (c * size + ky) * size + kx;
              pack(twice, ky * outPlane, outBlocks, places, square, taps, tap * positions);
            }
          }
        }
        mixChannels(mixing, 0, b * positions);
      }
    },
  };
}

function pack(
  squares: Float32Array,
  from: number,
  blocks: number,
  places: Int32Array,
  square: number,
  out: Float32Array,
  at: number,
): void {
  const n = places.length;
  for (let b = 0; b < blocks; b++) {
    for (let k = 0; k < n; k++) out[at + b * n + k] = squares[from + b * square + places[k]];
  }
}

function addPacked(
  squares: Float32Array,
  from: number,
  blocks: number,
  places: Int32Array,
  square: number,
  out: Float32Array,
  at: number,
): void {
  const n = places.length;
  for (let b = 0; b < blocks; b++) {
    for (let k = 0; k < n; k++) out[at + b * n + k] += squares[from + b * square + places[k]];
  }
}
