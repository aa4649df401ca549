/**
 * Two-dimensional orthonormal DCT-II of a whole picture plane, and its inverse (DCT-III).
 *
 *     C[v,u] = s(v)·s(u)·Σ_{y,x} f[y,x]·cos(π(2y+1)v/2H)·cos(π(2x+1)u/2W),   s(0) = √(1/N), s(k>0) = √(2/N)
 *
 * Layout: plane and coefficients [H,W] row-major; coefficients f64, a plane f32 or f64. Σ|f|² = Σ|C|².
 * Method: Makhoul's N-point form, two sequences as the parts of one complex FFT; rows, then columns in blocks.
 * A plan owns its scratch memory and allocates nothing after it is made; its calls must not overlap.
 * Source: J. Makhoul, A fast cosine transform in one and two dimensions, IEEE TASSP 28(1), 1980.
 * Tolerance: relative L2 ≤ 1e-14 against the naive sum; inverse∘forward ≤ 1e-14.
 */
import { batchFor, isEmptyRun, requireLength, requireSize, type Plane } from './dft';
import { createFft, unitRoot } from './fft';

export interface RealTransform2d {
  readonly width: number;
  readonly height: number;
  forward(plane: Plane, coefficients: Float64Array): void;
  /** `columnNonEmpty[u]` = 0 promises that column u of the coefficients is all zeros; such columns cost nothing. */
  inverse(coefficients: Float64Array, plane: Plane, columnNonEmpty?: Uint8Array): void;
}

/** Where a line of a plane lies: element n of line l at l·lineStep + n·step. */
interface Lines {
  readonly lineStep: number;
  readonly step: number;
}

interface Axis {
  /** Lines first…first+count−1 (count ≤ lines), pixels to coefficients. */
  forward(from: Plane, to: Float64Array, first: number, count: number): void;
  inverse(from: Float64Array, to: Plane, first: number, count: number): void;
  /** Lines in a full block. */
  readonly lines: number;
}

function createAxis(length: number, total: number, { lineStep, step }: Lines): Axis {
  const fft = createFft(length, batchFor(length, Math.ceil(total / 2)));
  const { inRe, inIm, outRe, outIm } = fft;
  const half = Math.floor(length / 2);
  // exp(−πik/2N), with the orthonormal scale.
  const cos = new Float64Array(half + 1);
  const sin = new Float64Array(half + 1);
  for (let k = 0; k <= half; k++) [cos[k], sin[k]] = unitRoot(k, 4 * length);
  const scale = Math.sqrt(2 / length);
  const mean = Math.sqrt(1 / length);

  /** Position in the picture of element n of the permuted sequence: evens rising, then odds falling. */
  const place = new Int32Array(length);
  for (let n = 0; n < length; n++) place[n] = 2 * n < length ? 2 * n : 2 * (length - 1 - n) + 1;

  const forward = (from: Plane, to: Float64Array, first: number, lines: number) => {
    const count = Math.ceil(lines / 2);
    for (let b = 0; b < count; b++) {
      const a0 = (first + 2 * b) * lineStep;
      // A line without a partner travels twice; the second copy is not stored.
      const b0 = 2 * b + 1 < lines ? a0 + lineStep : a0;
      for (let n = 0, at = b; n < length; n++, at += count) {
        const offset = place[n] * step;
        inRe[at] = from[a0 + offset];
        inIm[at] = from[b0 + offset];
      }
    }
    fft.run(count);
    for (let b = 0; b < count; b++) {
      const a0 = (first + 2 * b) * lineStep;
      const both = 2 * b + 1 < lines;
      to[a0] = mean * outRe[b];
      if (both) to[a0 + lineStep] = mean * outIm[b];
      for (let k = 1; k <= half; k++) {
        const at = k * count + b;
        const mirror = (length - k) * count + b;
        const ar = 0.5 * (outRe[at] + outRe[mirror]);
        const ai = 0.5 * (outIm[at] - outIm[mirror]);
        const c = scale * cos[k];
        const s = scale * sin[k];
        const low = a0 + k * step;
        const high = a0 + (length - k) * step;
        // For k = N − k the two expressions agree: cos = −sin there and ai = 0.
        to[high] = -(ar * s + ai * c);
        to[low] = ar * c - ai * s;
        if (both) {
          const br = 0.5 * (outIm[at] + outIm[mirror]);
          const bi = 0.5 * (outRe[mirror] - outRe[at]);
          to[high + lineStep] = -(br * s + bi * c);
          to[low + lineStep] = br * c - bi * s;
        }
      }
    }
  };

  const inverse = (from: Float64Array, to: Plane, first: number, lines: number) => {
    const count = Math.ceil(lines / 2);
    // V[k] = conj(w_k)·(C[k] − i·C[N−k]), orthonormal scales undone, 1/N of the inverse FFT taken in.
    const h = 0.5 * scale;
    for (let b = 0; b < count; b++) {
      const a0 = (first + 2 * b) * lineStep;
      const b0 = 2 * b + 1 < lines ? a0 + lineStep : a0;
      inRe[b] = mean * from[a0];
      inIm[b] = mean * from[b0];
      for (let k = 1; k <= half; k++) {
        const low = k * step;
        const high = (length - k) * step;
        const c = h * cos[k];
        const s = h * sin[k];
        const ar = from[a0 + low] * c - from[a0 + high] * s;
        const ai = -(from[a0 + low] * s + from[a0 + high] * c);
        const br = from[b0 + low] * c - from[b0 + high] * s;
        const bi = -(from[b0 + low] * s + from[b0 + high] * c);
        const at = k * count + b;
        const mirror = (length - k) * count + b;
        inRe[mirror] = ar + bi;
        inIm[mirror] = br - ai;
        inRe[at] = ar - bi;
        inIm[at] = ai + br;
      }
    }
    fft.runInverse(count);
    for (let b = 0; b < count; b++) {
      const a0 = (first + 2 * b) * lineStep;
      const both = 2 * b + 1 < lines;
      for (let n = 0, at = b; n < length; n++, at += count) {
        const offset = a0 + place[n] * step;
        to[offset] = outRe[at];
        if (both) to[offset + lineStep] = outIm[at];
      }
    }
  };
  return { forward, inverse, lines: 2 * fft.batch };
}

export function createDct2d(width: number, height: number): RealTransform2d {
  requireSize(width, height);
  const size = width * height;
  const rows = createAxis(width, height, { lineStep: width, step: 1 });
  const columns = createAxis(height, width, { lineStep: 1, step: width });
  let columnsDone: Float64Array | null = null;
  return {
    width,
    height,
    forward(plane, coefficients) {
      requireLength('The plane', plane.length, size);
      requireLength('The coefficients', coefficients.length, size);
      for (let y = 0; y < height; y += rows.lines) {
        rows.forward(plane, coefficients, y, Math.min(rows.lines, height - y));
      }
      for (let u = 0; u < width; u += columns.lines) {
        columns.forward(coefficients, coefficients, u, Math.min(columns.lines, width - u));
      }
    },
    inverse(coefficients, plane, columnNonEmpty) {
      requireLength('The plane', plane.length, size);
      requireLength('The coefficients', coefficients.length, size);
      if (columnNonEmpty) requireLength('columnNonEmpty', columnNonEmpty.length, width);
      columnsDone ??= new Float64Array(size);
      for (let u = 0; u < width; u += columns.lines) {
        const count = Math.min(columns.lines, width - u);
        if (isEmptyRun(columnNonEmpty, u, count)) {
          for (let y = 0; y < height; y++) columnsDone.fill(0, y * width + u, y * width + u + count);
        } else {
          columns.inverse(coefficients, columnsDone, u, count);
        }
      }
      for (let y = 0; y < height; y += rows.lines) {
        rows.inverse(columnsDone, plane, y, Math.min(rows.lines, height - y));
      }
    },
  };
}
