/**
 * A smooth curve through a histogram: at each bin a parabola in n is fitted by least squares to log(h̄), h̄ the counts
 * averaged over 7 bins (which flattens combs of up to that period), in a window of 17 bins or as many as there are. Same
 * unit as the counts, always above 0.
 */
const AVERAGED = 3;
const HALF_WINDOW = 8;

export function envelopeOf(counts: Float64Array): Float64Array {
  const logs = flattened(counts).map((mean) => Math.log(mean + 0.25));
  return counts.map((_, n) => Math.exp(fitAt(logs, n)));
}

/** Means in the geometric sense would make a comb's gaps weigh too much: this is a plain mean, rid of the slope first. */
function flattened(counts: Float64Array): Float64Array {
  const slope = decay(counts);
  return counts.map((_, n) => {
    let sum = 0;
    let weight = 0;
    for (let i = Math.max(0, n - AVERAGED); i <= Math.min(counts.length - 1, n + AVERAGED); i++) {
      sum += counts[i];
      weight += Math.exp(slope * (n - i));
    }
    return sum / weight;
  });
}

/** The rate a of the exponential e^(−a·n) that has the histogram's mean. */
function decay(counts: Float64Array): number {
  let sum = 0;
  let moment = 0;
  counts.forEach((count, n) => {
    sum += count;
    moment += n * count;
  });
  return moment === 0 ? 0 : Math.log1p(sum / moment);
}

function fitAt(logs: Float64Array, n: number): number {
  const first = Math.max(0, n - HALF_WINDOW);
  const last = Math.min(logs.length - 1, n + HALF_WINDOW);
  // Normal equations of y ≈ c₀ + c₁x + c₂x², x = i − n: only c₀ is wanted.
  const moments = [0, 0, 0, 0, 0];
  const sums = [0, 0, 0];
  for (let i = first; i <= last; i++) {
    let power = 1;
    for (let p = 0; p < 5; p++) {
      moments[p] += power;
      if (p < 3) sums[p] += power * logs[i];
      power *= i - n;
    }
  }
  const [m0, m1, m2, m3, m4] = moments;
  const [s0, s1, s2] = sums;
  const determinant = m0 * (m2 * m4 - m3 * m3) - m1 * (m1 * m4 - m2 * m3) + m2 * (m1 * m3 - m2 * m2);
  return (s0 * (m2 * m4 - m3 * m3) - m1 * (s1 * m4 - s2 * m3) + m2 * (s1 * m3 - s2 * m2)) / determinant;
}
