/**
 * Scales a picture down row by row, so that only a band of the large one need be in memory as bytes.
 *
 * Definition: separable Lanczos with three lobes, stretched by the ratio of the sizes (an anti-aliasing low-pass, which a
 * browser's own resampling does not promise); weights sum to 1; samples at pixel centres; edges by leaving out what is
 * outside. Works on the sRGB values as they are, as browsers do. In: RGBA rows, alpha ignored. Out: RGBA, alpha 255.
 * A constant picture stays exactly what it was. Source: Duchon 1979, Lanczos filtering; Turkowski 1990.
 */
import type { Size } from './working-size';

const LOBES = 3;
const CHANNELS = 3;

interface Taps {
  /** First source sample of each output sample, and where its weights begin; one more entry closes the last. */
  readonly first: Int32Array;
  readonly start: Int32Array;
  readonly weights: Float32Array;
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= LOBES) return 0;
  const t = Math.PI * x;
  return (LOBES * Math.sin(t) * Math.sin(t / LOBES)) / (t * t);
}

function tapsFor(from: number, to: number): Taps {
  const ratio = from / to;
  const first = new Int32Array(to);
  const start = new Int32Array(to + 1);
  const weights: number[] = [];
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * ratio - 0.5;
    const low = Math.max(0, Math.ceil(centre - LOBES * ratio));
    const high = Math.min(from - 1, Math.floor(centre + LOBES * ratio));
    const raw = Array.from({ length: high - low + 1 }, (_, k) => lanczos((low + k - centre) / ratio));
    const sum = raw.reduce((total, w) => total + w, 0);
    first[i] = low;
    for (const w of raw) weights.push(w / sum);
    start[i + 1] = weights.length;
  }
  return { first, start, weights: Float32Array.from(weights) };
}

export class Downscaler {
  readonly output: Uint8ClampedArray<ArrayBuffer>;
  readonly #across: Taps;
  readonly #down: Taps;
  /** Rows narrowed already, kept in a ring as long as an output row may still need them. */
  readonly #ring: Float32Array[];
  readonly #sum: Float32Array;
  #rowsIn = 0;
  #rowsOut = 0;

  constructor(
    private readonly from: Size,
    private readonly to: Size,
  ) {
    this.output = new Uint8ClampedArray(to.width * to.height * 4);
    this.#across = tapsFor(from.width, to.width);
    this.#down = tapsFor(from.height, to.height);
    const depth = this.#down.start.reduce((most, s, i, all) => Math.max(most, i > 0 ? s - all[i - 1] : 0), 1);
    this.#ring = Array.from({ length: depth }, () => new Float32Array(to.width * CHANNELS));
    this.#sum = new Float32Array(to.width * CHANNELS);
  }

  /** Takes the next whole rows from the top; finished rows appear in `output`. */
  addRows(rgba: Uint8ClampedArray): void {
    const rows = rgba.length / (4 * this.from.width);
    for (let y = 0; y < rows; y++) {
      this.#narrow(rgba, y * this.from.width * 4, this.#ring[this.#rowsIn % this.#ring.length]);
      this.#rowsIn += 1;
      while (this.#rowsOut < this.to.height && this.#lastRowFor(this.#rowsOut) < this.#rowsIn) this.#finishRow();
    }
  }

  #lastRowFor(row: number): number {
    const { first, start } = this.#down;
    return first[row] + start[row + 1] - start[row] - 1;
  }

  #narrow(rgba: Uint8ClampedArray, at: number, into: Float32Array): void {
    const { first, start, weights } = this.#across;
    for (let x = 0; x < this.to.width; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let p = at + first[x] * 4;
      for (let k = start[x]; k < start[x + 1]; k++, p += 4) {
        const w = weights[k];
        r += w * rgba[p];
        g += w * rgba[p + 1];
        b += w * rgba[p + 2];
      }
      into[x * CHANNELS] = r;
      into[x * CHANNELS + 1] = g;
      into[x * CHANNELS + 2] = b;
    }
  }

  #finishRow(): void {
    const { first, start, weights } = this.#down;
    const row = this.#rowsOut;
    const sum = this.#sum.fill(0);
    for (let k = start[row]; k < start[row + 1]; k++) {
      const source = this.#ring[(first[row] + k - start[row]) % this.#ring.length];
      const w = weights[k];
      for (let i = 0; i < sum.length; i++) sum[i] += w * source[i];
    }
    let out = row * this.to.width * 4;
    for (let i = 0; i < sum.length; i += CHANNELS, out += 4) {
      this.output[out] = sum[i];
      this.output[out + 1] = sum[i + 1];
      this.output[out + 2] = sum[i + 2];
      this.output[out + 3] = 255;
    }
    this.#rowsOut += 1;
  }
}
