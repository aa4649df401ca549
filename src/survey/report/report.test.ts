import { describe, expect, test } from 'vitest';
import { sha256 } from '../../codec/sha256';
import { summaryOf } from '../charts/accumulate';
import { randomRows } from '../charts/random-rows';
import { blankRow } from '../row';
import { percentText, countText, valueText } from './figures';
import { reportHtml } from './report-html';
import { onOneAxis, mapsOnOneAxis } from './shared-axes';
import { histogramIn } from '../charts/summary';
import { barChart } from './svg/bar-chart';
import { escaped } from './svg/markup';

const rows = randomRows(400, 17);
const summary = summaryOf(rows);
const about = { title: 'A collection', command: 'waveloupe survey .', date: '1 May', version: '9.9.9', full: false };

const HOSTILE = [
  '<script>alert(1)</script>.jpg',
  '"><img src=x onerror=alert(1)>.jpg',
  "' onload='alert(1).jpg",
  '</style><style>*{display:none}.jpg',
  ']]>&lt;b&gt;.jpg',
  'a\u202egpj.exe',
  'b\u0000\u001b[31m\ud800.jpg',
];

/** Elements by name, as a strict reader sees them: every tag closed in order, every attribute quoted. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  const tag = /<(!doctype html|\/?[a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)>|([^<]+)/gy;
  let end = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    end = tag.lastIndex;
    const name = found[1];
    if (found[3] !== undefined || name === '!doctype html') continue;
    if (name.startsWith('/')) expect(open.pop()).toBe(name.slice(1));
    else {
      names.push(name);
      if (name !== 'meta' && name !== 'br') open.push(name);
    }
  }
  expect([end, open]).toEqual([html.length, []]);
  return names;
}

describe('the page', () => {
  const html = reportHtml(summary, {
    ...about,
    secondary: { title: 'Another', summary: summaryOf(rows.slice(0, 90)) },
  });

  test('is well formed, and holds nothing that runs or loads', () => {
    const names = new Set(elementsOf(html));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'image', 'use', 'foreignObject', 'a', 'base'])
      expect(names).not.toContain(name);
    expect(html).not.toMatch(/ (?:on[a-z]+|style|href|src)="/);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/);
  });

  test('lets in its own style alone', () => {
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = Buffer.from(sha256(new TextEncoder().encode(style))).toString('base64');
    expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`);
  });

  test('says what it was made from', () => {
    for (const words of ['A collection', 'Another', 'waveloupe survey .', '1 May', '9.9.9', 'read from the headers'])
      expect(html).toContain(words);
  });

  test('has every count behind its charts', () => {
    const tables = [...html.matchAll(/<tbody>([^]*?)<\/tbody>/g)].map(([, body]) =>
      [...body.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) =>
        [...row.matchAll(/<td>([^]*?)<\/td>/g)].map(([, cell]) => cell),
      ),
    );
    const total = (table: string[][], column: number) =>
      table.reduce((sum, cells) => sum + Number(cells[column].replaceAll('\u202f', '')), 0);
    const captions = [...html.matchAll(/<caption>([^<]*)<\/caption>/g)].map(([, text]) => text);
    for (const [caption, column, secondColumn] of [
      ['Colour, files', 1, 2],
      ['Subsampling, files', 1, 2],
      ['Top folder, files', 1, 2],
      ['Bytes, files', 1, 2],
      ['Quality, files', 1, 3],
      ['Aspect ratio, files', 1, 2],
    ] as const) {
      const table = tables[captions.indexOf(caption)];
      expect([caption, total(table, column), total(table, secondColumn)]).toEqual([caption, 400, 90]);
    }
  });
});

test.each(HOSTILE)('the name %j is text and nothing else', (name) => {
  const few = rows.slice(0, 60);
  const named = (text: string): string => {
    const row = { ...few[0], path: `${text}/${text}`, error: text, icc: text, subsampling: text, kind: text };
    const words = { title: text, command: text, date: text, version: text, filter: text };
    return reportHtml(summaryOf([row, ...few]), words);
  };
  const outline = (html: string): string[] => elementsOf(html).filter((element) => !SHAPES.has(element));
  const html = named(name);
  // The end of the name is kept: it is what says that the content is another.
  expect(outline(html)).toEqual(outline(named(`harmless${name.slice(name.lastIndexOf('.'))}`)));
  expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
});

/** Of these a chart has as many as its numbers ask for. */
const SHAPES: ReadonlySet<string> = new Set(['rect', 'line', 'text', 'g', 'title', 'path', 'td', 'tr', 'p']);

test('no files make a page too', () => {
  const html = reportHtml(summaryOf([]), { title: 'Nothing' });
  elementsOf(html);
  expect(html).toContain('No files.');
  elementsOf(
    reportHtml(summaryOf([blankRow('a', 0)]), {
      title: 'No picture',
      secondary: { title: 'b', summary: summaryOf([]) },
    }),
  );
});

test('two collections stand on one axis, and no file is lost by it', () => {
  const other = summaryOf(randomRows(60, 2).map((row) => ({ ...row, bytes: 9_000_000, width: 4000, height: 3000 })));
  const bins = onOneAxis(histogramIn(summary, 'bytes'), histogramIn(other, 'bytes'));
  expect(bins.second?.edges).toEqual(bins.first.edges);
  const maps = mapsOnOneAxis(summary.sizes, other.sizes);
  const sum = (counts: readonly number[] = []) => counts.reduce((total, count) => total + count, 0);
  for (const [map, files] of [
    [maps.first, 400],
    [maps.second, 60],
  ] as const)
    expect(sum(map?.all) + (map?.outside.all ?? 0) + (map?.none.all ?? 0)).toBe(files);
  const at = maps.second?.all.findIndex((count) => count > 0) ?? -1;
  const { columns, rows: lines, width, height } = maps.first;
  const octave = (from: number, to: number, cells: number, cell: number) => from + ((to - from) * cell) / cells;
  expect(octave(width.from, width.to, columns, at % columns)).toBe(Math.floor(Math.log2(4000) * 8) / 8);
  expect(octave(height.from, height.to, lines, lines - 1 - Math.floor(at / columns))).toBe(
    Math.floor(Math.log2(3000) * 8) / 8,
  );
});

test('a small drawing', () => {
  const bars = [
    { name: '4:4:4', count: 100, second: null },
    { name: '4:2:0 & "others"', count: 1, second: null },
  ];
  expect(barChart('Subsampling', bars, 101, null).markup.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 64" class="chart bars" role="img" aria-label="Subsampling">
    <line class="grid" x1="128.03" x2="128.03" y1="0" y2="44">
    </line>
    <text class="tick" x="128.03" y="59" text-anchor="middle">1</text>
    <line class="grid" x1="187.13" x2="187.13" y1="0" y2="44">
    </line>
    <text class="tick" x="187.13" y="59" text-anchor="middle">10</text>
    <line class="grid" x1="264" x2="264" y1="0" y2="44">
    </line>
    <text class="tick" x="264" y="59" text-anchor="middle">100</text>
    <g>
    <title>4:4:4</title>
    <text class="name" x="96" y="14" text-anchor="end">4:4:4</text>
    <rect class="bar" x="104" y="4" width="160" height="12">
    </rect>
    <text class="figure" x="360" y="14" text-anchor="end">100 · 99.0 %</text>
    </g>
    <g>
    <title>4:2:0 &amp; &quot;others&quot;</title>
    <text class="name" x="96" y="36" text-anchor="end">4:2:0 &amp; &quot;othe…</text>
    <rect class="bar" x="104" y="26" width="24.03" height="12">
    </rect>
    <text class="figure" x="360" y="36" text-anchor="end">1 · 1.0 %</text>
    </g>
    </svg>"
  `);
});

test('figures', () => {
  expect([
    percentText(1, 100_000),
    percentText(99_999, 100_000),
    percentText(0, 5),
    percentText(5, 5),
    percentText(1, 3),
  ]).toEqual(['<\u202f0.1\u00a0%', '>\u202f99.9\u00a0%', '0\u00a0%', '100\u00a0%', '33.3\u00a0%']);
  expect([countText(1234567), countText(999)]).toEqual(['1\u202f234\u202f567', '999']);
  expect([valueText('bytes', 1_570_000), valueText('bytes', 999), valueText('density', null)]).toEqual([
    '1.57\u00a0MB',
    '999\u00a0B',
    '—',
  ]);
  expect(escaped(`<a b='c' d="e">&\u0007`)).toBe('&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;\\u{7}');
});
