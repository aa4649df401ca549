/**
 * Mean structural similarity of two luma planes.
 *
 *     SSIM = (2μaμb + C₁)(2σab + C₂) / ((μa² + μb² + C₁)(σa² + σb² + C₂)),  C₁ = (0.01·255)², C₂ = (0.03·255)²
 *
 * Window 11×11 Gaussian, σ = 1.5 pixels, weights summing to 1; windows wholly inside the picture; no scaling down.
 * Source: Wang, Bovik, Sheikh, Simoncelli, Image quality assessment, IEEE TIP 13(4), 2004.
 * Layout: [H,W] row-major, 0…255. Tolerance: 1e-12 against the sums per window.
 * Method: with s = a+b and d = a−b four filtered maps are enough (s, d, s², d²): 4μaμb = μs² − μd², and so on; rows are
 * filtered into a ring of eleven, columns summed from it.
 */
type Plane = Float32Array | Float64Array;

const WINDOW = 11;
const RADIUS = 5;
const SIGMA = 1.5;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;
const MAPS = 4;

export interface Ssim {
  /** Null where the picture is smaller than one window. */
  measure(a: Plane, b: Plane): number | null;
}

/** Weights at distance 0…5 from the middle of one axis; the eleven sum to 1. */
export function gaussianWeights(): Float64Array {
  const weights = Float64Array.from({ length: RADIUS + 1 }, (_, i) => Math.exp(-(i * i) / (2 * SIGMA * SIGMA)));
  const sum = weights.reduce((total, w, i) => total + (i === 0 ? w : 2 * w), 0);
  return weights.map((w) => w / sum);
}

/** A plan that owns its scratch rows and allocates nothing when it measures. */
export function createSsim(width: number, height: number): Ssim {
  const inside = width - WINDOW + 1;
  if (inside < 1 || height < WINDOW) return { measure: () => null };
  const weights = gaussianWeights();
  const ring = Array.from({ length: MAPS }, () => Array.from({ length: WINDOW }, () => new Float64Array(inside)));
  const line = Array.from({ length: MAPS }, () => new Float64Array(width));
  const means = Array.from({ length: MAPS }, () => new Float64Array(inside));

  return {
    measure(a, b) {
      if (a.length !== width * height || b.length !== width * height) {
        throw new RangeError(`Planes of ${a.length} and ${b.length} elements, expected ${width * height}`);
      }
      let total = 0;
      for (let y = 0; y < height; y++) {
        spread(a, b, y * width, line);
        for (let m = 0; m < MAPS; m++) filterRow(line[m], ring[m][y % WINDOW], weights);
        if (y < WINDOW - 1) continue;
        for (let m = 0; m < MAPS; m++) filterColumns(ring[m], y - RADIUS, means[m], weights);
        total += similarity(means);
      }
      return total / (inside * (height - WINDOW + 1));
    },
  };
}

/** s, d, s², d² of one row. */
function spread(a: Plane, b: Plane, start: number, [sum, dif, sumSquared, difSquared]: readonly Float64Array[]): void {
  for (let x = 0; x < sum.length; x++) {
    const s = a[start + x] + b[start + x];
    const d = a[start + x] - b[start + x];
    sum[x] = s;
    dif[x] = d;
    sumSquared[x] = s * s;
    difSquared[x] = d * d;
  }
}

function filterRow(from: Float64Array, to: Float64Array, weights: Float64Array): void {
  const [w0, w1, w2, w3, w4, w5] = weights;
  for (let x = 0; x < to.length; x++) {
    to[x] =
      w0 * from[x + 5] +
      w1 * (from[x + 4] + from[x + 6]) +
      w2 * (from[x + 3] + from[x + 7]) +
      w3 * (from[x + 2] + from[x + 8]) +
      w4 * (from[x + 1] + from[x + 9]) +
      w5 * (from[x] + from[x + 10]);
  }
}

function filterColumns(rows: readonly Float64Array[], middle: number, to: Float64Array, weights: Float64Array): void {
  const [r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10] = Array.from(
    { length: WINDOW },
    (_, i) => rows[(middle - RADIUS + i) % WINDOW],
  );
  const [w0, w1, w2, w3, w4, w5] = weights;
  for (let x = 0; x < to.length; x++) {
    to[x] =
      w0 * r5[x] +
      w1 * (r4[x] + r6[x]) +
      w2 * (r3[x] + r7[x]) +
      w3 * (r2[x] + r8[x]) +
      w4 * (r1[x] + r9[x]) +
      w5 * (r0[x] + r10[x]);
  }
}

/** Σ SSIM over one row of windows. */
function similarity([sum, dif, sumSquared, difSquared]: readonly Float64Array[]): number {
  let total = 0;
  for (let x = 0; x < sum.length; x++) {
    const ss = sum[x] * sum[x];
    const dd = dif[x] * dif[x];
    const varianceSum = sumSquared[x] - ss;
    const varianceDif = difSquared[x] - dd;
    // 2μaμb = (μs² − μd²)/2, μa² + μb² = (μs² + μd²)/2, and the same of the variances.
    total +=
      (((ss - dd) / 2 + C1) * ((varianceSum - varianceDif) / 2 + C2)) /
      (((ss + dd) / 2 + C1) * ((varianceSum + varianceDif) / 2 + C2));
  }
  return total;
}
