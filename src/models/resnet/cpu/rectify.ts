/**
 * ReLU of the CPU runner. Pixels: max(x, 0). Coefficients: exact, ASM and APX as math/jpeg-domain/harmonic-relu.ts has
 * them, φ of each picture its own; the band of a map is kept. f32 maps, f64 inside a block.
 */
import { forwardBlock, inverseBlock } from '../../../math/jpeg-domain/block';
import { bandSize, NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';
import type { Rectifying } from '../run-plan';
import { numbersOf, type CpuMap } from './cpu-map';

export function rectifyPixels(input: CpuMap, output: CpuMap): void {
  const { data } = input;
  for (let at = 0; at < data.length; at++) output.data[at] = data[at] > 0 ? data[at] : 0;
}

export function rectifyBlocks(input: CpuMap, output: CpuMap, { mode, phi }: Rectifying, site: number): void {
  const { channels, batch, coefficients: n } = input;
  const size = numbersOf(input);
  const seen = new Float64Array(64);
  const whole = new Float64Array(64);
  for (let b = 0; b < batch; b++) {
    // A band that holds all of the map sees all of it.
    const visible = mode === 'exact' ? n : Math.min(n, bandSize(phi[site * batch + b]));
    for (let c = 0; c < channels; c++) {
      const first = (c * batch + b) * size;
      for (let at = first; at < first + size; at += n) {
        load(input.data, at, visible, seen);
        if (mode === 'asm' && visible < n) {
          load(input.data, at, n, whole);
          for (let i = 0; i < 64; i++) if (!(seen[i] > 0)) whole[i] = 0;
          store(whole, output.data, at, n);
        } else {
          for (let i = 0; i < 64; i++) if (!(seen[i] > 0)) seen[i] = 0;
          store(seen, output.data, at, n);
        }
      }
    }
  }
}

/** The first `count` coefficients of a block, as pixels. */
function load(x: Float32Array, at: number, count: number, tile: Float64Array): void {
  tile.fill(0);
  for (let k = 0; k < count; k++) tile[NATURAL_OF_ZIG_ZAG[k]] = x[at + k];
  inverseBlock(tile, 0, tile, 0);
}

function store(tile: Float64Array, out: Float32Array, at: number, n: number): void {
  forwardBlock(tile, 0, tile, 0);
  for (let k = 0; k < n; k++) out[at + k] = tile[NATURAL_OF_ZIG_ZAG[k]];
}
