/**
 * Seeded random numbers, the same on every machine: the small fast counting generator (sfc32), 128 bits of state,
 * filled from the seed by a 32-bit mixing function.
 * Source: C. Doty-Humphrey, PractRand; the finaliser of MurmurHash3 for the seed.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Whole, uniform in 0…below−1. */
  integer(below: number): number;
  /** Normal, mean 0, variance 1. */
  normal(): number;
}

export function createRandom(seed: number): Random {
  let mixed = seed | 0;
  const word = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let h = mixed;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) | 0;
  };
  let a = word();
  let b = word();
  let c = word();
  let counter = 1;
  const bits = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let i = 0; i < 12; i++) bits();
  const next = () => bits() / 0x100000000;
  return {
    next,
    integer: (below) => Math.floor(next() * below),
    // Box–Muller; 1 − next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
