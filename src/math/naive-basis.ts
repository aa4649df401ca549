/**
 * The DFT as a first attempt builds it: sample points on [0, 2π] with the end included, so that the first and the last
 * pixel of every row and column share a phase. Not orthogonal: its inverse does not give the picture back.
 *
 *     t_n = 2πn/(N−1);  φ_s(n) = exp(i·s·t_n), but cos(N/2·t_n) for the Nyquist s = N/2 of even N;  φ = 1 where N = 1
 *     F[v,u] = (1/√(HW)) Σ f[y,x]·conj φ_v(y)·conj φ_u(x);   f' = Re (1/√(HW)) Σ F[v,u]·φ_v(y)·φ_u(x)
 *
 * Layout and interface as dft.ts: half spectrum [H,Wh,2], whose missing columns are conjugates, F[−v,−u] = conj F[v,u].
 * Method: with pixel N−1 folded onto pixel 0, F is an (N−1)-point DFT read at s mod (N−1), the Nyquist at ±N/2 in
 * halves; the synthesis adds into the same bins. So an exact DFT of size (H−1)×(W−1) does the work.
 * The expected error is ‖f' − f‖/‖f‖ ≈ √(4/N), nearly all of it in the outermost ring of pixels.
 * Tolerance: relative L2 ≤ 1e-13 against the sums above.
 */
import { createRealDft2d, requireLength, requireSize, type Plane, type RealDft2d } from './dft';

/** The bins of the folded transform that a frequency of the naive basis reads: one, or two in halves for the Nyquist. */
interface AxisBins {
  /** Length of the folded axis. */
  readonly folded: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

function axisBins(length: number): AxisBins {
  const folded = Math.max(1, length - 1);
  const first = new Int32Array(length);
  const second = new Int32Array(length);
  for (let k = 0; k < length; k++) {
    const signed = 2 * k <= length ? k : k - length;
    first[k] = wrap(signed, folded);
    second[k] = 2 * k === length ? wrap(-signed, folded) : first[k];
  }
  return { folded, first, second };
}

function wrap(index: number, length: number): number {
  return ((index % length) + length) % length;
}

export function createNaiveDft2d(width: number, height: number): RealDft2d {
  requireSize(width, height);
  const halfWidth = Math.floor(width / 2) + 1;
  const across = axisBins(width);
  const down = axisBins(height);
  const w = across.folded;
  const h = down.folded;
  const exact = createRealDft2d(w, h);
  const plane = new Float64Array(w * h);
  const half = new Float64Array(2 * h * exact.halfWidth);
  // The exact transform is scaled by 1/√(hw), this one by 1/√(HW).
  const scale = Math.sqrt((w * h) / (width * height));

  const forward = (picture: Plane, out: Float64Array) => {
    requireLength('The plane', picture.length, width * height);
    requireLength('The half spectrum', out.length, 2 * height * halfWidth);
    plane.fill(0);
    for (let y = 0; y < height; y++) {
      const row = (y % h) * w;
      for (let x = 0; x < w; x++) plane[row + x] += picture[y * width + x];
      if (width > w) plane[row] += picture[y * width + w];
    }
    exact.forward(plane, half);
    for (let v = 0; v < height; v++) {
      for (let u = 0; u < halfWidth; u++) {
        let re = 0;
        let im = 0;
        // A Nyquist axis reads two bins in halves, both read four in quarters, every other place one.
        const corners = 2 * v === height || 2 * u === width ? 4 : 1;
        for (let corner = 0; corner < corners; corner++) {
          const p = corner & 1 ? down.second[v] : down.first[v];
          const q = corner & 2 ? across.second[u] : across.first[u];
          const stored = q < exact.halfWidth;
          const at = 2 * ((stored || p === 0 ? p : h - p) * exact.halfWidth + (stored ? q : w - q));
          re += half[at];
          im += stored ? half[at + 1] : -half[at + 1];
        }
        const to = 2 * (v * halfWidth + u);
        out[to] = (scale / corners) * re;
        out[to + 1] = (scale / corners) * im;
      }
    }
  };

  const inverse = (spectrum: Float64Array, picture: Plane) => {
    requireLength('The plane', picture.length, width * height);
    requireLength('The half spectrum', spectrum.length, 2 * height * halfWidth);
    half.fill(0);
    for (let v = 0; v < height; v++) {
      for (let u = 0; u < halfWidth; u++) {
        const from = 2 * (v * halfWidth + u);
        if (spectrum[from] === 0 && spectrum[from + 1] === 0) continue;
        const corners = 2 * v === height || 2 * u === width ? 4 : 1;
        const re = spectrum[from] / corners;
        const im = spectrum[from + 1] / corners;
        // Every column but 0 and the Nyquist stands for its conjugate column as well.
        const mirrored = u !== 0 && 2 * u !== width;
        for (let corner = 0; corner < corners; corner++) {
          const p = corner & 1 ? down.second[v] : down.first[v];
          const q = corner & 2 ? across.second[u] : across.first[u];
          if (q < exact.halfWidth) {
            const at = 2 * (p * exact.halfWidth + q);
            half[at] += re;
            half[at + 1] += im;
          }
          const mirror = q === 0 ? 0 : w - q;
          if (mirrored && mirror < exact.halfWidth) {
            const at = 2 * ((p === 0 ? 0 : h - p) * exact.halfWidth + mirror);
            half[at] += re;
            half[at + 1] -= im;
          }
        }
      }
    }
    exact.inverse(half, plane);
    for (let y = 0; y < height; y++) {
      const row = (y % h) * w;
      for (let x = 0; x < w; x++) picture[y * width + x] = scale * plane[row + x];
      if (width > w) picture[y * width + w] = scale * plane[row];
    }
  };

  return { width, height, halfWidth, forward, inverse };
}
