/**
 * Splits a DFT of any length into passes of small radices; pure arithmetic, no GPU.
 *
 * A length whose prime factors are at most 13 is done directly. Any other goes by Bluestein's method: a circular
 * convolution of a direct length M ≥ 2N − 1, that is two transforms of length M with a product between them.
 */
import { FFT_RADICES } from '../kernels/fft-constants';

export interface FftPass {
  readonly radix: number;
  /** Product of the radices before this pass. */
  readonly span: number;
}

export interface FftPlan {
  readonly length: number;
  /** The length that the passes transform: `length`, or M for Bluestein's method. */
  readonly padded: number;
  readonly bluestein: boolean;
  readonly passes: readonly FftPass[];
}

/**
 * What one pass of a radix costs per value, 1 being about a copy. Measured on the software adapter, where registers
 * spilt to memory make radices above 8 dear; on a GPU fewer passes would weigh more.
 */
const PASS_COST: Readonly<Record<(typeof FFT_RADICES)[number], number>> = {
  2: 1.75,
  3: 1.4,
  4: 1.25,
  5: 1.22,
  6: 1.15,
  7: 1.2,
  8: 1.12,
  9: 1.15,
  10: 1.27,
  11: 1.55,
  12: 1.4,
  13: 1.8,
  15: 1.6,
  16: 1.6,
};

/** The least that a factor of 2 costs, with any radix: ends the search for a padded length. */
const CHEAPEST_OCTAVE = Math.min(...FFT_RADICES.map((radix) => PASS_COST[radix] / Math.log2(radix)));

export function planFft(length: number): FftPlan {
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`A DFT's length must be whole and at least 1; got ${length}.`);
  const direct = cheapestRadices(length);
  if (direct) return { length, padded: length, bluestein: false, passes: passesOf(direct.radices) };
  const { padded, radices } = cheapestPadding(2 * length - 1);
  return { length, padded, bluestein: true, passes: passesOf(radices) };
}

/** Radices whose product is `length`, at the least cost; null if a prime factor is too large. */
export function cheapestRadices(length: number): { readonly cost: number; readonly radices: readonly number[] } | null {
  const known = new Map<number, { cost: number; radices: number[] } | null>();
  const search = (rest: number, largest: number): { cost: number; radices: number[] } | null => {
    if (rest === 1) return { cost: 0, radices: [] };
    const key = rest * 64 + largest;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let best: { cost: number; radices: number[] } | null = null;
    for (const radix of FFT_RADICES) {
      if (radix > largest || rest % radix !== 0) continue;
      const tail = search(rest / radix, radix);
      if (!tail) continue;
      const cost = PASS_COST[radix] + tail.cost;
      if (!best || cost < best.cost) best = { cost, radices: [radix, ...tail.radices] };
    }
    known.set(key, best);
    return best;
  };
  if (length === 1) return { cost: 1, radices: [1] };
  const found = search(length, Math.max(...FFT_RADICES));
  return found && { cost: found.cost, radices: evenEnds(found.radices) };
}

/**
 * Even radices first and last: the first and last column passes handle rows in pairs, and an odd radix leaves one row
 * over in every butterfly.
 */
function evenEnds(radices: readonly number[]): number[] {
  const even = radices.filter((radix) => radix % 2 === 0);
  const odd = radices.filter((radix) => radix % 2 !== 0);
  if (even.length < 2) return [...even, ...odd];
  return [even[0], ...odd, ...even.slice(1)];
}

/** The cheapest direct length of at least `least`; the best is never twice as long. */
function cheapestPadding(least: number): { padded: number; radices: readonly number[] } {
  let best = { padded: 0, radices: [] as readonly number[], cost: Infinity };
  for (let padded = least; padded <= 2 * least; padded++) {
    if (padded * Math.log2(padded) * CHEAPEST_OCTAVE >= best.cost) break;
    const found = cheapestRadices(padded);
    if (found && found.cost * padded < best.cost) best = { padded, radices: found.radices, cost: found.cost * padded };
  }
  return best;
}

function passesOf(radices: readonly number[]): FftPass[] {
  let span = 1;
  return radices.map((radix) => {
    const pass = { radix, span };
    span *= radix;
    return pass;
  });
}
