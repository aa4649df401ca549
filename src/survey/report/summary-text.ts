/** A summary for a terminal: sections with bars of block characters, aligned numbers, no line longer than `width` columns. */
import { histogramIn, namesOf, quantilesOf, type SummaryOddity, type SurveySummary } from '../charts/summary';
import { spanOf, within } from '../charts/histogram';
import type { SummaryName, SummaryNumber } from '../charts/row-values';
import { visible } from '../visible';
import { logShare } from './chart-scale';
import { countText, filesText, nameText, percentText, valueText } from './figures';
import { headline } from './headline';
import { bar, columnChart, columnsOf, fitted, padded, paddedLeft } from './text-blocks';

const NARROWEST = 20;
const NAMES_SHOWN = 12;
const ODD_FILES_SHOWN = 3;
const CHART_LINES = 3;
const INDENT = '  ';

const NAME_SECTIONS: readonly (readonly [SummaryName, string])[] = [
  ['kind', 'Kind'],
  ['color', 'Colour'],
  ['subsampling', 'Subsampling'],
  ['coding', 'Coding'],
  ['tables', 'Tables'],
];

const NUMBER_SECTIONS: readonly (readonly [SummaryNumber, string])[] = [
  ['quality', 'Quality'],
  ['bytes', 'Bytes'],
  ['density', 'Bytes per pixel'],
  ['aspect', 'Aspect ratio'],
];

/** Plain text, each line ended; no colours, and nothing in it that a terminal would obey. */
export function summaryText(summary: SurveySummary, width: number): string {
  const columns = Math.max(NARROWEST, Math.floor(width));
  if (summary.files === 0) return 'No files.\n';
  const lines = [
    ...wrapped(
      headline(summary).map(({ label, value }) => `${label} ${value}`),
      columns,
    ),
    ...NAME_SECTIONS.flatMap(([facet, title]) => nameSection(summary, facet, title, columns)),
    ...sizeSection(summary, columns),
    ...NUMBER_SECTIONS.flatMap(([facet, title]) => numberSection(summary, facet, title, columns)),
    ...odditySection(summary.oddities, columns),
    ...(summary.bounded.length > 0
      ? ['', ...summary.bounded.flatMap((sentence) => sentenceLines(sentence, columns))]
      : []),
  ];
  // Names may be wide and terminals narrow: the last word on every line's length is here.
  return lines.map((line) => `${fitted(plain(line), columns)}\n`).join('');
}

/** Terminals have no use for thin and unbreakable spaces. */
const plain = (text: string): string => visible(text).replaceAll(/[\u00a0\u202f]/g, ' ');

/** As many on a line as fit, two spaces apart. */
function wrapped(parts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 3 + columnsOf(part) <= columns)
      lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return lines;
}

function sentenceLines(sentence: string, columns: number): string[] {
  const lines: string[] = [''];
  for (const word of sentence.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== '' && columnsOf(last) + 1 + columnsOf(word) > columns) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

interface Line {
  readonly name: string;
  readonly count: number;
}

function bars(title: string, list: readonly Line[], whole: number, columns: number): string[] {
  const names = list.map(({ name }) => plain(name));
  const counts = list.map(({ count }) => plain(countText(count)));
  const shares = list.map(({ count }) => plain(percentText(count, whole)));
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(columnsOf));
  const figures = longest(counts) + 2 + longest(shares);
  const nameColumns = Math.min(longest(names), Math.max(6, Math.floor((columns - figures) / 2) - 4));
  const barColumns = Math.max(0, columns - INDENT.length - nameColumns - figures - 4);
  const most = Math.max(...list.map(({ count }) => count));
  return [
    '',
    title,
    ...list.map(({ count }, i) =>
      [
        INDENT,
        padded(fitted(names[i], nameColumns), nameColumns),
        '  ',
        padded(bar(count / most, barColumns), barColumns),
        '  ',
        paddedLeft(counts[i], longest(counts)),
        '  ',
        paddedLeft(shares[i], longest(shares)),
      ].join(''),
    ),
  ];
}

function nameSection(summary: SurveySummary, facet: SummaryName, title: string, columns: number): string[] {
  const { names, other } = namesOf(summary, facet);
  // One name that all files share is in the heading already, or says nothing.
  if (names.length < 2 && !other && facet !== 'subsampling') return [];
  const shown = new Set([...names].sort((a, b) => b.all - a.all).slice(0, NAMES_SHOWN));
  const rest = names.filter((name) => !shown.has(name));
  const beyond = rest.length + (other?.names ?? 0);
  return bars(
    title,
    [
      ...names.filter((name) => shown.has(name)).map(({ name, all }) => ({ name: nameText(facet, name), count: all })),
      ...(beyond === 0
        ? []
        : [{ name: `${countText(beyond)} more`, count: rest.reduce((sum, { all }) => sum + all, other?.all ?? 0) }]),
    ],
    summary.files,
    columns,
  );
}

function sizeSection({ sizes, files }: SurveySummary, columns: number): string[] {
  const list = sizes.common.map(({ width, height, all }) => ({ name: `${width}×${height}`, count: all }));
  if (list.length === 0) return [];
  const rest = files - sizes.none.all - list.reduce((sum, { count }) => sum + count, 0);
  return bars('Commonest sizes', rest > 0 ? [...list, { name: 'other sizes', count: rest }] : list, files, columns);
}

function numberSection(summary: SurveySummary, facet: SummaryNumber, title: string, columns: number): string[] {
  const counted = histogramIn(summary, facet);
  const span = spanOf([counted]);
  const { edges, all } = within(counted, span);
  if (all.length === 0) return [];
  const room = columns - INDENT.length;
  // Bins that do not fit are put together, the same number in each column.
  const together = Math.ceil(all.length / room);
  const sums = Array.from({ length: Math.ceil(all.length / together) }, (_, i) =>
    all.slice(i * together, (i + 1) * together).reduce((sum, count) => sum + count, 0),
  );
  const wide = Math.max(1, Math.min(4, Math.floor(room / sums.length)));
  const most = Math.max(...sums);
  const shares = sums.flatMap((sum) => new Array<number>(wide).fill(logShare(sum, most)));
  const { low, median, high, exact } = quantilesOf(summary, facet);
  const sign = exact ? '' : '≈ ';
  const middle = `median ${sign}${valueText(facet, median)}; nine of ten from ${valueText(facet, low)} to ${valueText(facet, high)}`;
  const from = plain(valueText(facet, edges[0]));
  const to = plain(valueText(facet, facet === 'quality' ? 100 : edges[edges.length - 1]));
  const gap = Math.max(1, shares.length - columnsOf(from) - columnsOf(to));
  return [
    '',
    ...sentenceLines(plain(`${title}: ${middle}`), columns),
    ...columnChart(shares, CHART_LINES).map((line) => INDENT + line),
    `${INDENT}${from}${' '.repeat(gap)}${to}`,
  ];
}

function odditySection(oddities: readonly SummaryOddity[], columns: number): string[] {
  if (oddities.length === 0) return [];
  const counts = oddities.map(({ count, measured }) => (measured ? '' : plain(countText(count))));
  const countColumns = Math.max(...counts.map(columnsOf));
  return [
    '',
    'Worth a look',
    ...oddities.flatMap(({ title, files }, i) => [
      `${INDENT}${paddedLeft(counts[i], countColumns)}${countColumns > 0 ? INDENT : ''}${title}`,
      ...files
        .slice(0, ODD_FILES_SHOWN)
        .map(({ path, figure }) => oddFile(path, figure, INDENT.length * 2 + countColumns, columns)),
    ]),
  ];
}

/** A figure never takes more than half of the line. */
function oddFile(path: string, figure: string, indent: number, columns: number): string {
  const room = columns - indent - 4;
  const words = fitted(plain(figure), Math.max(4, Math.floor(room / 2)));
  const name = fitted(plain(path), Math.max(4, room - columnsOf(words)));
  return `${' '.repeat(indent)}  ${name}  ${words}`;
}

/** "284 files, 32.1 MB, 2 broken": a line for a log. */
export function summaryLine({ files, bytes, broken }: SurveySummary): string {
  const parts = [filesText(files), valueText('bytes', bytes), ...(broken > 0 ? [`${countText(broken)} broken`] : [])];
  return plain(parts.join(', '));
}
