import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random';
import { insideLasso } from '../filter/inside-lasso';
import { MOST_LASSO_POINTS, simplifyLine } from './simplify-line';

const circle = (count: number, wobble: number, seed = 1): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    const radius = 0.3 + wobble * random.normal();
    return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)];
  }).flat();
};

describe('a freehand line', () => {
  it('keeps the corners of a square drawn with many points', () => {
    const side = Array.from({ length: 50 }, (_, i) => i / 50);
    const square = [
      ...side.map((t) => [t, 0]),
      ...side.map((t) => [1, t]),
      ...side.map((t) => [1 - t, 1]),
      ...side.map((t) => [0, 1 - t]),
    ].flat();
    expect(simplifyLine(square)).toEqual([0, 0, 1, 0, 1, 1, 0, 1]);
  });

  it('has at most 60 points, and holds what it held', () => {
    const drawn = circle(3000, 0.002);
    const line = simplifyLine(drawn);
    expect(line.length / 2).toBe(MOST_LASSO_POINTS);
    const random = createRandom(4);
    let differ = 0;
    for (let i = 0; i < 4000; i++) {
      const [x, y] = [random.next(), random.next()];
      if (insideLasso(drawn, x, y) !== insideLasso(line, x, y)) differ++;
    }
    expect(differ / 4000).toBeLessThan(0.01);
  });

  it('keeps short lines and lines of one point', () => {
    expect(simplifyLine([0, 0, 1, 0, 1, 1])).toEqual([0, 0, 1, 0, 1, 1]);
    expect(simplifyLine([])).toEqual([]);
    expect(simplifyLine(new Array<number>(200).fill(0.5)).length).toBe(6);
  });
});
