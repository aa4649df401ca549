/** Fur, skin and feathers, as linear RGB at a place on the animal. */
import { fractalNoise } from '../noise';
import type { Distance3, Vec } from './solids';

/** Eyes, noses, hooves. */
export const DARK: Vec = [0.012, 0.01, 0.01];

/** A coat: `base` above, `belly` below `line`, spots or stripes of `mark` where a noise is high. */
export function coat(base: Vec, belly: Vec, line: number, mark: Vec = base, amount = 0, seed = 1): Distance3 {
  return (x, y, z) => {
    const fur = 1 + 0.5 * fractalNoise(x * 7, y * 7 + z * 5, 3, seed);
    const low = Math.min(1, Math.max(0, (line - y) / 0.12));
    const marked = amount > 0 && fractalNoise(x * 3.1 + 5, y * 3.1 + z * 2, 2, seed + 9) > 0.55 - amount ? 1 : 0;
    return base.map((b, i) => fur * ((1 - low) * (b + marked * (mark[i] - b)) + low * belly[i])) as unknown as Vec;
  };
}
