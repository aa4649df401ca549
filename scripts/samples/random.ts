/**
 * Seeded random numbers, so that every sample comes out the same on every run.
 * sfc32 (Chris Doty-Humphrey, public domain algorithm): 128 bits of state, period about 2^127.
 */

export type Random = () => number;

/** A generator of uniform numbers in [0, 1), multiples of 2^-32. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** A 32-bit integer hash of two lattice coordinates and a seed (multiply and xor-shift). */
export function hashInteger(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same hash as a number in [0, 1). */
export function hashUnit(x: number, y: number, seed: number): number {
  return hashInteger(x, y, seed) / 4294967296;
}

/** A normal deviate (Box and Muller), mean 0, deviation 1. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
