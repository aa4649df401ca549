import { describe, expect, it } from 'vitest';
import { createRandom } from '../../math/random';
import { clustersOf, leastFiles } from './clusters';
import { createGrid } from './grid';

const blob = (x: number, y: number, count: number, seed: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => [x + 0.02 * random.normal(), y + 0.02 * random.normal()]).flat();
};

describe('clusters', () => {
  it('are the islands, the one with the most files first, and strays are none', () => {
    const xy = Float64Array.from([...blob(0.2, 0.2, 60, 1), ...blob(0.8, 0.3, 100, 2), 0.5, 0.9]);
    const { clusterOf, counts } = clustersOf(xy, new Float64Array(161).fill(1));
    expect(counts.length).toBe(2);
    expect([...clusterOf.slice(0, 60)].filter((cluster) => cluster === 1).length).toBeGreaterThan(55);
    expect([...clusterOf.slice(60, 160)].filter((cluster) => cluster === 0).length).toBeGreaterThan(95);
    expect(clusterOf[160]).toBe(-1);
  });

  it('weigh places by their files: one place with many is a cluster by itself', () => {
    const xy = Float64Array.from([...blob(0.2, 0.2, 60, 1), 0.8, 0.8]);
    const weights = new Float64Array(61).fill(1);
    weights[60] = 500;
    const { clusterOf, counts } = clustersOf(xy, weights);
    expect(counts[0]).toBe(500);
    expect(clusterOf[60]).toBe(0);
  });

  it('part a place with a twentieth of all files from what lies around it', () => {
    const xy = Float64Array.from(blob(0.4, 0.4, 60, 1));
    const weights = new Float64Array(60).fill(1);
    weights[7] = 40;
    const { clusterOf, counts } = clustersOf(xy, weights);
    expect(counts[1]).toBe(40);
    expect([...clusterOf].filter((cluster) => cluster === 1)).toEqual([1]);
    expect(counts[0]).toBeGreaterThan(50);
  });

  it('are single places where there are only a few', () => {
    const { clusterOf, counts } = clustersOf(Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.9, 0.9), Float64Array.of(2, 30, 40));
    expect([...clusterOf]).toEqual([-1, 1, 0]);
    expect(counts).toEqual([40, 30]);
    expect(clustersOf(new Float64Array(0), new Float64Array(0)).counts).toEqual([]);
  });

  it('are one where all places lie in one spot', () => {
    const { counts } = clustersOf(new Float64Array(40).fill(0.5), new Float64Array(20).fill(1));
    expect(counts).toEqual([20]);
  });

  it('need a thousandth of the files, three at least', () => {
    expect(leastFiles(50)).toBe(3);
    expect(leastFiles(100_000)).toBe(100);
  });
});

it('a grid finds what asking all finds', () => {
  const xy = Float64Array.from([...blob(0.3, 0.4, 80, 3), ...blob(0.9, 0.9, 40, 4)], (value) => Math.min(1, value));
  const apart = (a: number, b: number) => Math.hypot(xy[2 * a] - xy[2 * b], xy[2 * a + 1] - xy[2 * b + 1]);
  const all = Array.from({ length: 120 }, (_, i) => i);
  const grid = createGrid(xy, 0.05);
  for (const point of [0, 40, 79, 80, 119]) {
    const near: number[] = [];
    grid.near(point, 0.05, (other) => near.push(other));
    expect(near.sort((a, b) => a - b)).toEqual(all.filter((other) => apart(point, other) <= 0.05));
    const distances = all.filter((other) => other !== point).map((other) => apart(point, other));
    const sorted = distances.sort((a, b) => a - b);
    for (const n of [1, 4, 100]) expect(grid.nthNearest(point, n)).toBe(sorted[n - 1]);
  }
});
