/** How many blocks cost how many bits. */
import type { Bin } from '../../shared/figures/bar-plot';

const MOST_BINS = 64;

/** Bins of whole bits, all of one round width, from 0 to the dearest block. */
export function bitsHistogram(bits: ArrayLike<number>): Bin[] {
  let most = 0;
  for (let block = 0; block < bits.length; block++) most = Math.max(most, bits[block]);
  const width = roundWidth((most + 1) / MOST_BINS);
  const counts = new Float64Array(Math.floor(most / width) + 1);
  for (let block = 0; block < bits.length; block++) counts[Math.floor(bits[block] / width)]++;
  return Array.from(counts, (count, index) => ({ from: index * width, to: (index + 1) * width, count }));
}

/** 1, 2, 5, 10, 20 …: the least that is no smaller. */
function roundWidth(least: number): number {
  let power = 1;
  for (;;) {
    for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
    power *= 10;
  }
}
