/** Width × height as a heat map: the more files, the stronger the cell, in steps of equal ratio; lines of the usual shapes. */
import type { SizeHeatMap } from '../../charts/size-heat-map';
import { logShare } from '../chart-scale';
import { CHART_WIDTH } from './bar-chart';
import { drawing, element, type Markup } from './markup';

const LEFT = 42;
const TOP = 14;
const RIGHT = 30;
const AXIS_ROOM = 34;
/** Steps of strength, .heat-1 to .heat-8 in the page's style. */
export const HEAT_STEPS = 8;

export function heatStep(count: number, most: number): number {
  return Math.max(1, Math.ceil(HEAT_STEPS * logShare(count, most)));
}

export function heatChart(title: string, map: SizeHeatMap): Markup {
  const side = CHART_WIDTH - LEFT - RIGHT;
  const bottom = TOP + side;
  const [cellWidth, cellHeight] = [side / map.columns, side / map.rows];
  const cells = map.all.map((count, at) =>
    count === 0
      ? null
      : element('rect', {
          class: `heat-${heatStep(count, map.mostAll)}`,
          x: LEFT + (at % map.columns) * cellWidth,
          y: TOP + Math.floor(at / map.columns) * cellHeight,
          width: cellWidth,
          height: cellHeight,
        }),
  );
  return drawing(
    CHART_WIDTH,
    bottom + AXIS_ROOM,
    'sizes',
    title,
    element('rect', { class: 'plate', x: LEFT, y: TOP, width: side, height: side }),
    powers(map.width.from, map.width.to).map(({ label, at }) => [
      element('line', { class: 'grid', x1: LEFT + at * side, x2: LEFT + at * side, y1: TOP, y2: bottom }),
      element('text', { class: 'tick', x: LEFT + at * side, y: bottom + 14, 'text-anchor': 'middle' }, label),
    ]),
    powers(map.height.from, map.height.to).map(({ label, at }) => [
      element('line', { class: 'grid', x1: LEFT, x2: LEFT + side, y1: bottom - at * side, y2: bottom - at * side }),
      element('text', { class: 'tick', x: LEFT - 5, y: bottom - at * side + 4, 'text-anchor': 'end' }, label),
    ]),
    cells,
    map.lines.map(({ name, x1, y1, x2, y2 }) => [
      element('line', {
        class: 'ratio',
        x1: LEFT + x1 * side,
        y1: TOP + y1 * side,
        x2: LEFT + x2 * side,
        y2: TOP + y2 * side,
      }),
      // At the right edge for lying pictures, at the upper one for standing ones.
      x2 > 0.999
        ? element('text', { class: 'ratio', x: LEFT + side + 3, y: TOP + y2 * side + 4 }, name)
        : element('text', { class: 'ratio', x: LEFT + x2 * side, y: TOP - 4, 'text-anchor': 'middle' }, name),
    ]),
    element('text', { class: 'tick', x: LEFT + side / 2, y: bottom + 30, 'text-anchor': 'middle' }, 'width, px'),
    element(
      'text',
      {
        class: 'tick',
        x: 0,
        y: 0,
        'text-anchor': 'middle',
        transform: `translate(10 ${TOP + side / 2}) rotate(-90)`,
      },
      'height, px',
    ),
  );
}

/** Powers of two, or of four or sixteen where there are many. */
function powers(from: number, to: number): { label: string; at: number }[] {
  const step = to - from > 10 ? 4 : to - from > 5 ? 2 : 1;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => {
    const octave = first + i * step;
    return { label: String(2 ** octave), at: (octave - from) / (to - from) };
  });
}
