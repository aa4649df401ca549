/** Names and how many files have them: a bar each on a logarithmic axis of counts, with its figure at the right. */
import { percentText, countText } from '../figures';
import { logShare } from '../chart-scale';
import { countTicks } from './count-ticks';
import { drawing, element, type Markup } from './markup';

export interface Bar {
  readonly name: string;
  readonly count: number;
  /** Of the second collection, where there is one. */
  readonly second: number | null;
}

export const CHART_WIDTH = 360;
const NAME_ROOM = 96;
const FIGURE_ROOM = 96;
const NAME_SIGNS = 14;
const PITCH = 22;
const PITCH_OF_TWO = 34;
const BAR_HEIGHT = 12;
const AXIS_ROOM = 20;
const BASELINE = 4;

export function barChart(title: string, bars: readonly Bar[], total: number, secondTotal: number | null): Markup {
  const pitch = secondTotal === null ? PITCH : PITCH_OF_TWO;
  const most = Math.max(1, ...bars.map(({ count, second }) => Math.max(count, second ?? 0)));
  const left = NAME_ROOM + 8;
  const across = CHART_WIDTH - FIGURE_ROOM - left;
  const bottom = bars.length * pitch;
  const ticks = countTicks(most).map(({ label, at }) => {
    const x = left + at * across;
    return [
      element('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: bottom }),
      element('text', { class: 'tick', x, y: bottom + 15, 'text-anchor': 'middle' }, label),
    ];
  });
  const rows = bars.map(({ name, count, second }, i) => {
    const top = i * pitch + 4;
    const middle = top + BAR_HEIGHT / 2 + BASELINE;
    const figure = (value: number, whole: number, y: number) =>
      element(
        'text',
        { class: 'figure', x: CHART_WIDTH, y, 'text-anchor': 'end' },
        `${countText(value)} · ${percentText(value, whole)}`,
      );
    return element(
      'g',
      {},
      element('title', {}, name),
      element('text', { class: 'name', x: NAME_ROOM, y: middle, 'text-anchor': 'end' }, shortened(name)),
      element('rect', { class: 'bar', x: left, y: top, width: across * logShare(count, most), height: BAR_HEIGHT }),
      figure(count, total, middle),
      second === null || secondTotal === null
        ? null
        : [
            element('rect', {
              class: 'bar second',
              x: left,
              y: top + BAR_HEIGHT + 1,
              width: across * logShare(second, most),
              height: BAR_HEIGHT,
            }),
            element('g', { class: 'second' }, figure(second, secondTotal, middle + BAR_HEIGHT + 1)),
          ],
    );
  });
  return drawing(CHART_WIDTH, bottom + AXIS_ROOM, 'bars', title, ticks, rows);
}

function shortened(name: string): string {
  const signs = Array.from(name);
  return signs.length <= NAME_SIGNS ? name : `${signs.slice(0, NAME_SIGNS - 1).join('')}…`;
}
