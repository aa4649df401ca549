/**
 * Sample points for one pixel: the first dimensions follow the additive sequence of Roberts (2018), frac(s + i a_k) with
 * a_k = g^-k and g the real root of g^(d+1) = g + 1, shifted at random per pixel; later ones are random (xorshift32).
 */
import { hashInteger, hashUnit } from '../random';

const DIMENSIONS = 13;

function root(dimensions: number): number {
  let g = 1.5;
  for (let i = 0; i < 60; i++) g = Math.pow(1 + g, 1 / (dimensions + 1));
  return g;
}

export class Sampler {
  private readonly steps = Float64Array.from({ length: DIMENSIONS }, (_, k) => Math.pow(root(DIMENSIONS), -(k + 1)));
  private readonly shift = new Float64Array(DIMENSIONS);
  private index = 0;
  private dimension = 0;
  private state = 1;

  pixel(x: number, y: number): void {
    for (let k = 0; k < DIMENSIONS; k++) this.shift[k] = hashUnit(x, y, 77 + k);
    this.state = hashInteger(x, y, 13) | 1;
  }

  sample(index: number): void {
    this.index = index;
    this.dimension = 0;
  }

  next(): number {
    const k = this.dimension++;
    if (k < DIMENSIONS) {
      const value = this.shift[k] + this.index * this.steps[k];
      return value - Math.floor(value);
    }
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s;
    return (s >>> 0) / 4294967296;
  }
}
