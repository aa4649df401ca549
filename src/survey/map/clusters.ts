/**
 * Groups of places that lie close together on the map: DBSCAN with places weighted by their files.
 *
 * Near: within a fiftieth of the map's side, or REACH times the median distance from a place to its fourth nearest where that
 * is more, so that what the eye sees as one island is one. A place is a core where the places near it, itself too, hold at
 * least `least` files; cores near each other are one cluster, and a place that is no
 * core joins the nearest core near it. What has fewer than `least` files is no cluster.
 * A place that alone has a twentieth of all files, ten at least, is a cluster by itself, and the rest of its cluster another.
 * Where there are only a few places, and so no map to speak of, each with enough files is a cluster by itself.
 * Source: M. Ester, H.-P. Kriegel, J. Sander, X. Xu, "A density-based algorithm for discovering clusters", 1996.
 */
import { LEAST_FOR_UMAP } from './layout';
import { createGrid } from './grid';

const LEAST_REACH = 0.02;
const REACH = 2;
const NTH = 4;
const HEAVY_SHARE = 0.05;
const HEAVY_LEAST = 10;

export interface Clusters {
  /** The cluster of each place, −1 for none; numbered from the one with the most files. */
  readonly clusterOf: Int32Array;
  /** Files in each. */
  readonly counts: readonly number[];
}

/** The fewest files that make a cluster: one in a thousand, three at least. */
export function leastFiles(files: number): number {
  return Math.max(3, Math.ceil(files / 1000));
}

/** Clusters in the order of their files, those too small taken away; ties in the order of their first places. */
function ranked(labels: Int32Array, weights: Float64Array, least: number): Clusters {
  const files = new Map<number, number>();
  labels.forEach((label, i) => {
    if (label >= 0) files.set(label, (files.get(label) ?? 0) + weights[i]);
  });
  const order = [...files].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1]);
  const idOf = new Map(order.map(([label], id) => [label, id]));
  return { clusterOf: labels.map((label) => idOf.get(label) ?? -1), counts: order.map(([, count]) => count) };
}

function medianReach(xy: Float64Array): number {
  const length = xy.length / 2;
  const grid = createGrid(xy, 1 / Math.ceil(Math.sqrt(length)));
  const distances = Float64Array.from({ length }, (_, i) => grid.nthNearest(i, Math.min(NTH, length - 1))).sort();
  return REACH * distances[Math.floor(length / 2)];
}

/** `xy`: x, y a place, 0…1 each way. */
export function clustersOf(xy: Float64Array, weights: Float64Array): Clusters {
  const length = weights.length;
  const files = weights.reduce((sum, weight) => sum + weight, 0);
  const least = leastFiles(files);
  if (length < LEAST_FOR_UMAP) return ranked(Int32Array.from(weights.keys()), weights, least);
  const reach = Math.max(medianReach(xy), LEAST_REACH);
  const grid = createGrid(xy, reach);
  const isCore = Uint8Array.from(weights, (_, i) => {
    let held = 0;
    grid.near(i, reach, (other) => (held += weights[other]));
    return held >= least ? 1 : 0;
  });
  const labels = new Int32Array(length).fill(-1);
  for (let start = 0; start < length; start++) {
    if (isCore[start] === 0 || labels[start] >= 0) continue;
    labels[start] = start;
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      grid.near(at, reach, (other) => {
        if (isCore[other] === 0 || labels[other] >= 0) return;
        labels[other] = start;
        open.push(other);
      });
    }
  }
  const joined = labels.map((label, i) => (label >= 0 ? label : nearestLabel(i)));
  // Labels of clusters are places; those of heavy places come after all of them.
  const heavy = Math.max(HEAVY_LEAST, HEAVY_SHARE * files);
  const parted = joined.map((label, i) => (weights[i] >= heavy ? length + i : label));
  return ranked(parted, weights, least);

  function nearestLabel(place: number): number {
    let label = -1;
    let nearest = Infinity;
    grid.near(place, reach, (other, distance) => {
      if (isCore[other] === 1 && distance < nearest) [label, nearest] = [labels[other], distance];
    });
    return label;
  }
}
