/**
 * Two-dimensional DFT of a real picture plane, and back.
 *
 *     F[v,u] = (1/√(HW)) Σ_{y,x} f[y,x]·exp(−2πi(vy/H + ux/W)),   orthonormal: Σ|f|² = Σ|F|² over all H×W
 *
 * Layout: plane [H,W] row-major; half spectrum [H,Wh,2], real and imaginary parts interleaved, Wh = ⌊W/2⌋ + 1; the
 * other columns are the conjugates F[−v,−u]. f64 throughout (a plane may be f32). A plan owns its scratch memory and
 * allocates nothing after it is made; its calls must not overlap.
 * Method: rows two at a time as real and imaginary part of one complex transform, then columns in blocks.
 * The inverse takes the real part: imaginary parts of F[·,0] and F[·,W/2] that no real picture has are dropped.
 * Tolerance: relative L2 ≤ 1e-14 against the naive sum; inverse∘forward ≤ 1e-14.
 */
import { createFft } from './fft';

export type Plane = Float32Array | Float64Array;

export interface RealDft2d {
  readonly width: number;
  readonly height: number;
  /** Columns of the half spectrum, ⌊W/2⌋ + 1. */
  readonly halfWidth: number;
  forward(plane: Plane, half: Float64Array): void;
  /** `columnNonEmpty[u]` = 0 promises that column u of `half` is all zeros; such columns cost nothing. */
  inverse(half: Float64Array, plane: Plane, columnNonEmpty?: Uint8Array): void;
}

/** Sequences transformed at once: enough to amortise the twiddles, few enough to stay in the second-level cache. */
export function batchFor(length: number, sequences: number): number {
  const fitting = length <= 1024 ? 16 : 8;
  return Math.max(1, Math.min(fitting, sequences));
}

export function requireSize(width: number, height: number): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
    throw new RangeError(`A picture's sides must be whole and at least 1; got ${width}×${height}`);
  }
}

export function requireLength(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new RangeError(`${what} has ${actual} elements, expected ${expected}`);
}

export function createRealDft2d(width: number, height: number): RealDft2d {
  requireSize(width, height);
  const halfWidth = Math.floor(width / 2) + 1;
  const halfLength = 2 * height * halfWidth;
  const scale = 1 / Math.sqrt(width * height);
  const pairs = Math.ceil(height / 2);
  const rows = createFft(width, batchFor(width, pairs));
  const columns = createFft(height, batchFor(height, halfWidth));
  let columnsDone: Float64Array | null = null;

  /** Transforms columns u0…u0+count−1 of `from` into `to`. */
  const columnBlock = (from: Float64Array, to: Float64Array, u0: number, count: number, inverse: boolean) => {
    const { inRe, inIm, outRe, outIm } = columns;
    const stride = 2 * halfWidth;
    for (let y = 0, at = 0; y < height; y++) {
      for (let b = 0, j = y * stride + 2 * u0; b < count; b++, j += 2, at++) {
        inRe[at] = from[j];
        inIm[at] = from[j + 1];
      }
    }
    if (inverse) columns.runInverse(count);
    else columns.run(count);
    for (let y = 0, at = 0; y < height; y++) {
      for (let b = 0, j = y * stride + 2 * u0; b < count; b++, j += 2, at++) {
        to[j] = outRe[at];
        to[j + 1] = outIm[at];
      }
    }
  };

  const forward = (plane: Plane, half: Float64Array) => {
    requireLength('The plane', plane.length, width * height);
    requireLength('The half spectrum', half.length, halfLength);
    const { inRe, inIm, outRe, outIm } = rows;
    for (let first = 0; first < pairs; first += rows.batch) {
      const count = Math.min(rows.batch, pairs - first);
      for (let b = 0; b < count; b++) {
        const y = 2 * (first + b);
        const upper = y * width;
        if (y + 1 < height) {
          for (let x = 0, at = b; x < width; x++, at += count) {
            inRe[at] = plane[upper + x];
            inIm[at] = plane[upper + width + x];
          }
        } else {
          for (let x = 0, at = b; x < width; x++, at += count) {
            inRe[at] = plane[upper + x];
            inIm[at] = 0;
          }
        }
      }
      rows.run(count);
      splitRowPairs(outRe, outIm, half, 2 * first, count, width, height, scale);
    }
    for (let u = 0; u < halfWidth; u += columns.batch) {
      columnBlock(half, half, u, Math.min(columns.batch, halfWidth - u), false);
    }
  };

  const inverse = (half: Float64Array, plane: Plane, columnNonEmpty?: Uint8Array) => {
    requireLength('The plane', plane.length, width * height);
    requireLength('The half spectrum', half.length, halfLength);
    if (columnNonEmpty) requireLength('columnNonEmpty', columnNonEmpty.length, halfWidth);
    columnsDone ??= new Float64Array(halfLength);
    const scratch = columnsDone;
    let filled = halfWidth;
    while (columnNonEmpty && filled > 0 && columnNonEmpty[filled - 1] === 0) filled--;
    if (filled === 0) {
      plane.fill(0);
      return;
    }
    for (let u = 0; u < filled; u += columns.batch) {
      const count = Math.min(columns.batch, filled - u);
      if (isEmptyRun(columnNonEmpty, u, count)) clearColumns(scratch, u, count, height, halfWidth);
      else columnBlock(half, scratch, u, count, true);
    }
    const { inRe, inIm, outRe, outIm } = rows;
    for (let first = 0; first < pairs; first += rows.batch) {
      const count = Math.min(rows.batch, pairs - first);
      joinRowPairs(scratch, inRe, inIm, 2 * first, count, width, height, filled);
      rows.runInverse(count);
      for (let b = 0; b < count; b++) {
        const y = 2 * (first + b);
        const upper = y * width;
        const both = y + 1 < height;
        for (let x = 0, at = b; x < width; x++, at += count) plane[upper + x] = scale * outRe[at];
        if (both) for (let x = 0, at = b; x < width; x++, at += count) plane[upper + width + x] = scale * outIm[at];
      }
    }
  };

  return { width, height, halfWidth, forward, inverse };
}

export function isEmptyRun(nonEmpty: Uint8Array | undefined, start: number, count: number): boolean {
  if (!nonEmpty) return false;
  for (let i = start; i < start + count; i++) if (nonEmpty[i] !== 0) return false;
  return true;
}

function clearColumns(half: Float64Array, u0: number, count: number, height: number, halfWidth: number): void {
  for (let y = 0; y < height; y++) {
    const start = 2 * (y * halfWidth + u0);
    half.fill(0, start, start + 2 * count);
  }
}

/** Z = A + iB of two real rows: A[u] = (Z[u] + conj Z[−u])/2, B[u] = (Z[u] − conj Z[−u])/2i. */
function splitRowPairs(
  re: Float64Array,
  im: Float64Array,
  half: Float64Array,
  firstRow: number,
  count: number,
  width: number,
  height: number,
  scale: number,
): void {
  const halfWidth = Math.floor(width / 2) + 1;
  const h = 0.5 * scale;
  for (let b = 0; b < count; b++) {
    const y = firstRow + 2 * b;
    const both = y + 1 < height;
    let upper = 2 * y * halfWidth;
    let lower = upper + 2 * halfWidth;
    for (let u = 0; u < halfWidth; u++, upper += 2, lower += 2) {
      const at = u * count + b;
      const mirror = (u === 0 ? 0 : width - u) * count + b;
      const zr = re[at];
      const zi = im[at];
      const mr = re[mirror];
      const mi = im[mirror];
      half[upper] = h * (zr + mr);
      half[upper + 1] = h * (zi - mi);
      if (both) {
        half[lower] = h * (zi + mi);
        half[lower + 1] = h * (mr - zr);
      }
    }
  }
}

/** The reverse of splitRowPairs: Z[u] = A[u] + iB[u], Z[−u] = conj A[u] + i·conj B[u]; columns from `filled` on are 0. */
function joinRowPairs(
  half: Float64Array,
  re: Float64Array,
  im: Float64Array,
  firstRow: number,
  count: number,
  width: number,
  height: number,
  filled: number,
): void {
  const halfWidth = Math.floor(width / 2) + 1;
  for (let b = 0; b < count; b++) {
    const y = firstRow + 2 * b;
    const upper = 2 * y * halfWidth;
    // A last row without a partner is joined with itself; its copy is not read.
    const lower = y + 1 < height ? upper + 2 * halfWidth : upper;
    re[b] = half[upper];
    im[b] = half[lower];
    for (let u = 1; u < filled; u++) {
      const ar = half[upper + 2 * u];
      const ai = half[upper + 2 * u + 1];
      const br = half[lower + 2 * u];
      const bi = half[lower + 2 * u + 1];
      const at = u * count + b;
      const mirror = (width - u) * count + b;
      if (at === mirror) {
        re[at] = ar;
        im[at] = br;
      } else {
        re[at] = ar - bi;
        im[at] = ai + br;
        re[mirror] = ar + bi;
        im[mirror] = br - ai;
      }
    }
  }
  if (filled < halfWidth) {
    re.fill(0, filled * count, (width - filled + 1) * count);
    im.fill(0, filled * count, (width - filled + 1) * count);
  }
}
