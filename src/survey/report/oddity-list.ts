/** The oddities of a report, each with why it is worth a look and its files by name. */
import type { OddFile, SummaryOddity } from '../charts/summary';
import { countText, filesText } from './figures';
import { element, type Markup } from './svg/markup';

const FILES_SHOWN = 5;

export function oddityList(oddities: readonly SummaryOddity[]): Markup {
  if (oddities.length === 0) return element('p', { class: 'quiet' }, 'Nothing odd: all files are alike.');
  return element('div', { class: 'oddities' }, oddities.map(oddity));
}

function oddity({ title, why, count, files, measured }: SummaryOddity): Markup {
  const rest = files.slice(FILES_SHOWN);
  const unlisted = count - files.length;
  return element(
    'section',
    { class: 'oddity' },
    element('h3', {}, title, measured ? null : element('span', { class: 'count' }, ` ${countText(count)}`)),
    element('p', { class: 'quiet' }, why),
    fileList(files.slice(0, FILES_SHOWN)),
    rest.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, `${countText(rest.length)} more`),
          fileList(rest),
          unlisted > 0 ? element('p', { class: 'quiet' }, `and ${filesText(unlisted)} that are not listed`) : null,
        ),
  );
}

function fileList(files: readonly OddFile[]): Markup {
  return element(
    'ul',
    {},
    files.map(({ path, figure }) =>
      element('li', {}, element('bdi', { class: 'file' }, path), element('span', {}, figure)),
    ),
  );
}
