/** The numbers behind each chart, as tables. */
import type { Histogram } from '../charts/histogram';
import type { SizeHeatMap } from '../charts/size-heat-map';
import { countText, valueText } from './figures';
import type { Pair } from './shared-axes';
import type { Bar } from './svg/bar-chart';
import { element, type Child, type Markup } from './svg/markup';

const MOST_CELLS = 200;

/** @param names of the two collections; the second null where there is one only. */
export interface Titles {
  readonly first: string;
  readonly second: string | null;
}

function folded(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const cells = (name: 'th' | 'td', texts: readonly string[]): Child =>
    texts.map((text) => element(name, name === 'th' ? { scope: 'col' } : {}, text));
  return element(
    'details',
    {},
    element('summary', {}, 'Counts'),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element('caption', {}, caption),
        element('thead', {}, element('tr', {}, cells('th', head))),
        element(
          'tbody',
          {},
          rows.map((row) => element('tr', {}, cells('td', row))),
        ),
      ),
    ),
  );
}

const countHeads = ({ first, second }: Titles): string[] => (second === null ? ['Files'] : [first, second]);

export function nameTable(caption: string, bars: readonly Bar[], titles: Titles): Markup {
  return folded(
    caption,
    ['Name', ...countHeads(titles)],
    bars.map(({ name, count, second }) => [name, countText(count), ...(second === null ? [] : [countText(second)])]),
  );
}

export function binTable(caption: string, { first, second }: Pair<Histogram>, titles: Titles): Markup {
  const { facet, edges, all, exact, whole, scale } = first;
  const text = (value: number): string => (whole ? valueText(facet, Math.ceil(value)) : valueText(facet, value));
  const single = whole && scale === 'linear';
  const rows = all.flatMap((count, bin) =>
    count === 0 && !second?.all[bin]
      ? []
      : [
          [
            single ? text(edges[bin]) : `${text(edges[bin])} to below ${text(edges[bin + 1])}`,
            countText(count),
            ...(exact ? [countText(exact.all[bin])] : []),
            ...(second ? [countText(second.all[bin])] : []),
          ],
        ],
  );
  const ends = (
    [
      ['below', first.below.all, second?.below.all],
      ['above', first.above.all, second?.above.all],
      ['none', first.none.all, second?.none.all],
    ] as const
  )
    .filter(([, a, b]) => a > 0 || (b ?? 0) > 0)
    .map(([name, a, b]) => [name, countText(a), ...(exact ? [''] : []), ...(b === undefined ? [] : [countText(b)])]);
  const [firstHead, ...secondHead] = countHeads(titles);
  return folded(caption, ['From', firstHead, ...(exact ? ['Exact'] : []), ...secondHead], [...rows, ...ends]);
}

export function sizeTable(caption: string, { first, second }: Pair<SizeHeatMap>, titles: Titles): Markup {
  const side = (from: number, to: number, cells: number, cell: number): string => {
    const edge = (at: number): number => Math.ceil(2 ** (from + ((to - from) * at) / cells));
    return `${edge(cell)}…${Math.max(edge(cell), edge(cell + 1) - 1)}`;
  };
  const { columns, rows, width, height } = first;
  const cells = first.all
    .map((count, at) => ({ at, count, other: second?.all[at] ?? 0 }))
    .filter(({ count, other }) => count > 0 || other > 0)
    .sort((a, b) => b.count - a.count || b.other - a.other);
  const cut = cells.length > MOST_CELLS ? `; the first ${MOST_CELLS} of ${countText(cells.length)} cells` : '';
  return folded(
    `${caption}${cut}`,
    ['Width, px', 'Height, px', ...countHeads(titles)],
    cells
      .slice(0, MOST_CELLS)
      .map(({ at, count, other }) => [
        side(width.from, width.to, columns, at % columns),
        side(height.from, height.to, rows, rows - 1 - Math.floor(at / columns)),
        countText(count),
        ...(second ? [countText(other)] : []),
      ]),
  );
}
