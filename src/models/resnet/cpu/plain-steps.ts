/**
 * The steps of the CPU runner without neighbours and without choices: input, norm, addition, mean, linear. Maps as in
 * run-plan.ts; on coefficients a constant is 8 times itself on the DC.
 */
import { inverseBlock } from '../../../math/jpeg-domain/block';
import { NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';
import type { InputMap } from '../network';
import { numbersOf, type CpuMap } from './cpu-map';

/** The input's planes: Y, Cb, Cr. */
export const PLANES = 3;

/** Y, Cb, Cr, f32 [3, batch, rows, columns, 64] zig-zag → the network's channels, in the map's domain and band. */
export function readInput(input: Float32Array, { matrix, offset }: InputMap, output: CpuMap): void {
  const { channels, batch, coefficients: n, data } = output;
  const [rows, columns] = [output.height / 8, output.width / 8];
  const blocks = batch * rows * columns;
  const tile = new Float64Array(64);
  for (let c = 0; c < channels; c++) {
    for (let block = 0; block < blocks; block++) {
      tile.fill(0);
      for (let k = 0; k < (n === 0 ? 64 : n); k++) {
        let sum = k === 0 ? 8 * offset[c] : 0;
        for (let plane = 0; plane < PLANES; plane++) {
          sum += matrix[PLANES * c + plane] * input[(plane * blocks + block) * 64 + k];
        }
        if (n > 0) data[(c * blocks + block) * n + k] = sum;
        else tile[NATURAL_OF_ZIG_ZAG[k]] = sum;
      }
      if (n > 0) continue;
      inverseBlock(tile, 0, tile, 0);
      // Pictures lie one below the other, so their rows of blocks may be counted through.
      const row = c * batch * rows + Math.floor(block / columns);
      const to = row * 64 * columns + 8 * (block % columns);
      for (let i = 0; i < 64; i++) data[to + (i >> 3) * output.width + (i & 7)] = tile[i];
    }
  }
}

export function normalise(input: CpuMap, scale: Float32Array, shift: Float32Array, output: CpuMap): void {
  const { channels, coefficients: n, data } = input;
  const size = data.length / channels;
  for (let c = 0; c < channels; c++) {
    const end = (c + 1) * size;
    const added = n === 0 ? shift[c] : 0;
    for (let at = c * size; at < end; at++) output.data[at] = scale[c] * data[at] + added;
    if (n > 0) for (let at = c * size; at < end; at += n) output.data[at] += 8 * shift[c];
  }
}

export function add(a: CpuMap, b: CpuMap, output: CpuMap): void {
  for (let at = 0; at < output.data.length; at++) output.data[at] = a.data[at] + b.data[at];
}

/** Mean over the picture; of coefficients an eighth of the mean DC. */
export function pool(input: CpuMap, output: CpuMap): void {
  const { channels, batch, coefficients: n, data } = input;
  const size = numbersOf(input);
  const step = n === 0 ? 1 : n;
  const count = n === 0 ? size : (8 * size) / n;
  for (let row = 0; row < channels * batch; row++) {
    let sum = 0;
    for (let at = row * size; at < (row + 1) * size; at += step) sum += data[at];
    output.data[row] = sum / count;
  }
}

/** `logits` [batch, outputs] too, beside the map [outputs, batch]. */
export function linear(
  input: CpuMap,
  weights: Float32Array,
  bias: Float32Array,
  output: CpuMap,
  logits: Float32Array,
): void {
  const { channels: inputs, batch, data } = input;
  const outputs = output.channels;
  for (let o = 0; o < outputs; o++) {
    for (let b = 0; b < batch; b++) {
      let sum = bias[o];
      for (let c = 0; c < inputs; c++) sum += weights[o * inputs + c] * data[c * batch + b];
      output.data[o * batch + b] = sum;
      logits[b * outputs + o] = sum;
    }
  }
}
