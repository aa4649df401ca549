/** The map as a whole, with a collection of three planted groups, and with hostile ones. */
import { describe, expect, it } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets, FACET_IDS } from '../facets';
import { blankRow, type SurveyRow } from '../row';
import golden from './golden/survey-map.json';
import { jpegRow, PLANTED, plantedRows } from './golden/synthetic';
import { finish, trustworthiness } from './golden/trustworthiness';
import { layOut } from './layout';
import type { MapOptions } from './map-options';
import { mapSettings, type MapProgress } from './map-settings';
import { placesOf } from './places';
import { principalPlane } from './principal-plane';
import { SURVEY_VECTOR } from './vector';
import { vectorsOf } from './vectors';

const OPTIONS: MapOptions = { vector: SURVEY_VECTOR, share: 1, neighbours: 15, distance: 0.1, seed: 7 };
const COUNTS = [150, 90, 60];

function tableOf(rows: readonly SurveyRow[]) {
  const table = createColumnTable();
  table.append(rows);
  return table;
}

const mapOf = (rows: readonly SurveyRow[], options: Partial<MapOptions> = {}, of: Uint32Array | null = null) =>
  finish(mapSettings(tableOf(rows), of, createFacets(), { ...OPTIONS, ...options }));

describe('trustworthiness, by which layouts are judged here', () => {
  it.each([3, 5, 12] as const)('is scikit-learn’s with %i neighbours', (k) => {
    const vectors = {
      length: golden.codes.length,
      numberCount: 3,
      codeCount: 1,
      numbers: Float64Array.from(golden.numbers),
      codes: Uint32Array.from(golden.codes),
    };
    const expected = golden.trustworthiness[`${k}`];
    expect(trustworthiness(vectors, Float64Array.from(golden.flat), k)).toBeCloseTo(expected, 12);
  });
});

describe('the map of three planted groups', () => {
  const rows = plantedRows(COUNTS, 11);
  const map = mapOf(rows);

  it('has three clusters with their files, told by their settings', () => {
    expect(map.clusters.map(({ count }) => count)).toEqual(COUNTS);
    expect(map.clusters.map(({ words }) => words.split(', ').at(-1))).toEqual(
      PLANTED.map(({ subsampling }) => subsampling),
    );
    rows.forEach((row, i) => {
      expect(row.path).toContain(`/${PLANTED[map.clusterOf[i]].name}/`);
    });
  });

  it('counts in a cluster the rows that are marked with it, and labels it at one of them', () => {
    for (const { id, count, x, y } of map.clusters) {
      const own = rows.map((_, i) => i).filter((i) => map.clusterOf[i] === id);
      expect(own.length).toBe(count);
      expect(own.some((i) => map.xy[2 * i] === Math.fround(x) && map.xy[2 * i + 1] === Math.fround(y))).toBe(true);
    }
  });

  it('fills its square but for a margin, in its longer direction', () => {
    const [lowest, highest] = [Math.min(...map.xy), Math.max(...map.xy)];
    expect(lowest).toBeCloseTo(0.04, 5);
    expect(highest).toBeCloseTo(0.96, 5);
  });

  it('is the same in whatever order the rows come, and another with another seed', () => {
    const turned = mapOf(rows.toReversed());
    rows.forEach((_, i) => {
      const j = rows.length - 1 - i;
      expect(turned.xy[2 * j]).toBe(map.xy[2 * i]);
      expect(turned.xy[2 * j + 1]).toBe(map.xy[2 * i + 1]);
    });
    expect(turned.clusters).toEqual(map.clusters);
    expect(mapOf(rows, { seed: 8 }).xy).not.toEqual(map.xy);
  });

  it('keeps neighbourhoods better than the plane of the largest differences', () => {
    const facets = createFacets();
    const places = placesOf(tableOf(rows), null, facets, { ...OPTIONS, mostPoints: 1000 });
    const vectors = vectorsOf(places);
    const layout = finish(layOut(vectors, OPTIONS));
    const kept = trustworthiness(vectors, layout, 10);
    expect(kept).toBeGreaterThan(0.98);
    expect(kept).toBeGreaterThan(trustworthiness(vectors, principalPlane(vectors), 10));
  });

  it('tells how it was made', () => {
    expect(map).toMatchObject({ files: 300, points: 300 });
    expect(map.caption).toMatch(/^300 files at 300 places, .* UMAP \(15 neighbours, distance 0\.1, seed 7\)\.$/);
  });
});

it('tells how far it is: a share that only rises, and what it does', () => {
  const steps = mapSettings(tableOf(plantedRows([30, 20, 10], 2)), null, createFacets(), OPTIONS);
  const told: MapProgress[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) told.push(step.value);
  expect(told.length).toBeGreaterThan(100);
  told.forEach(({ progress, note }, i) => {
    expect(progress).toBeGreaterThanOrEqual(i === 0 ? 0 : told[i - 1].progress);
    expect(progress).toBeLessThan(1);
    expect(note).not.toBe('');
  });
});

describe('samples', () => {
  it('leave out what was not drawn, but not files with settings that were', () => {
    const rows = plantedRows([150, 90, 60], 3);
    const twice = [...rows, ...rows.map((row) => ({ ...row, path: `again/${row.path}` }))];
    const map = mapOf(twice, { share: 0.2 });
    expect(map.points).toBeLessThanOrEqual(120);
    expect(map.files).toBeGreaterThan(map.points);
    rows.forEach((_, i) => {
      expect(map.xy[2 * i]).toEqual(map.xy[2 * (i + rows.length)]);
    });
    expect(map.caption).toContain('of 120 files drawn at random');
  });

  it('of too many places are told', () => {
    const map = mapOf(plantedRows([60, 30, 30], 3), { mostPoints: 40 });
    expect(map.points).toBe(40);
    expect(map.caption).toContain('40 places (drawn by their files from 120)');
  });
});

describe('hostile collections', () => {
  const photo = jpegRow('a.jpg', { width: 500, height: 375, quality: 96, subsampling: '4:4:4' });

  it('no row at all', () => {
    expect(mapOf([])).toMatchObject({ files: 0, points: 0, clusters: [] });
  });

  it('one row', () => {
    const map = mapOf([photo]);
    expect([...map.xy]).toEqual([0.5, 0.5]);
    expect(map.clusters).toEqual([]);
  });

  it('all alike: one place in the middle, and one cluster', () => {
    const map = mapOf(Array.from({ length: 50 }, (_, i) => ({ ...photo, path: `${i}.jpg` })));
    expect(map.points).toBe(1);
    expect(map.clusters).toEqual([{ id: 0, count: 50, words: '500×375, quality 96, 4:4:4', x: 0.5, y: 0.5 }]);
    expect(map.caption).toContain('too few for UMAP');
  });

  it('nothing that has a setting', () => {
    const map = mapOf(Array.from({ length: 30 }, (_, i) => blankRow(`${i}.txt`, i)));
    expect(map.files).toBe(0);
    expect([...map.xy].every(Number.isNaN)).toBe(true);
    expect(map.caption).toContain('No file has any of these settings');
  });

  it('numbers that are missing everywhere', () => {
    const rows = Array.from({ length: 40 }, (_, i) => jpegRow(`${i}.jpg`, { subsampling: `${i % 20}x1,1x1,1x1` }));
    const map = mapOf(rows);
    expect(map.points).toBe(20);
    expect([...map.xy].every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('all 24 facets, names that are all different, and more neighbours than places', () => {
    const rows = plantedRows([30, 20, 10], 9).map((row, i) => ({ ...row, icc: `__proto__${i}`, tables: `other:${i}` }));
    const map = mapOf(rows, { vector: FACET_IDS, neighbours: 100 });
    expect(map.points).toBe(60);
    expect([...map.xy].every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(map.caption).toContain('59 neighbours');
  });

  it('absurd sizes', () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      jpegRow(`${i}.jpg`, { width: i < 3 ? 65_535 * 10 ** i : 500 + i, height: 1, quality: i % 4, subsampling: '' }),
    );
    const { xy } = mapOf(rows);
    expect([...xy].every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('a choice of no facet is the survey’s choice', () => {
    expect(mapOf([photo], { vector: [] }).caption).toContain('subsampling, quality, width, height');
  });
});
