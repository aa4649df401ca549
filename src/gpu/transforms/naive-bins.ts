/**
 * Which bins of an (N−1)-point DFT the frequencies of the naive basis of N points fall on; see math/naive-basis.ts.
 *
 * Frequency k is s = k for 2k ≤ N, else k − N, and falls on bin s mod (N−1); the Nyquist 2k = N, a cosine, falls on the
 * bins of ±N/2 in halves. Every bin is met by one or two frequencies.
 */

/** For every frequency 0…N−1 its two bins (equal but for the Nyquist), pair after pair. */
export function frequencyBins(length: number): number[] {
  const folded = Math.max(1, length - 1);
  return Array.from({ length }, (_, k) => {
    const signed = 2 * k <= length ? k : k - length;
    const bin = wrap(signed, folded);
    return [bin, 2 * k === length ? wrap(-signed, folded) : bin];
  }).flat();
}

export interface BinSource {
  readonly frequency: number;
  readonly weight: number;
}

/** For every bin 0…N−2 the frequencies that fall on it: at most two. */
export function binSources(length: number): BinSource[][] {
  const sources: BinSource[][] = Array.from({ length: Math.max(1, length - 1) }, () => []);
  const bins = frequencyBins(length);
  for (let frequency = 0; frequency < length; frequency++) {
    const [first, second] = [bins[2 * frequency], bins[2 * frequency + 1]];
    if (first === second) sources[first].push({ frequency, weight: 1 });
    else [first, second].forEach((bin) => sources[bin].push({ frequency, weight: 0.5 }));
  }
  return sources;
}

/** The same as the kernel takes it: two frequencies and the bits of their two weights for every bin. */
export function packedBinSources(length: number): number[] {
  const bits = new Uint32Array(new Float32Array([0, 0.5, 1]).buffer);
  const bitsOf = (source: BinSource | undefined): number => bits[2 * (source?.weight ?? 0)];
  return binSources(length).flatMap(([a, b]) => [a.frequency, b?.frequency ?? 0, bitsOf(a), bitsOf(b)]);
}

function wrap(index: number, length: number): number {
  return ((index % length) + length) % length;
}
