/** The charts of a report: heading, drawing, what lies outside of it, and the table of counts behind it. */
import { histogramIn, namesOf, quantilesOf, type SurveySummary } from '../charts/summary';
import type { SummaryName, SummaryNumber } from '../charts/row-values';
import { foldNames, type NameCounts } from '../charts/name-counts';
import type { Histogram } from '../charts/histogram';
import { binTable, nameTable, sizeTable, type Titles } from './count-tables';
import { filesText, nameText, percentText, valueText } from './figures';
import { mapsOnOneAxis, onOneAxis, type Pair } from './shared-axes';
import { barChart, type Bar } from './svg/bar-chart';
import { columnChart } from './svg/column-chart';
import { heatChart } from './svg/heat-chart';
import { element, type Child, type Markup } from './svg/markup';

const MOST_BARS = 12;

function heading(title: string, about: string): Markup {
  return element('figcaption', {}, element('h3', {}, title), element('p', { class: 'quiet' }, about));
}

const note = (text: string): Markup => element('p', { class: 'note' }, text);

/** Names of both collections in the order of the first's chart; what does not stand on its own is one last bar. */
function barsOf(facet: SummaryName, { first, second }: Pair<NameCounts>): Bar[] {
  const counts = new Map<string, { all: number; left: number }>();
  for (const { name, all } of first.names) counts.set(name, { all, left: 0 });
  for (const { name, all } of second?.names ?? []) counts.set(name, { all: counts.get(name)?.all ?? 0, left: all });
  const { names, other } = foldNames(
    facet,
    [...counts].map(([name, count]) => ({ name, ...count })),
    { most: MOST_BARS },
  );
  const bars = names.map(({ name, all, left }) => ({
    name: nameText(facet, name),
    count: all,
    second: second && left,
  }));
  const rest = (other?.names ?? 0) + (first.other?.names ?? 0);
  if (rest === 0 && !second?.other) return bars;
  return [
    ...bars,
    {
      name: rest === 0 ? 'others' : `${rest} others`,
      count: (other?.all ?? 0) + (first.other?.all ?? 0),
      second: second && (other?.left ?? 0) + (second.other?.all ?? 0),
    },
  ];
}

export function nameFigure(
  facet: SummaryName,
  title: string,
  about: string,
  { first, second }: Pair<SurveySummary>,
  titles: Titles,
): Markup {
  const bars = barsOf(facet, { first: namesOf(first, facet), second: second && namesOf(second, facet) });
  const spoken = `${title}: ${bars.map(({ name, count }) => `${name} ${percentText(count, first.files)}`).join(', ')}`;
  return element(
    'figure',
    {},
    heading(title, about),
    barChart(spoken, bars, first.files, second && second.files),
    nameTable(`${title}, files`, bars, titles),
  );
}

function outsideNotes({ below, above, none, least, greatest, facet }: Histogram): Child {
  const parts = [
    below.all > 0 && least
      ? `${filesText(below.all)} below, least ${valueText(facet, least.value)}: ${least.path}`
      : '',
    above.all > 0 && greatest
      ? `${filesText(above.all)} above, greatest ${valueText(facet, greatest.value)}: ${greatest.path}`
      : '',
    none.all > 0 ? `${filesText(none.all)} without it` : '',
  ].filter((part) => part !== '');
  return parts.map(note);
}

export function numberFigure(
  facet: SummaryNumber,
  title: string,
  about: string,
  { first, second }: Pair<SurveySummary>,
  titles: Titles,
): Markup {
  const pair = onOneAxis(histogramIn(first, facet), second && histogramIn(second, facet));
  const { low, median, high, exact } = quantilesOf(first, facet);
  const middle = `median ${exact ? '' : '≈\u202f'}${valueText(facet, median)}, nine of ten from ${valueText(facet, low)} to ${valueText(facet, high)}`;
  const spoken = `${title}, files a bin: ${middle}`;
  return element(
    'figure',
    {},
    heading(title, `${about}; ${middle}`),
    columnChart(spoken, pair.first, pair.second),
    pair.first.exact
      ? element(
          'p',
          { class: 'note' },
          element('span', { class: 'key' }),
          'exactly the tables of that quality',
          element('span', { class: 'key nearest' }),
          'the nearest',
        )
      : null,
    outsideNotes(pair.first),
    binTable(`${title}, files`, pair, titles),
  );
}

export function sizeFigure({ first, second }: Pair<SurveySummary>, titles: Titles): Markup {
  const pair = mapsOnOneAxis(first.sizes, second && second.sizes);
  const most = `the strongest cell holds ${filesText(pair.first.mostAll)}`;
  const commonest = pair.first.common
    .map(({ width, height, all }) => `${width}×${height} ${percentText(all, first.files)}`)
    .join(', ');
  return element(
    'figure',
    { class: 'wide' },
    heading('Width and height', `files of each size, both axes logarithmic; ${most}`),
    heatChart(`Width and height of ${titles.first}; commonest ${commonest}`, pair.first),
    pair.second && titles.second !== null
      ? heatChart(`Width and height of ${titles.second}`, pair.second)
      : commonSizes(first),
    pair.second && titles.second !== null ? note(`First ${titles.first}, then ${titles.second}.`) : null,
    pair.first.outside.all > 0 ? note(`${filesText(pair.first.outside.all)} far smaller or larger`) : null,
    pair.first.none.all > 0 ? note(`${filesText(pair.first.none.all)} without a size`) : null,
    sizeTable('Width and height, files a cell', pair, titles),
  );
}

function commonSizes({ sizes, files }: SurveySummary): Markup {
  return element(
    'table',
    {},
    element('caption', {}, 'Commonest sizes'),
    element(
      'tbody',
      {},
      sizes.common.map(({ width, height, all }) =>
        element(
          'tr',
          {},
          element('td', {}, `${width}×${height}`),
          element('td', {}, filesText(all)),
          element('td', {}, percentText(all, files)),
        ),
      ),
    ),
  );
}
