/** Charts against counting by hand: rows as objects, one test a row, no arrays and no bits. */
import { describe, expect, test } from 'vitest';
import { createColumnTable } from '../column-table';
import { createFacets, type Facet, type FacetId } from '../facets';
import { formatFilter, parseFilter, withClause, type Filter } from '../filter/filter';
import { createSelection } from '../filter/selection';
import { createRandom } from '../../math/random';
import { gridOf } from './bin-grid';
import { clauseOfBins, countBins, histogram, spanOf, within } from './histogram';
import { countNames } from './name-counts';
import { randomRows } from './random-rows';
import { sizeHeatMap, WHOLE_WINDOW } from './size-heat-map';
import { SUMMARY_NAMES, SUMMARY_NUMBERS } from './row-values';

const rows = randomRows(3000, 11);
const table = createColumnTable();
table.append(rows);
const facets = createFacets();

const nameAt = (facet: Facet, row: number): string => {
  if (facet.kind === 'number') {
    const value = facet.values(table)[row];
    return Number.isNaN(value) ? '' : String(value);
  }
  const { codes, names } = facet.values(table);
  return names[codes[row]];
};

const number = (id: FacetId) => {
  const facet = facets.get(id);
  if (facet.kind !== 'number') throw new TypeError(`${id} is no number`);
  return facet;
};

/** What is left without a facet's own clause, by asking a filter of the others. */
const leftBut = (filter: Filter, id: FacetId | null): ((row: number) => boolean) => {
  const selection = createSelection(facets);
  selection.update(table, id ? withClause(filter, id, null) : filter);
  return (row) => selection.passes(row);
};

/** Up to four clauses by lot: some names that there are, some ranges between values that there are. */
function randomFilter(seed: number): string {
  const random = createRandom(seed);
  let filter = parseFilter(random.next() < 0.3 ? `path:n${random.integer(40)}` : '');
  for (let i = random.integer(4); i >= 0; i--) {
    const facet = facets.all[random.integer(facets.all.length)];
    const drawn = (): number => random.integer(rows.length);
    if (facet.kind === 'name') {
      const names = [...new Set([drawn(), drawn(), drawn()].map((row) => nameAt(facet, row)))];
      filter = withClause(filter, facet.id, { kind: 'names', names });
      continue;
    }
    const [from, to] = [facet.values(table)[drawn()], facet.values(table)[drawn()]].sort((a, b) => a - b);
    if (from <= to) filter = withClause(filter, facet.id, { kind: 'range', from, to });
  }
  return formatFilter(filter);
}

const FILTERS = [
  '',
  'subsampling:4:2:0|4:4:4',
  'quality:20..80;color:ycbcr;top:training',
  'width:375..640;kind:JPEG',
  ...Array.from({ length: 8 }, (_, i) => randomFilter(100 + i)),
];

describe.each(FILTERS)('under the filter "%s"', (text) => {
  const filter = parseFilter(text);
  const selection = createSelection(facets);
  selection.update(table, filter);

  test.each(SUMMARY_NAMES)('%s: names', (id) => {
    const facet = facets.get(id);
    const isLeft = leftBut(filter, id);
    const counts = countNames(table, facet, selection, { most: 10_000 });
    const byHand = new Map<string, { all: number; left: number }>();
    rows.forEach((_, row) => {
      const name = nameAt(facet, row);
      const count = byHand.get(name) ?? { all: 0, left: 0 };
      byHand.set(name, { all: count.all + 1, left: count.left + (isLeft(row) ? 1 : 0) });
    });
    expect(new Map(counts.names.map(({ name, all, left }) => [name, { all, left }]))).toEqual(byHand);
    expect(counts.other).toBeNull();
  });

  test.each([...SUMMARY_NUMBERS, 'width', 'trailing'] as const)('%s: bins', (id) => {
    const facet = number(id);
    const values = facet.values(table);
    const isLeft = leftBut(filter, id);
    const { edges, all, left, exact, below, above, none } = histogram(table, facet, selection);
    const count = (holds: (value: number) => boolean) => {
      const found = rows.map((_, row) => row).filter((row) => holds(values[row]));
      return { all: found.length, left: found.filter(isLeft).length, found };
    };
    edges.slice(0, -1).forEach((edge, bin) => {
      const byHand = count((value) => value >= edge && value < edges[bin + 1]);
      expect({ all: all[bin], left: left[bin] }, `from ${edge}`).toMatchObject({ all: byHand.all, left: byHand.left });
      if (exact) expect(exact.all[bin]).toBe(byHand.found.filter((row) => rows[row].misfit === 0).length);
    });
    for (const [end, holds] of [
      [below, (value: number) => value < edges[0]],
      [above, (value: number) => value >= edges[edges.length - 1]],
      [none, (value: number) => Number.isNaN(value)],
    ] as const) {
      const byHand = count(holds);
      expect(end).toEqual({ all: byHand.all, left: byHand.left });
    }
  });

  test('sizes: cells', () => {
    const isLeft = leftBut(withClause(filter, 'width', null), 'height');
    const map = sizeHeatMap(table, selection, { zoom: 2, x: 0.6, y: 0.4 }, 30, 20);
    const all = new Array<number>(600).fill(0);
    const left = new Array<number>(600).fill(0);
    let [sized, outside] = [0, 0];
    rows.forEach(({ width, height }, row) => {
      if (!width || !height) return;
      sized++;
      const column = Math.floor(((Math.log2(width) - map.width.from) * 30) / (map.width.to - map.width.from));
      const line = 19 - Math.floor(((Math.log2(height) - map.height.from) * 20) / (map.height.to - map.height.from));
      if (column < 0 || column > 29 || line < 0 || line > 19) outside++;
      else {
        all[30 * line + column]++;
        if (isLeft(row)) left[30 * line + column]++;
      }
    });
    expect(map.all).toEqual(all);
    expect(map.left).toEqual(left);
    expect([map.outside.all, map.none.all]).toEqual([outside, rows.length - sized]);
    expect([map.mostAll, map.mostLeft]).toEqual([Math.max(...all), Math.max(...left)]);
  });
});

test('the clause of some bins leaves what the bins count, through a link and back', () => {
  const random = createRandom(5);
  for (const id of [...SUMMARY_NUMBERS, 'width'] as const) {
    const chart = histogram(table, number(id), null);
    for (let i = 0; i < 20; i++) {
      const from = random.integer(chart.all.length + 2) - 1;
      const to = from + random.integer(chart.all.length + 1 - from);
      const filter = parseFilter(formatFilter(new Map([[id, clauseOfBins(chart, from, to)]])));
      const selection = createSelection(facets);
      selection.update(table, filter);
      const bins = [chart.below.all, ...chart.all, chart.above.all].slice(from + 1, to + 2);
      const inBins = bins.reduce((sum, count) => sum + count, 0);
      expect(selection.count, `${id} ${from}…${to}: ${formatFilter(filter)}`).toBe(inBins);
    }
  }
});

test('rows on an edge belong to the bin above it', () => {
  for (const id of ['quality', 'bytes', 'density', 'aspect'] as const) {
    const { edges, binOf } = gridOf(id);
    edges.forEach((edge, place) => expect(binOf(edge), `${id} ${edge}`).toBe(place));
    edges.forEach((edge, place) => expect(binOf(edge * (1 - Number.EPSILON))).toBe(edge === 0 ? 0 : place - 1));
  }
});

test('usual shapes lie in the middles of bins, and no quotient of sides on an edge', () => {
  const { edges, binOf } = gridOf('aspect');
  const share = (ratio: number): number => {
    const bin = binOf(ratio);
    return Math.log(ratio / edges[bin]) / Math.log(edges[bin + 1] / edges[bin]);
  };
  for (const ratio of [1, 4 / 3, 3 / 2, 16 / 9, 2, 3 / 4, 2 / 3])
    expect(Math.abs(share(ratio) - 0.5)).toBeLessThan(0.05);
  expect(binOf(500 / 374)).toBe(binOf(4 / 3));
  const onEdges: string[] = [];
  for (let width = 1; width < 3000; width += 7)
    for (let height = 1; height < 3000; height += 11)
      if (edges[binOf(width / height)] === width / height) onEdges.push(`${width}×${height}`);
  expect(onEdges).toEqual([]);
});

test('a far outlier does not stretch the axis, and is named', () => {
  const few = createColumnTable();
  const usual = Array.from({ length: 2000 }, (_, i) => ({ ...rows[0], path: `u${i}`, bytes: 50_000 + 50 * i }));
  few.append([...usual, { ...rows[0], path: 'giant', bytes: 9e9 }, { ...rows[0], path: 'nil', bytes: 0 }]);
  const chart = histogram(few, number('bytes'), null);
  expect(chart.edges[0]).toBeGreaterThan(20_000);
  expect(chart.edges.at(-1)).toBeLessThan(300_000);
  expect([chart.below.all, chart.above.all]).toEqual([1, 1]);
  expect([chart.least, chart.greatest]).toEqual([
    { value: 0, path: 'nil' },
    { value: 9e9, path: 'giant' },
  ]);
});

test('two collections share an axis', () => {
  const other = createColumnTable();
  other.append(randomRows(50, 3).map((row) => ({ ...row, bytes: 3_000_000 })));
  const [a, b] = [table, other].map((one) => countBins(one, number('bytes'), null));
  const span = spanOf([a, b]);
  const [first, second] = [within(a, span), within(b, span)];
  expect(second.edges).toEqual(first.edges);
  for (const chart of [first, second]) {
    const inside = chart.all.reduce((sum, count) => sum + count, 0);
    expect(inside + chart.below.all + chart.above.all + chart.none.all).toBe(chart === first ? 3000 : 50);
  }
});

test('long tails are folded, chosen names are not, scales keep their order', () => {
  const tables = countNames(table, facets.get('icc'), null, { most: 5, keep: ['profile 7'] });
  expect(tables.names.map(({ name }) => name)).toContain('profile 7');
  expect(tables.names.length).toBe(6);
  const folded = tables.other ?? { names: 0, all: 0 };
  expect(folded.all + tables.names.reduce((sum, { all }) => sum + all, 0)).toBe(rows.length);
  expect(folded.names).toBe(new Set(rows.map(({ icc }) => icc)).size - 6);
  const order = (id: FacetId) => countNames(table, facets.get(id), null).names.map(({ name }) => name);
  expect(order('subsampling').slice(0, 6)).toEqual(['4:4:4', '4:4:0', '4:2:2', '4:2:0', '4:1:1', 'grey']);
  expect(order('orientation')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '']);
});

test('the commonest sizes are named, and lie on their lines', () => {
  const some = createColumnTable();
  const sized = (width: number, height: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...rows[0], path: `${width} ${i}`, width, height }));
  some.append([...sized(500, 375, 30), ...sized(375, 500, 20), ...sized(300, 200, 10), ...sized(64, 64, 5)]);
  const map = sizeHeatMap(some, null, WHOLE_WINDOW, 40, 40);
  expect(map.common.map(({ width, height, all }) => [width, height, all])).toEqual([
    [500, 375, 30],
    [375, 500, 20],
    [300, 200, 10],
    [64, 64, 5],
  ]);
  ['4:3', '3:4', '3:2', '1:1'].forEach((name, place) => {
    const line = map.lines.find((one) => one.name === name);
    if (!line) throw new Error(`no line ${name}`);
    const { x, y } = map.common[place];
    const along = (x - line.x1) / (line.x2 - line.x1);
    expect(line.y1 + along * (line.y2 - line.y1)).toBeCloseTo(y, 10);
  });
});
