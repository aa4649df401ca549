/**
 * How many of `marked` balls are among `drawn` taken out of `total` without putting back: one random draw, exact.
 *
 * Few balls are drawn one by one. Many: inversion that begins at the mode and goes out to both sides, so that the expected
 * work is the standard deviation; the probability of the mode from Stirling's series for ln n!, good to 1e-12.
 * Source: V. Kachitvichyanukul, B. Schmeiser, "Computer generation of hypergeometric random variates", 1985 (the inversion).
 */
import type { Random } from '../../math/random';

const ONE_BY_ONE = 12;
const STIRLING_FROM = 16;
const HALF_LN_TAU = 0.5 * Math.log(2 * Math.PI);

const SMALL_FACTORIALS: readonly number[] = Array.from({ length: STIRLING_FROM }, (_, n) => {
  let sum = 0;
  for (let k = 2; k <= n; k++) sum += Math.log(k);
  return sum;
});

export function lnFactorial(n: number): number {
  if (n < STIRLING_FROM) return SMALL_FACTORIALS[n];
  const inverse = 1 / n;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (n + 0.5) * Math.log(n) - n + HALF_LN_TAU + series;
}

export function drawHypergeometric(random: Random, total: number, marked: number, drawn: number): number {
  if (!(marked >= 0 && drawn >= 0 && marked <= total && drawn <= total))
    throw new RangeError(`Hypergeometric: expected marked and drawn from 0 to ${total}, got ${marked} and ${drawn}`);
  // Marked and drawn may change places, and so may drawn and left behind: the smallest part is the least work.
  if (2 * drawn > total) return marked - drawHypergeometric(random, total, marked, total - drawn);
  if (2 * marked > total) return drawn - drawHypergeometric(random, total, total - marked, drawn);
  return marked < drawn ? drawSmall(random, total, drawn, marked) : drawSmall(random, total, marked, drawn);
}

/** drawn ≤ marked ≤ total/2. */
function drawSmall(random: Random, total: number, marked: number, drawn: number): number {
  if (drawn > ONE_BY_ONE) return invertFromMode(random, total, marked, drawn);
  let hits = 0;
  for (let i = 0; i < drawn; i++) if (random.next() * (total - i) < marked - hits) hits++;
  return hits;
}

function invertFromMode(random: Random, total: number, marked: number, drawn: number): number {
  const plain = total - marked;
  const mode = Math.floor(((marked + 1) * (drawn + 1)) / (total + 2));
  const atMode = Math.exp(
    lnFactorial(marked) -
      lnFactorial(mode) -
      lnFactorial(marked - mode) +
      lnFactorial(plain) -
      lnFactorial(drawn - mode) -
      lnFactorial(plain - drawn + mode) -
      lnFactorial(total) +
      lnFactorial(drawn) +
      lnFactorial(total - drawn),
  );
  let left = random.next() - atMode;
  let [below, above] = [mode, mode];
  let [pBelow, pAbove] = [atMode, atMode];
  while (left >= 0) {
    const canSink = below > 0;
    const canRise = above < drawn;
    // Rounding has used up all there is.
    if (!canSink && !canRise) return mode;
    if (canRise) {
      pAbove *= ((marked - above) * (drawn - above)) / ((above + 1) * (plain - drawn + above + 1));
      above++;
      left -= pAbove;
      if (left < 0) return above;
    }
    if (canSink) {
      pBelow *= (below * (plain - drawn + below)) / ((marked - below + 1) * (drawn - below + 1));
      below--;
      left -= pBelow;
      if (left < 0) return below;
    }
  }
  return mode;
}
