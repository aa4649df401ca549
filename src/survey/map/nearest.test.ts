import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random';
import golden from './golden/survey-map.json';
import { finish } from './golden/trustworthiness';
import { nearestNeighbours, squaredDistance } from './nearest';
import type { Vectors } from './vectors';

/** Whole numbers, so that many distances are equal, and names. */
function gridVectors(length: number, numberCount: number, codeCount: number, seed: number): Vectors {
  const random = createRandom(seed);
  return {
    length,
    numberCount,
    codeCount,
    numbers: Float64Array.from({ length: length * numberCount }, () => random.integer(9)),
    codes: Uint32Array.from({ length: length * codeCount }, () => random.integer(3)),
  };
}

function bruteForce(vectors: Vectors, k: number): number[] {
  const all = Array.from({ length: vectors.length }, (_, i) => i);
  return all.flatMap((i) =>
    all
      .filter((j) => j !== i)
      .sort((a, b) => squaredDistance(vectors, i, a) - squaredDistance(vectors, i, b) || a - b)
      .slice(0, k),
  );
}

describe('nearest neighbours', () => {
  it.each([
    [200, 3, 1, 15],
    [150, 1, 0, 4],
    [60, 0, 2, 7],
    [40, 24, 24, 39],
    [5, 2, 0, 100],
  ])('%i vectors of %i numbers and %i names: the same as asking all, ties included', (length, numbers, names, k) => {
    const vectors = gridVectors(length, numbers, names, length);
    const found = finish(nearestNeighbours(vectors, k));
    expect(found.k).toBe(Math.min(k, length - 1));
    expect([...found.indices]).toEqual(bruteForce(vectors, found.k));
    found.indices.forEach((other, at) => {
      expect(found.distances[at] ** 2).toBeCloseTo(squaredDistance(vectors, Math.floor(at / found.k), other), 9);
    });
  });

  it('finds the neighbours that scikit-learn finds', () => {
    const vectors: Vectors = {
      length: golden.codes.length,
      numberCount: 3,
      codeCount: 1,
      numbers: Float64Array.from(golden.numbers),
      codes: Uint32Array.from(golden.codes),
    };
    expect([...finish(nearestNeighbours(vectors, 5)).indices]).toEqual(golden.nearest);
  });

  it('has nothing to say of one vector', () => {
    expect(finish(nearestNeighbours(gridVectors(1, 2, 0, 1), 5))).toMatchObject({ k: 0 });
  });
});
