/**
 * One-dimensional complex DFT of any length, many at once.
 *
 *     X[k] = Σₙ x[n]·exp(−2πi·nk/N)     (forward; the inverse has +i; neither is scaled)
 *
 * Layout: split real and imaginary parts, f64, element n of sequence b at n·count + b, so that the innermost loop runs
 * over the batch and every twiddle factor is loaded once for it. A plan owns its buffers: fill `inRe`, `inIm`, call
 * `run(count)`, read `outRe`, `outIm`. `run` destroys the input; the two pairs may be the same memory.
 * Method: Stockham's self-sorting decimation in frequency with radices 4, 2, 3, 5, 7, 11, 13; lengths with a larger
 * prime factor by Bluestein's chirp convolution.
 * Source: Van Loan, Computational Frameworks for the FFT, 1992, §1.7 and §4.2.
 * Tolerance: relative L2 ≤ 1e-15·log₂N against the naive sum (Bluestein ≤ 4e-15·log₂N).
 */
import { stageForRadix, type FftStage } from './fft-stages';

/** The largest prime that is a radix of its own; beyond it Bluestein's method is used. */
const LARGEST_RADIX = 13;

export interface Fft {
  readonly length: number;
  /** The most sequences that one run takes. */
  readonly batch: number;
  readonly inRe: Float64Array;
  readonly inIm: Float64Array;
  readonly outRe: Float64Array;
  readonly outIm: Float64Array;
  /** Transforms `count` sequences, laid out with stride `count`. */
  run(count: number): void;
  /** The same with +i in the exponent, unscaled. */
  runInverse(count: number): void;
}

/** exp(−2πi·k/n) as [cos, −sin], reduced to the first octant so that the symmetric values are exactly symmetric. */
export function unitRoot(k: number, n: number): [re: number, im: number] {
  const turn = ((k % n) + n) % n;
  const eighths = Math.floor((8 * turn) / n);
  // Distance in turns (times n) to the nearest axis, at most an eighth of a turn.
  const quarter = Math.floor((eighths + 1) / 2);
  const angle = (2 * Math.PI * (4 * turn - quarter * n)) / (4 * n);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  switch (quarter % 4) {
    case 0:
      return [c, -s];
    case 1:
      return [-s, -c];
    case 2:
      return [-c, s];
    default:
      return [s, c];
  }
}

/** Prime factors of n with pairs of 2 joined to 4, in the order in which the stages run. */
export function radicesOf(n: number): number[] {
  const radices: number[] = [];
  let rest = n;
  while (rest % 4 === 0) {
    radices.push(4);
    rest /= 4;
  }
  for (let p = 2; rest > 1; p++) {
    if (p * p > rest) p = rest;
    while (rest % p === 0) {
      radices.push(p);
      rest /= p;
    }
  }
  return radices;
}

export function createFft(length: number, batch = 1): Fft {
  if (!Number.isInteger(length) || length < 1 || !Number.isInteger(batch) || batch < 1) {
    throw new RangeError(`FFT length and batch must be whole and at least 1; got ${length} and ${batch}`);
  }
  const radices = radicesOf(length);
  return radices.some((r) => r > LARGEST_RADIX)
    ? createBluestein(length, batch)
    : createStockham(length, batch, radices);
}

function createStockham(length: number, batch: number, radices: readonly number[]): Fft {
  const size = length * batch;
  const aRe = new Float64Array(size);
  const aIm = new Float64Array(size);
  const bRe = radices.length > 0 ? new Float64Array(size) : aRe;
  const bIm = radices.length > 0 ? new Float64Array(size) : aIm;
  const stages: FftStage[] = [];
  let rest = length;
  for (const radix of radices) {
    stages.push(stageForRadix(radix, rest, unitRoot));
    rest /= radix;
  }
  const pass = (count: number, aR: Float64Array, aI: Float64Array, bR: Float64Array, bI: Float64Array) => {
    let stride = count;
    for (let i = 0; i < stages.length; i++) {
      const stage = stages[i];
      if (i % 2 === 0) stage.run(aR, aI, bR, bI, stride);
      else stage.run(bR, bI, aR, aI, stride);
      stride *= stage.radix;
    }
  };
  const odd = stages.length % 2 === 1;
  return {
    length,
    batch,
    inRe: aRe,
    inIm: aIm,
    outRe: odd ? bRe : aRe,
    outIm: odd ? bIm : aIm,
    run: (count) => pass(count, aRe, aIm, bRe, bIm),
    // Swapping the parts conjugates up to a factor i on either side: a forward transform then runs backwards.
    runInverse: (count) => pass(count, aIm, aRe, bIm, bRe),
  };
}

/** The cheapest length of at least `least` that has radices 2, 3, 4, 5 only; costs per radix as measured. */
function convolutionLength(least: number): number {
  let best = 0;
  let bestCost = Infinity;
  for (let five = 1; five < 2 * least; five *= 5) {
    for (let three = five; three < 2 * least; three *= 3) {
      let n = three;
      while (n < least) n *= 2;
      const cost = n * radicesOf(n).reduce((sum, r) => sum + (r === 4 ? 1 : r === 2 ? 0.65 : r === 3 ? 1 : 1.7), 0);
      if (cost < bestCost) {
        best = n;
        bestCost = cost;
      }
    }
  }
  return best;
}

/**
 * Bluestein: nk = (n² + k² − (k−n)²)/2, so X[k] = w[k]·Σₙ (x[n]·w[n])·conj(w[k−n]) with w[n] = exp(−πi·n²/N),
 * a convolution done by transforms of a longer, smooth length.
 */
function createBluestein(length: number, batch: number): Fft {
  const long = convolutionLength(2 * length - 1);
  const inner = createFft(long, batch);
  const chirpRe = new Float64Array(length);
  const chirpIm = new Float64Array(length);
  for (let n = 0; n < length; n++) {
    // n² mod 2N in whole numbers keeps the angle exact.
    [chirpRe[n], chirpIm[n]] = unitRoot((n * n) % (2 * length), 2 * length);
  }
  const once = createFft(long, 1);
  for (let n = 0; n < length; n++) {
    once.inRe[n] = chirpRe[n];
    once.inIm[n] = -chirpIm[n];
    if (n > 0) {
      once.inRe[long - n] = chirpRe[n];
      once.inIm[long - n] = -chirpIm[n];
    }
  }
  once.run(1);
  const kernelRe = once.outRe.map((value) => value / long);
  const kernelIm = once.outIm.map((value) => value / long);

  const pass = (
    count: number,
    xRe: Float64Array,
    xIm: Float64Array,
    yRe: Float64Array,
    yIm: Float64Array,
    flip: boolean,
  ) => {
    for (let n = 0, at = 0; n < length; n++) {
      const c = chirpRe[n];
      const s = chirpIm[n];
      for (let b = 0; b < count; b++, at++) {
        const re = xRe[at];
        const im = xIm[at];
        xRe[at] = re * c - im * s;
        xIm[at] = re * s + im * c;
      }
    }
    xRe.fill(0, length * count, long * count);
    xIm.fill(0, length * count, long * count);
    if (flip) inner.runInverse(count);
    else inner.run(count);
    for (let n = 0, at = 0; n < long; n++) {
      const c = kernelRe[n];
      const s = kernelIm[n];
      for (let b = 0; b < count; b++, at++) {
        const re = yRe[at];
        const im = yIm[at];
        xRe[at] = re * c - im * s;
        xIm[at] = re * s + im * c;
      }
    }
    if (flip) inner.run(count);
    else inner.runInverse(count);
    for (let n = 0, at = 0; n < length; n++) {
      const c = chirpRe[n];
      const s = chirpIm[n];
      for (let b = 0; b < count; b++, at++) {
        const re = yRe[at];
        const im = yIm[at];
        yRe[at] = re * c - im * s;
        yIm[at] = re * s + im * c;
      }
    }
  };
  const { inRe, inIm, outRe, outIm } = inner;
  return {
    length,
    batch,
    inRe,
    inIm,
    outRe,
    outIm,
    run: (count) => pass(count, inRe, inIm, outRe, outIm, false),
    runInverse: (count) => pass(count, inIm, inRe, outIm, outRe, true),
  };
}
