/**
 * The map of a collection's settings, made: files drawn, distinct settings taken as places, places laid out, groups named.
 * A generator, so that a worker can tell how far it is and stop between any two steps; what it yields is the share done.
 *
 * The same files, options and seed give the same map to the last bit, in whatever order the rows come (on one engine:
 * exponentials are the engine's own).
 */
import type { ColumnTable } from '../column-table';
import type { Facets } from '../facets';
import { clustersOf } from './clusters';
import { fitted, LEAST_FOR_UMAP, layOut, neighboursFor } from './layout';
import { MOST_POINTS, type MapOptions } from './map-options';
import { placesOf, type Places } from './places';
import type { MapCluster, SettingsMap } from './settings-map';
import { vectorsOf } from './vectors';
import { createWording } from './words';

export interface MapProgress {
  /** 0…1. */
  readonly progress: number;
  /** What it does now. */
  readonly note: string;
}

const MOST_CLUSTERS = 40;

const LAYOUT_FROM = 0.04;
const LAYOUT_TO = 0.97;

function describe(places: Places, xy: Float64Array): { clusterOf: Int32Array; clusters: MapCluster[] } {
  const { clusterOf, counts } = clustersOf(xy, places.weights);
  const members = counts.slice(0, MOST_CLUSTERS).map((): number[] => []);
  const ofPlace = clusterOf.map((cluster) => (cluster < MOST_CLUSTERS ? cluster : -1));
  ofPlace.forEach((cluster, place) => {
    if (cluster >= 0) members[cluster].push(place);
  });
  const wording = createWording(places);
  const clusters = members.map((own, id) => {
    const at = middlemost(own, xy, places.weights);
    return { id, count: counts[id], words: wording.of(own), x: xy[2 * at], y: xy[2 * at + 1] };
  });
  return { clusterOf: ofPlace, clusters };
}

/** The member nearest to the centre of the group's files. */
function middlemost(members: readonly number[], xy: Float64Array, weights: Float64Array): number {
  let [x, y, files] = [0, 0, 0];
  for (const place of members) {
    x += weights[place] * xy[2 * place];
    y += weights[place] * xy[2 * place + 1];
    files += weights[place];
  }
  const apart = (place: number) => Math.hypot(xy[2 * place] - x / files, xy[2 * place + 1] - y / files);
  return members.reduce((best, place) => (apart(place) < apart(best) ? place : best), members[0]);
}

/** With thin groups of three, as the page writes counts. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

const count = (value: number, one: string, many = `${one}s`): string =>
  `${grouped(value)} ${value === 1 ? one : many}`;

function captionOf(places: Places, table: ColumnTable, options: MapOptions, files: number): string {
  const settings = places.columns.map(({ facet }) => facet.title.toLowerCase()).join(', ');
  if (places.length === 0) return `No file has any of these settings: ${settings}.`;
  const drawn = places.drawn < places.eligible ? `, of ${count(places.drawn, 'file')} drawn at random` : '';
  const kept =
    places.length < places.distinct ? ` (drawn by their files from ${grouped(places.distinct)})` : '';
  const { neighbours, distance, seed } = options;
  const how =
    places.length < LEAST_FOR_UMAP
      ? 'on the plane in which they differ most, being too few for UMAP'
      : `laid out by UMAP (${count(neighboursFor(places.length, neighbours), 'neighbour')}, distance ${distance}, seed ${seed})`;
  const without = table.length - places.eligible;
  const rest = without > 0 ? `; ${count(without, 'file has', 'files have')} none of these settings` : '';
  return (
    `${count(files, 'file')} at ${count(places.length, 'place')}${kept}, one for each distinct ${settings}${drawn}, ` +
    `${how}${rest}.`
  );
}

/** `rows`: those of the table that count, null for all. */
export function* mapSettings(
  table: ColumnTable,
  rows: Uint32Array | null,
  facets: Facets,
  options: MapOptions,
): Generator<MapProgress, SettingsMap> {
  yield { progress: 0, note: 'Taking equal settings together' };
  const places = placesOf(table, rows, facets, { ...options, mostPoints: options.mostPoints ?? MOST_POINTS });
  const steps = layOut(vectorsOf(places), options);
  let step = steps.next();
  while (step.done !== true) {
    const { progress, note } = step.value;
    yield { progress: LAYOUT_FROM + progress * (LAYOUT_TO - LAYOUT_FROM), note };
    step = steps.next();
  }
  yield { progress: LAYOUT_TO, note: 'Naming groups' };
  const at = fitted(step.value);
  const { clusterOf, clusters } = describe(places, at);
  const xy = new Float32Array(2 * table.length).fill(Number.NaN);
  const clusterOfRow = new Int32Array(table.length).fill(-1);
  let files = 0;
  for (let row = 0; row < table.length; row++) {
    const place = places.placeOf[row];
    if (place < 0) continue;
    files++;
    xy[2 * row] = at[2 * place];
    xy[2 * row + 1] = at[2 * place + 1];
    clusterOfRow[row] = clusterOf[place];
  }
  const caption = captionOf(places, table, options, files);
  return { xy, clusterOf: clusterOfRow, clusters, files, points: places.length, caption };
}
