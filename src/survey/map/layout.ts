/**
 * Where places lie on the map, x, y a place, in the layout's own units: UMAP (umap-js) from exact neighbours.
 *
 * It begins at the principal plane instead of at random, so that what is far apart in the settings begins far apart, and
 * nothing but the seed is left to chance. Fewer than LEAST_FOR_UMAP places are the principal plane itself: there is no
 * neighbourhood to be kept.
 * Source: L. McInnes, J. Healy, J. Melville, "UMAP: Uniform Manifold Approximation and Projection", 2018.
 */
import { UMAP } from 'umap-js';
import { createRandom } from '../../math/random';
import { nearestNeighbours, type Neighbours } from './nearest';
import { principalPlane } from './principal-plane';
import type { Vectors } from './vectors';

export const LEAST_FOR_UMAP = 12;

export interface LayoutOptions {
  /** Places that count as near, a place itself among them, as UMAP counts. */
  readonly neighbours: number;
  /** How close places may lie in the layout: UMAP's minimal distance. */
  readonly distance: number;
  readonly seed: number;
}

export interface LayoutStep {
  readonly progress: number;
  readonly note: string;
}

/**
 * What of the work is done when each part begins. Measured with 1,000, 5,000 and 10,000 places of four settings: exact
 * neighbours 0.03, 0.04 and 0.09 s, the graph 0.2, 1.1 and 2.5 s, the rounds 1.6, 6.3 and 6.3 s (there are fewer of them).
 */
const NEIGHBOURS_FROM = 0;
const GRAPH_FROM = 0.02;
const EPOCHS_FROM = 0.2;

/** Half the side of the square that the layout begins in, UMAP's own, and the noise that tells equal places apart. */
const START = 10;
const NOISE = 1e-3;

export function neighboursFor(places: number, asked: number): number {
  return Math.max(2, Math.min(Math.round(asked), places - 1));
}

function begin(umap: UMAP, vectors: Vectors, next: () => number): void {
  const plane = principalPlane(vectors);
  const most = plane.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-9);
  // The layout moves these very arrays.
  umap.getEmbedding().forEach((point, i) => {
    point[0] = (START * plane[2 * i]) / most + NOISE * (next() - 0.5);
    point[1] = (START * plane[2 * i + 1]) / most + NOISE * (next() - 0.5);
  });
}

/** umap-js counts a place as its own nearest neighbour. */
function withSelf({ k, indices, distances }: Neighbours, length: number): [number[][], number[][]] {
  const rows = Array.from({ length }, (_, i) => i);
  return [
    rows.map((i) => [i, ...indices.subarray(i * k, (i + 1) * k)]),
    rows.map((i) => [0, ...distances.subarray(i * k, (i + 1) * k)]),
  ];
}

export function* layOut(vectors: Vectors, options: LayoutOptions): Generator<LayoutStep, Float64Array> {
  const { length } = vectors;
  if (length < LEAST_FOR_UMAP) return principalPlane(vectors);
  const neighbours = neighboursFor(length, options.neighbours);
  const search = nearestNeighbours(vectors, neighbours - 1);
  let found = search.next();
  while (found.done !== true) {
    const progress = NEIGHBOURS_FROM + found.value * (GRAPH_FROM - NEIGHBOURS_FROM);
    yield { progress, note: `Looking for the neighbours of ${length} places` };
    found = search.next();
  }
  yield { progress: GRAPH_FROM, note: `Joining ${length} places to their neighbours` };
  const random = createRandom(options.seed);
  const next = () => random.next();
  const umap = new UMAP({ nNeighbors: neighbours, minDist: options.distance, random: next });
  umap.setPrecomputedKNN(...withSelf(found.value, length));
  const epochs = umap.initializeFit(Array.from({ length }, () => []));
  begin(umap, vectors, next);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const progress = EPOCHS_FROM + (epoch / epochs) * (1 - EPOCHS_FROM);
    yield { progress, note: `Laying out ${length} places, round ${epoch + 1} of ${epochs}` };
    umap.step();
  }
  const layout = new Float64Array(2 * length);
  umap.getEmbedding().forEach(([x, y], i) => {
    layout[2 * i] = x;
    layout[2 * i + 1] = y;
  });
  return layout;
}

/** Free room on all sides of the map, a share of its side. */
const MARGIN = 0.04;

/** The layout fitted into 0…1 each way, one unit both ways as long, the shorter way centred. */
export function fitted(layout: Float64Array): Float64Array {
  const lowest = [Infinity, Infinity];
  const highest = [-Infinity, -Infinity];
  for (let i = 0; i < layout.length; i++) {
    lowest[i % 2] = Math.min(lowest[i % 2], layout[i]);
    highest[i % 2] = Math.max(highest[i % 2], layout[i]);
  }
  const extent = Math.max(highest[0] - lowest[0], highest[1] - lowest[1]);
  const scale = extent > 1e-9 ? (1 - 2 * MARGIN) / extent : 0;
  return layout.map((value, i) => 0.5 + scale * (value - (lowest[i % 2] + highest[i % 2]) / 2));
}
