/** The pure parts of the map: dots, colours, words' places, walking, outlines, the drawing that is saved. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../math/random';
import { createColumnTable } from '../../../survey/column-table';
import { createFacets } from '../../../survey/facets';
import { formatFilter, NO_FILTER, parseFilter, withClause, type Filter } from '../../../survey/filter/filter';
import { insideLasso } from '../../../survey/filter/inside-lasso';
import { createSelection } from '../../../survey/filter/selection';
import { SURVEY_VECTOR } from '../../../survey/map/vector';
import { blankRow, type SurveyRow } from '../../../survey/row';
import { clusterOutline } from './cluster-outline';
import { coloringOf, LEVELS, NONE_INDEX, OTHER } from './coloring';
import { dotClauses, dotSettings, filesText } from './dot-words';
import { dotsOf, filesLeft } from './dots';
import { labelLines, placeLabels } from './label-places';
import { mapSvg } from './map-svg';
import { mapView, placeAfter, toMap, toScreen, transformOf, WHOLE_MAP } from './map-view';
import { paintDots } from './paint-dots';
import { dotAt, dotTowards } from './walk';

const NAN = Number.NaN;

function tableOf(rows: Partial<SurveyRow>[]) {
  const table = createColumnTable();
  table.append(rows.map((row, i) => ({ ...blankRow(`set/top${i % 10}/${i}.jpg`, 1000), kind: 'JPEG', ...row })));
  return table;
}

/** Rows at the given places, all of one cluster but those at none. */
const mapAt = (
  xy: number[],
  clusterOf: readonly number[] = xy.filter((_, i) => i % 2 === 0).map((x) => (Number.isNaN(x) ? -1 : 0)),
) => ({
  xy: Float32Array.from(xy),
  clusterOf: Int32Array.from(clusterOf),
  clusters: [
    { id: 0, count: 3, words: '<b> & "500×375"', x: 0.25, y: 0.25 },
    { id: 1, count: 2, words: 'quality 75', x: 0.75, y: 0.75 },
  ],
  files: 3,
  points: 2,
  caption: 'Three files.',
});

const FIVE = mapAt([0.25, 0.25, 0.75, 0.75, 0.25, 0.25, NAN, NAN, 0.25, 0.25]);

describe('dots', () => {
  it('are the distinct places, with their files', () => {
    const dots = dotsOf(FIVE);
    expect([...dots.files]).toEqual([3, 1]);
    expect([...dots.dotOf]).toEqual([0, 1, 0, -1, 0]);
    expect([...dots.rowOf]).toEqual([0, 1]);
    expect([...dots.order]).toEqual([0, 1]);
  });

  it('count what the filter leaves', () => {
    const table = tableOf([{ quality: 90 }, { quality: 90 }, { quality: 75 }, { quality: 75 }, { quality: 90 }]);
    const selection = createSelection(createFacets());
    selection.update(table, parseFilter('quality:90..100'));
    expect([...filesLeft(dotsOf(FIVE), selection)]).toEqual([2, 1]);
  });

  it('have words and clauses of their own', () => {
    const table = tableOf([
      { width: 500, height: 375, quality: 96, subsampling: '4:4:4' },
      { width: 500, height: 375, quality: 96, subsampling: '4:2:0' },
      { width: 500, height: 375, quality: null, subsampling: '4:4:4' },
    ]);
    const facets = createFacets();
    expect(dotSettings(facets, SURVEY_VECTOR, table, 0)).toBe('500 × 375, 4:4:4, quality 96');
    expect(dotSettings(facets, SURVEY_VECTOR, table, 2)).toBe('500 × 375, 4:4:4, quality none');
    for (const row of [0, 1, 2]) {
      const clauses = Object.entries(dotClauses(facets, SURVEY_VECTOR, table, row));
      const filter = clauses.reduce<Filter>(
        (next, [key, clause]) => withClause(next, key as 'width', clause),
        NO_FILTER,
      );
      const selection = createSelection(facets);
      selection.update(table, parseFilter(formatFilter(filter)));
      expect([0, 1, 2].filter((other) => selection.passes(other))).toEqual([row]);
    }
    expect([filesText(1, 1), filesText(12, 3)]).toEqual(['1 file', '3 of 12 files in the filter']);
  });
});

describe('colours', () => {
  const facets = createFacets();

  it('of names: eight of their own, one for all others, one for none', () => {
    const rows = Array.from({ length: 24 }, (_, i) => ({ subsampling: i === 23 ? '' : `${Math.min(i, 10)}x1` }));
    const map = mapAt(rows.flatMap((_, i) => [i / 24, 0.5]));
    const coloring = coloringOf(tableOf(rows), facets, map, dotsOf(map), 'subsampling');
    if (coloring.kind !== 'names') throw new Error('names expected');
    expect(coloring.names[0]).toMatchObject({ name: '10x1', files: 13 });
    expect(coloring.names.length).toBe(8);
    expect(coloring.others).toEqual({ names: 3, files: 3 });
    expect(coloring.none).toBe(1);
    expect([...coloring.indexOf].filter((index) => index === OTHER).length).toBe(3);
    expect(coloring.indexOf[23]).toBe(NONE_INDEX);
    expect(coloring.indexOf[12]).toBe(0);
  });

  it('of a dot whose files differ: that of most', () => {
    const rows = ['a', 'b', 'b'].map((top) => ({ path: `set/${top}/x.jpg` }));
    const map = mapAt([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    const coloring = coloringOf(tableOf(rows), facets, map, dotsOf(map), 'top');
    expect(coloring.kind === 'names' && coloring.names[coloring.indexOf[0]].name).toBe('b');
  });

  it('of numbers: from the least to the largest, on the facet’s own scale', () => {
    const rows = [10, 100, 1000, null].map((width) => ({ width, height: 1 }));
    const map = mapAt([0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4]);
    const coloring = coloringOf(tableOf(rows), facets, map, dotsOf(map), 'pixels');
    expect(coloring).toMatchObject({ kind: 'scale', low: 10, high: 1000, none: 1 });
    expect([...coloring.indexOf]).toEqual([0, Math.round((LEVELS - 1) / 2), LEVELS - 1, LEVELS]);
  });

  it('of clusters, and of a map of nothing', () => {
    const table = tableOf([{}, {}]);
    const map = mapAt([0.1, 0.1, 0.2, 0.2], [1, -1]);
    const coloring = coloringOf(table, facets, map, dotsOf(map), 'cluster');
    expect(coloring).toMatchObject({ names: [{ name: 'quality 75', files: 1 }], none: 1 });
    const nothing = mapAt([NAN, NAN, NAN, NAN]);
    for (const color of ['quality', 'subsampling'] as const)
      expect(coloringOf(table, facets, nothing, dotsOf(nothing), color).indexOf.length).toBe(0);
  });
});

describe('the view', () => {
  const size = { width: 800, height: 500 };

  it('goes to the screen and back, and to d3’s transform and back', () => {
    const place = { zoom: 3, x: 0.4, y: 0.7 };
    const view = mapView(place, size);
    expect(toScreen(view, 0.4, 0.7)).toEqual([400, 250]);
    const [x, y] = toMap(view, ...toScreen(view, 0.11, 0.93));
    expect(x).toBeCloseTo(0.11, 12);
    expect(y).toBeCloseTo(0.93, 12);
    const back = placeAfter(transformOf(place, size), size);
    expect([back.zoom, back.x, back.y].map((value) => value.toFixed(9))).toEqual(
      [3, 0.4, 0.7].map((value) => value.toFixed(9)),
    );
  });

  it('never loses the map', () => {
    expect(placeAfter({ k: 2, x: 99_999, y: -99_999 }, size)).toEqual({ zoom: 2, x: 0, y: 1 });
  });
});

describe('the painting', () => {
  const pixels = { width: 200, height: 100, data: new Uint8ClampedArray(200 * 100 * 4) };
  const at = (x: number, y: number) => [...pixels.data.slice(4 * (y * 200 + x), 4 * (y * 200 + x) + 4)];
  const paint = (left: number[]) => {
    paintDots(pixels, mapView(WHOLE_MAP, { width: 100, height: 50 }), 2, {
      dots: dotsOf(FIVE),
      left: Uint32Array.from(left),
      indexOf: Uint8Array.of(1, 0),
      colors: [
        [255, 0, 0, 1],
        [0, 0, 255, 1],
      ],
      faint: [100, 100, 100, 0.5],
      ground: [20, 30, 40, 1],
    });
  };

  it('puts a dot’s colour where it lies, the ground elsewhere', () => {
    paint([3, 1]);
    expect(at(75, 25)).toEqual([0, 0, 255, 255]);
    expect(at(125, 75)).toEqual([255, 0, 0, 255]);
    expect(at(100, 50)).toEqual([20, 30, 40, 255]);
    expect(at(75, 35)).toEqual([20, 30, 40, 255]);
  });

  it('makes faint what the filter leaves nothing of', () => {
    paint([0, 1]);
    expect(at(75, 25)).toEqual([60, 65, 70, 255]);
  });

  it('paints a hundred thousand dots, some beyond the edge, without a fault', () => {
    const random = createRandom(6);
    const many = dotsOf({ xy: Float32Array.from({ length: 200_000 }, () => random.next()) });
    const view = mapView({ zoom: 2, x: 0.1, y: 0.9 }, { width: 100, height: 50 });
    const left = new Uint32Array(many.length).fill(1);
    const colors = [[1, 2, 3, 1]] as const;
    const indexOf = new Uint8Array(many.length);
    paintDots(pixels, view, 2, { dots: many, left, indexOf, colors, faint: colors[0], ground: colors[0] });
    expect(at(100, 50)).toEqual([1, 2, 3, 255]);
  });
});

describe('walking', () => {
  const dots = dotsOf(mapAt([0.5, 0.5, 0.6, 0.52, 0.9, 0.5, 0.5, 0.2, 0.45, 0.9]));

  it('takes the nearest dot that lies that way', () => {
    expect(dotTowards(dots, 0, 1, 0)).toBe(1);
    expect(dotTowards(dots, 1, 1, 0)).toBe(2);
    expect(dotTowards(dots, 0, 0, -1)).toBe(3);
    expect(dotTowards(dots, 0, 0, 1)).toBe(4);
    expect(dotTowards(dots, 2, 1, 0)).toBe(2);
    expect(dotTowards(dots, -1, 1, 0)).toBe(0);
  });

  it('finds what is under the pointer, or nothing', () => {
    expect(dotAt(dots, 0.61, 0.52, 0.02)).toBe(1);
    expect(dotAt(dots, 0.7, 0.7, 0.02)).toBe(-1);
    const radius = (dot: number) => [0.15, 0.01][dot] ?? 0.01;
    expect(dotAt(dots, 0.4, 0.4, 0.02, radius)).toBe(0);
    expect(dotAt(dots, 0.605, 0.52, 0.02, radius)).toBe(1);
  });
});

describe('labels', () => {
  it('do not lie over each other, stay in the box, and the largest cluster comes first', () => {
    const random = createRandom(2);
    const wishes = Array.from({ length: 40 }, (_, id) => ({
      id,
      x: 600 * random.next(),
      y: 400 * random.next(),
      width: 60 + 100 * random.next(),
      height: 30,
      radius: 5,
    }));
    const places = placeLabels(wishes, { width: 600, height: 400 });
    expect(places[0].id).toBe(0);
    expect(places.length).toBeGreaterThan(10);
    const boxes = places.map(({ id, left, top }) => ({ left, top, right: left + wishes[id].width, bottom: top + 30 }));
    boxes.forEach((a, i) => {
      expect(a.left >= 0 && a.top >= 0 && a.right <= 600 && a.bottom <= 400).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    });
  });

  it('are broken at commas', () => {
    expect(labelLines('500×375, quality 96, 4:4:4', '312 files')).toEqual(['500×375, quality 96, 4:4:4', '312 files']);
    expect(labelLines('width 333–422, height 500, quality 96', '51 files')).toEqual([
      'width 333–422, height 500',
      'quality 96',
      '51 files',
    ]);
  });
});

describe('the outline of a group', () => {
  const random = createRandom(3);
  /** A ring of dots, of cluster 0, and one of cluster 1 in its middle and one far away. */
  const ring = Array.from({ length: 60 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 60;
    const radius = 0.15 + 0.02 * random.next();
    return [0.4 + radius * Math.cos(angle), 0.4 + radius * Math.sin(angle)];
  });
  const near = [...ring[0].map((value) => value + 0.004)];
  const map = mapAt([...ring, [0.9, 0.9], near].flat(), [...ring.map(() => 0), 1, 1]);
  const dots = dotsOf(map);

  it('holds its dots and no others, with few points, and as well when it comes from a link', () => {
    const drawn = clusterOutline(map, dots, 0);
    const clause = parseFilter(formatFilter(new Map([['lasso', { kind: 'lasso', points: drawn }]]))).get('lasso');
    if (clause?.kind !== 'lasso') throw new Error('lasso expected');
    expect(drawn.length / 2).toBeLessThanOrEqual(64);
    for (const points of [drawn, clause.points])
      for (let dot = 0; dot < dots.length; dot++)
        expect(insideLasso(points, dots.x[dot], dots.y[dot])).toBe(map.clusterOf[dots.rowOf[dot]] === 0);
  });

  it('is one line where the dots of a group lie far apart', () => {
    const points = clusterOutline(map, dots, 1);
    expect(insideLasso(points, 0.9, 0.9)).toBe(true);
    expect(insideLasso(points, near[0], near[1])).toBe(true);
  });
});

it('the saved drawing: dots, words that are escaped, legend, caption', () => {
  const table = tableOf([
    { subsampling: '4:4:4' },
    { subsampling: '<script>' },
    { subsampling: '4:4:4' },
    {},
    { subsampling: '4:4:4' },
  ]);
  const dots = dotsOf(FIVE);
  const svg = mapSvg({
    view: mapView(WHOLE_MAP, { width: 200, height: 100 }),
    dots,
    left: Uint32Array.of(3, 0),
    coloring: coloringOf(table, createFacets(), FIVE, dots, 'subsampling'),
    colors: Array.from({ length: 10 }, (_, i) => `rgb(${i} ${i} ${i})`),
    faint: 'grey',
    ground: 'white',
    ink: 'black',
    labels: [{ id: 0, left: 10, top: 20, lines: [FIVE.clusters[0].words, '3 files'] }],
    title: 'Colour: Subsampling',
    caption: FIVE.caption,
    settings: '#v=1&view=survey',
  });
  expect(svg).not.toContain('<script>');
  expect(svg.match(/<circle/g)?.length).toBe(4);
  expect(svg.replaceAll('><', '>\n<')).toMatchSnapshot();
});
