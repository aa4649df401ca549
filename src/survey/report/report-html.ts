/**
 * A survey as one HTML page that stands alone: no script, no request, both colour schemes, fit for print. All that comes from
 * files is escaped, and a policy in the page forbids whatever it does not hold itself: its one style is let in by hash.
 */
import { sha256 } from '../../codec/sha256';
import type { SurveySummary } from '../charts/summary';
import type { ReportAbout } from './about';
import { nameFigure, numberFigure, sizeFigure } from './chart-figures';
import type { Titles } from './count-tables';
import { filesText, valueText } from './figures';
import { headline } from './headline';
import { oddityList } from './oddity-list';
import { PAGE_STYLE } from './page-style';
import type { Pair } from './shared-axes';
import { element, type Child, type Markup } from './svg/markup';

export type { ReportAbout } from './about';

export function reportHtml(summary: SurveySummary, about: ReportAbout): string {
  const secondary = about.secondary ?? null;
  const pair = { first: summary, second: secondary && secondary.summary };
  const titles = { first: about.title, second: secondary && secondary.title };
  const page = element(
    'html',
    { lang: 'en' },
    element('head', {}, head(about.title)),
    element(
      'body',
      {},
      element('header', {}, opening(about, summary, secondary), figures(pair)),
      element('main', {}, charts(pair, titles), oddities(pair, titles)),
      closing(about, pair),
    ),
  );
  return `<!doctype html>\n${page.markup}\n`;
}

function head(title: string): Child {
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy() }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, `${title}: survey`),
    { markup: `<style>${PAGE_STYLE}</style>` },
  ];
}

function policy(): string {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(PAGE_STYLE))));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function opening(
  { title, date, full, filter }: ReportAbout,
  summary: SurveySummary,
  secondary: ReportAbout['secondary'],
): Child {
  const parts = [
    `${filesText(summary.files)}, ${valueText('bytes', summary.bytes)}`,
    full === undefined ? '' : full ? 'read to the last coefficient' : 'read from the headers',
    filter ? `only those that pass ${filter}` : '',
    date ?? '',
  ].filter((part) => part !== '');
  return [
    element('p', { class: 'quiet' }, 'How a collection was compressed'),
    element('h1', {}, title),
    element('p', { class: 'quiet' }, parts.join(' · ')),
    secondary
      ? element(
          'p',
          { class: 'note' },
          element('span', { class: 'key' }),
          title,
          element('span', { class: 'key b' }),
          `${secondary.title}, ${filesText(secondary.summary.files)}`,
        )
      : null,
  ];
}

function figures({ first, second }: Pair<SurveySummary>): Markup {
  const others = second && headline(second);
  return element(
    'dl',
    { class: 'figures' },
    headline(first).map(({ label, value, note }, i) =>
      element(
        'div',
        {},
        element('dt', {}, label),
        element('dd', {}, value),
        others ? element('dd', { class: 'second' }, others[i].value) : null,
        note === '' ? null : element('dd', { class: 'note' }, note),
      ),
    ),
  );
}

function charts(pair: Pair<SurveySummary>, titles: Titles): Child {
  if (pair.first.files === 0) return element('p', { class: 'quiet' }, 'No files.');
  return [
    element('h2', {}, 'Charts'),
    element('p', { class: 'quiet' }, 'Counts on logarithmic axes.'),
    element(
      'div',
      { class: 'charts' },
      nameFigure('color', 'Colour', 'what the samples mean', pair, titles),
      nameFigure('subsampling', 'Subsampling', 'how much coarser chroma is than luma', pair, titles),
      numberFigure('quality', 'Quality', 'IJG’s scale', pair, titles),
      sizeFigure(pair, titles),
      numberFigure('density', 'Bytes per pixel', 'headers too', pair, titles),
      numberFigure('aspect', 'Aspect ratio', 'width over height', pair, titles),
      numberFigure('bytes', 'Bytes', 'length of the file', pair, titles),
      nameFigure('coding', 'Coding', 'T.81’s process', pair, titles),
      nameFigure('tables', 'Tables', 'whose quantisation tables', pair, titles),
      nameFigure('top', 'Top folder', 'the outermost folder inside the collection', pair, titles),
    ),
  ];
}

function oddities({ first, second }: Pair<SurveySummary>, titles: Titles): Child {
  const heading = (title: string | null): Markup =>
    element('h2', {}, title === null ? 'Worth a look' : `Worth a look in ${title}`);
  return [
    heading(second ? titles.first : null),
    oddityList(first.oddities),
    second ? [heading(titles.second), oddityList(second.oddities)] : null,
  ];
}

function closing({ command, version }: ReportAbout, { first, second }: Pair<SurveySummary>): Markup {
  const bounded = [...first.bounded, ...(second?.bounded ?? [])];
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      `Made by Waveloupe${version ? ` ${version}` : ''}. Sizes are as stored, before orientation is applied; figures after ≈ are right to 0.6\u00a0%.`,
    ),
    command ? element('p', {}, element('code', {}, command)) : null,
    bounded.map((sentence) => element('p', {}, sentence)),
  );
}
