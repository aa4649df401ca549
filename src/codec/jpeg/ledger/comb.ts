/**
 * Traces of a second compression: combs in histograms of coefficients.
 *
 * A coefficient quantised with the step q₁, decoded, and quantised again with q₂ can only be near multiples of q₁/q₂. So the
 * histogram h(n) of the second file repeats every q₁ / gcd(q₁, q₂) values: empty or thin bins where q₂ < q₁, overfull ones
 * where q₂ > q₁. Where q₁ divides q₂ (equal steps among them) nothing is left to see.
 *
 * Measure: bins n and −n are added, n = 1…N, as far as the histogram is well filled (8 on average). A smooth envelope e(n)
 * is fitted: log h against n, a parabola in a sliding window. The residual z(n) = (h − e)/√(e + (0.03 e)²) of counts
 * drawn from a smooth curve is white noise of variance 1 at most (0.03: the envelope's own error). Its power at 1/7 to
 * 1/2 cycles a bin, |Σ z e^(−2πifn)|² / Σw, over the larger of 1 and the background (median over the band / ln 2), is
 * the strength: about 1 on average without a comb, and
 * P(strength > s) ≈ N·e^(−s) by chance. No unit; f64; 40 bins or 4000 are alike to it.
 *
 * False alarms: pictures with few levels (screenshots, posters, scans of print, 8-bit pictures with gaps in their
 * histograms from contrast stretching), enlargements by whole factors, halftones and other periodic patterns, noise-free
 * renderings, and very small pictures. Misses: the same quality twice, steps that are multiples, a crop or a scaling in
 * between (which breaks the 8×8 grid), coarse steps that leave few bins. A comb says that this coefficient was once
 * quantised differently: by a camera app, a mail program or a site as well as by someone who edits pictures.
 *
 * After A. C. Popescu, H. Farid, "Statistical tools for digital forensics" (2004), and J. Lukáš, J. Fridrich (2003).
 */
import type { JpegComponent } from '../jpeg';
import { ZIGZAG } from '../zigzag';
import { envelopeOf } from './envelope';
import { coefficientHistograms, type BlockChoice, type CoefficientHistogram } from './histogram';

const FEWEST_BINS = 12;
const MOST_BINS = 512;
/** Mean count that bins must have around the last one. */
const FILLED = 8;
const LOWEST_FREQUENCY = 1 / 7;
/** How far the envelope itself may be off, as a share of it: with many blocks that outweighs the noise of counting. */
const MISFIT = 0.03;
/** AC coefficients, in zig-zag order, that `findCombs` looks at: later ones seldom fill enough bins. */
const FREQUENCIES = 14;
/** Above this, chance alone makes a comb once in some thousand histograms. */
export const TELLING_STRENGTH = 14;

export interface Comb {
  /** Peak power over background: see above. */
  readonly strength: number;
  /** Values between the teeth: 1 / frequency of the peak, 2…7. */
  readonly period: number;
  /** Chance of such a strength without a comb, if counts are drawn from a smooth curve: an upper bound, in 0…1. */
  readonly falseAlarm: number;
  /** Bins used on each side of 0. */
  readonly bins: number;
}

/** Null where too few values occur to say anything. */
export function histogramComb(histogram: CoefficientHistogram): Comb | null {
  const folded = foldedCounts(histogram);
  if (folded.length < FEWEST_BINS) return null;
  const envelope = envelopeOf(folded);
  const residual = folded.map(
    (count, i) => (count - envelope[i]) / Math.hypot(Math.sqrt(Math.max(envelope[i], 0.5)), MISFIT * envelope[i]),
  );
  const steps = 4 * residual.length;
  const band: number[] = [];
  let peak = 0;
  let at = 0;
  for (let step = Math.ceil(2 * LOWEST_FREQUENCY * steps); step <= steps; step++) {
    const power = powerAt(residual, step / (2 * steps));
    band.push(power);
    if (power > peak) {
      peak = power;
      at = step / (2 * steps);
    }
  }
  const background = band.sort((a, b) => a - b)[band.length >> 1] / Math.LN2;
  const strength = peak / Math.max(1, background);
  const falseAlarm = Math.min(1, residual.length * Math.exp(-strength));
  return { strength, period: at > 0 ? 1 / at : 0, falseAlarm, bins: residual.length };
}

export interface FoundComb extends Comb {
  /** Natural index of the coefficient. */
  readonly frequency: number;
}

export interface CombReport {
  /** Every low AC coefficient whose histogram says anything, strongest first. */
  readonly combs: readonly FoundComb[];
  /** How many of them are above TELLING_STRENGTH. One alone means little. */
  readonly telling: number;
}

export function findCombs(component: JpegComponent, choice: BlockChoice = {}): CombReport {
  const combs: FoundComb[] = [];
  const frequencies = Array.from(ZIGZAG.slice(1, FREQUENCIES + 1));
  for (const histogram of coefficientHistograms(component, frequencies, choice)) {
    const comb = histogramComb(histogram);
    if (comb !== null) combs.push({ ...comb, frequency: histogram.frequency });
  }
  combs.sort((a, b) => b.strength - a.strength);
  return { combs, telling: combs.filter(({ strength }) => strength > TELLING_STRENGTH).length };
}

/** [i]: how often i + 1 or −i − 1 occurs; as far out as bins are well filled, however the teeth of a comb stand. */
function foldedCounts({ counts, min, max }: CoefficientHistogram): Float64Array {
  const bins = Math.min(MOST_BINS, Math.max(-min, max, 0));
  const folded = new Float64Array(bins);
  for (let i = 0; i < bins; i++) folded[i] = (counts[i + 1 - min] ?? 0) + (counts[-i - 1 - min] ?? 0);
  const tail = new Float64Array(bins + 1);
  for (let i = bins - 1; i >= 0; i--) tail[i] = tail[i + 1] + folded[i];
  let end = bins;
  while (end > 0 && tail[Math.max(0, end - 8)] - tail[end] < FILLED * Math.min(8, end)) end--;
  return folded.slice(0, end);
}

function powerAt(signal: Float64Array, frequency: number): number {
  let real = 0;
  let imaginary = 0;
  let weight = 0;
  for (let n = 0; n < signal.length; n++) {
    // A sine window keeps what is left of the envelope's error from leaking into the band.
    const window = Math.sin((Math.PI * (n + 0.5)) / signal.length);
    const angle = 2 * Math.PI * frequency * n;
    real += window * signal[n] * Math.cos(angle);
    imaginary -= window * signal[n] * Math.sin(angle);
    weight += window * window;
  }
  return (real * real + imaginary * imaginary) / weight;
}
