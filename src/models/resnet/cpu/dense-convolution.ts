/**
 * Convolution of coefficients by its dense map, windowed or exploded: math/jpeg-domain/{windowed,explode}.ts in f32.
 *
 * windowed: out[(o, k), block] = Σ W[(o, k), (d, c, l)]·x[(d, c, l), block], x gathered from the neighbours of every block
 * exploded: out[(o, block, k), picture] = Σ Ξ[(o, block, k), (c, block', l)]·x[(c, block', l), picture]
 *
 * Every zero of Ξ is multiplied too: that is what the form costs. A map that does not fit is made slice by slice, one
 * output channel (windowed) or one pair of channels (exploded) at a time, in every run: slow, but no memory.
 * Layout: zig-zag prefixes of n, run-plan.ts. Against the references ≤ 1e-5 relative.
 */
import { createWindowBuilder, type WindowBuilder } from '../../../math/jpeg-domain/windowed';
import { NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';
import { fillWithBias, type ConvolutionTask, type CpuConvolution } from './cpu-convolution';
import { numbersOf } from './cpu-map';
import { mixChannels } from './mix-channels';

/** W_d of one pair, cut to the band, into rows `pitch` apart. */
function createPairWriter(builder: WindowBuilder, weights: Float32Array, taps: number, n: number) {
  const natural = new Float64Array(4096);
  return (pair: number, d: number, out: Float32Array, at: number, pitch: number): void => {
    builder.pair(weights, pair * taps, builder.neighbours[d], natural);
    for (let k = 0; k < n; k++) {
      const row = 64 * NATURAL_OF_ZIG_ZAG[k];
      for (let l = 0; l < n; l++) out[at + k * pitch + l] = natural[row + NATURAL_OF_ZIG_ZAG[l]];
    }
  };
}

/** Bytes of the whole map. */
export function denseBytes({ convolution, input, output }: ConvolutionTask, form: 'windowed' | 'exploded'): number {
  const { inputs, outputs, size, stride } = convolution;
  if (form === 'exploded') return 4 * outputs * inputs * numbersOf(output) * numbersOf(input);
  const { neighbours } = createWindowBuilder(size, stride);
  return 4 * outputs * inputs * neighbours.length * input.coefficients * input.coefficients;
}

/** `budget`: bytes that its map may keep. */
export function createDenseConvolution(
  task: ConvolutionTask,
  form: 'windowed' | 'exploded',
  budget: number,
): CpuConvolution {
  const resident = denseBytes(task, form) <= budget;
  return form === 'windowed' ? createWindowed(task, resident) : createExploded(task, resident);
}

function createWindowed(task: ConvolutionTask, resident: boolean): CpuConvolution {
  const { convolution, input, output } = task;
  const { inputs, outputs, size, stride, weights } = convolution;
  const n = input.coefficients;
  const [rows, columns] = [input.height / 8, input.width / 8];
  const [outRows, outColumns] = [output.height / 8, output.width / 8];
  const builder = createWindowBuilder(size, stride);
  const writePair = createPairWriter(builder, weights, size * size, n);
  const depth = builder.neighbours.length * inputs * n;
  const blocks = output.batch * outRows * outColumns;
  const gathered = new Float32Array(depth * blocks);
  const product = new Float32Array((resident ? outputs : 1) * n * blocks);
  const map = new Float32Array((resident ? outputs : 1) * n * depth);
  const writeOutput = (o: number, at: number) => {
    for (let d = 0; d < builder.neighbours.length; d++) {
      for (let c = 0; c < inputs; c++) writePair(o * inputs + c, d, map, at + (d * inputs + c) * n, depth);
    }
  };
  if (resident) for (let o = 0; o < outputs; o++) writeOutput(o, o * n * depth);
  const mixing = {
    ...{ x: gathered, depth, positions: blocks, weights: map },
    ...{ outputs: product.length / blocks, out: product, outPitch: blocks },
  };

  const gather = () => {
    gathered.fill(0);
    const inputSize = rows * columns * n;
    builder.neighbours.forEach(({ dy, dx }, d) => {
      for (let c = 0; c < inputs; c++) {
        const row0 = (d * inputs + c) * n * blocks;
        for (let block = 0; block < blocks; block++) {
          const picture = Math.floor(block / (outRows * outColumns));
          const row = stride * (Math.floor(block / outColumns) % outRows) + dy;
          const column = stride * (block % outColumns) + dx;
          if (row < 0 || row >= rows || column < 0 || column >= columns) continue;
          const from = (c * input.batch + picture) * inputSize + (row * columns + column) * n;
          for (let k = 0; k < n; k++) gathered[row0 + k * blocks + block] = input.data[from + k];
        }
      }
    });
  };
  /** The product's rows (o, k) of blocks → blocks of coefficients. */
  const scatter = (first: number, count: number) => {
    for (let o = 0; o < count; o++) {
      for (let k = 0; k < n; k++) {
        const from = (o * n + k) * blocks;
        const to = (first + o) * blocks * n + k;
        for (let block = 0; block < blocks; block++) output.data[to + block * n] += product[from + block];
      }
    }
  };

  return {
    residentBytes: resident ? 4 * map.length : 0,
    run() {
      fillWithBias(task);
      gather();
      for (let o = 0; o < outputs; o += resident ? outputs : 1) {
        if (!resident) writeOutput(o, 0);
        product.fill(0);
        mixChannels(mixing, 0, 0);
        scatter(o, resident ? outputs : 1);
      }
    },
  };
}

function createExploded(task: ConvolutionTask, resident: boolean): CpuConvolution {
  const { convolution, input, output } = task;
  const { inputs, outputs, size, stride, weights } = convolution;
  const n = input.coefficients;
  const [rows, columns] = [input.height / 8, input.width / 8];
  const [outRows, outColumns] = [output.height / 8, output.width / 8];
  const { batch } = input;
  const builder = createWindowBuilder(size, stride);
  const writePair = createPairWriter(builder, weights, size * size, n);
  const height = numbersOf(output);
  const width = numbersOf(input);
  const inputsAtOnce = resident ? inputs : 1;
  const depth = inputsAtOnce * width;
  const map = new Float32Array((resident ? outputs : 1) * height * depth);
  const turned = new Float32Array(inputs * width * batch);
  const product = new Float32Array(outputs * height * batch);
  const window = new Float32Array(n * n);

  /** Ξ of one pair: the same window at every block. What lies outside the windows is zero from the start, and stays so. */
  const writeExploded = (o: number, c: number, at: number) => {
    builder.neighbours.forEach(({ dy, dx }, d) => {
      writePair(o * inputs + c, d, window, 0, n);
      for (let block = 0; block < outRows * outColumns; block++) {
        const row = stride * Math.floor(block / outColumns) + dy;
        const column = stride * (block % outColumns) + dx;
        if (row < 0 || row >= rows || column < 0 || column >= columns) continue;
        const to = at + block * n * depth + (row * columns + column) * n;
        for (let k = 0; k < n; k++) {
          for (let l = 0; l < n; l++) map[to + k * depth + l] = window[k * n + l];
        }
      }
    });
  };
  if (resident) {
    for (let o = 0; o < outputs; o++) {
      for (let c = 0; c < inputs; c++) writeExploded(o, c, o * height * depth + c * width);
    }
  }
  const mixingOf = (x: Float32Array, height0: number) => ({
    ...{ x, depth, positions: batch, weights: map, outputs: height0, out: product, outPitch: batch },
  });
  const whole = mixingOf(turned, outputs * height);
  const slices = Array.from({ length: resident ? 0 : inputs }, (_, c) =>
    mixingOf(turned.subarray(c * width * batch, (c + 1) * width * batch), height),
  );

  return {
    residentBytes: resident ? 4 * map.length : 0,
    run() {
      fillWithBias(task);
      turn(input.data, inputs, batch, width, turned);
      product.fill(0);
      if (resident) mixChannels(whole, 0, 0);
      for (let o = 0; o < outputs && !resident; o++) {
        for (let c = 0; c < inputs; c++) {
          writeExploded(o, c, 0);
          mixChannels(slices[c], 0, o * height * batch);
        }
      }
      for (let o = 0; o < outputs; o++) {
        for (let b = 0; b < batch; b++) {
          const to = (o * batch + b) * height;
          for (let k = 0; k < height; k++) output.data[to + k] += product[(o * height + k) * batch + b];
        }
      }
    },
  };
}

/** [channels, batch, size] → [channels, size, batch] */
function turn(x: Float32Array, channels: number, batch: number, size: number, out: Float32Array): void {
  for (let c = 0; c < channels; c++) {
    for (let b = 0; b < batch; b++) {
      const from = (c * batch + b) * size;
      for (let k = 0; k < size; k++) out[(c * size + k) * batch + b] = x[from + k];
    }
  }
}
