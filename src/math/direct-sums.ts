/**
 * The transforms as their definitions read: plain sums, O(N²) a line and worse. The independent truth for tests of the
 * quick ones; nothing else calls them. Definitions, normalisation and layouts as in dft.ts, dct.ts, naive-basis.ts.
 */
type Plane = Float32Array | Float64Array;

/** Σ_{y,x} f[y,x]·exp(−2πi(vy/H + ux/W))/√(HW), half spectrum [H,Wh,2]. */
export function dftNaive2d(plane: Plane, width: number, height: number): Float64Array {
  const halfWidth = Math.floor(width / 2) + 1;
  const half = new Float64Array(2 * height * halfWidth);
  const scale = 1 / Math.sqrt(width * height);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < halfWidth; u++) {
      let re = 0;
      let im = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          // Whole turns are taken off in whole numbers.
          const turn = ((v * y) % height) / height + ((u * x) % width) / width;
          re += plane[y * width + x] * Math.cos(2 * Math.PI * turn);
          im -= plane[y * width + x] * Math.sin(2 * Math.PI * turn);
        }
      }
      half[2 * (v * halfWidth + u)] = scale * re;
      half[2 * (v * halfWidth + u) + 1] = scale * im;
    }
  }
  return half;
}

/** s(v)·s(u)·Σ f[y,x]·cos(π(2y+1)v/2H)·cos(π(2x+1)u/2W), [H,W]. */
export function dctNaive2d(plane: Plane, width: number, height: number): Float64Array {
  const out = new Float64Array(width * height);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      let sum = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const down = Math.cos((Math.PI * (((2 * y + 1) * v) % (4 * height))) / (2 * height));
          const across = Math.cos((Math.PI * (((2 * x + 1) * u) % (4 * width))) / (2 * width));
          sum += plane[y * width + x] * down * across;
        }
      }
      out[v * width + u] = sum * Math.sqrt((v === 0 ? 1 : 2) / height) * Math.sqrt((u === 0 ? 1 : 2) / width);
    }
  }
  return out;
}

/** φ_s(n) of the naive basis: sample points on [0, 2π], end included; the Nyquist a cosine. */
function inclusiveWave(k: number, n: number, length: number): [re: number, im: number] {
  if (length === 1) return [1, 0];
  const signed = 2 * k <= length ? k : k - length;
  const angle = (signed * 2 * Math.PI * n) / (length - 1);
  return 2 * k === length ? [Math.cos(angle), 0] : [Math.cos(angle), Math.sin(angle)];
}

/** (1/√(HW))·Σ f·conj φ_v(y)·conj φ_u(x), half spectrum [H,Wh,2]. */
export function inclusiveNaive2d(plane: Plane, width: number, height: number): Float64Array {
  const halfWidth = Math.floor(width / 2) + 1;
  const half = new Float64Array(2 * height * halfWidth);
  const scale = 1 / Math.sqrt(width * height);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < halfWidth; u++) {
      let re = 0;
      let im = 0;
      for (let y = 0; y < height; y++) {
        const [a, b] = inclusiveWave(v, y, height);
        for (let x = 0; x < width; x++) {
          const [c, d] = inclusiveWave(u, x, width);
          re += plane[y * width + x] * (a * c - b * d);
          im -= plane[y * width + x] * (a * d + b * c);
        }
      }
      half[2 * (v * halfWidth + u)] = scale * re;
      half[2 * (v * halfWidth + u) + 1] = scale * im;
    }
  }
  return half;
}

/** Re (1/√(HW))·Σ F·φ_v(y)·φ_u(x) over the full spectrum, the missing columns as conjugates. */
export function inclusiveInverseNaive2d(half: Float64Array, width: number, height: number): Float64Array {
  const halfWidth = Math.floor(width / 2) + 1;
  const plane = new Float64Array(width * height);
  const scale = 1 / Math.sqrt(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < height; v++) {
        const [a, b] = inclusiveWave(v, y, height);
        for (let u = 0; u < width; u++) {
          const stored = u < halfWidth;
          const row = stored ? v : (height - v) % height;
          const at = 2 * (row * halfWidth + (stored ? u : width - u));
          const [c, d] = inclusiveWave(u, x, width);
          sum += half[at] * (a * c - b * d) - (stored ? half[at + 1] : -half[at + 1]) * (a * d + b * c);
        }
      }
      plane[y * width + x] = scale * sum;
    }
  }
  return plane;
}
