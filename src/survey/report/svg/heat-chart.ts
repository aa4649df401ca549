/** Width × height as a heat map: the more files, the stronger the cell, in steps of equal ratio; lines of the usual shapes. */
import type { RatioLine, SizeHeatMap } from '../../charts/size-heat-map';
import { logShare } from '../chart-scale';
import { CHART_WIDTH } from './bar-chart';
import { drawing, element, type Markup } from './markup';

const LEFT = 42;
const TOP = 14;
const RIGHT = 54;
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
    map.lines.map(({ x1, y1, x2, y2 }) =>
      element('line', {
        class: 'ratio',
        x1: LEFT + x1 * side,
        y1: TOP + y1 * side,
        x2: LEFT + x2 * side,
        y2: TOP + y2 * side,
      }),
    ),
    ratioLabels(map.lines, side),
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

const LABEL_PITCH = { right: 13, top: 24 };

/** At the right edge for lying pictures, at the upper one for standing ones; labels that would touch stand together. */
function ratioLabels(lines: readonly RatioLine[], side: number): Markup[] {
  const placed = lines.map(({ name, x2, y2 }) => {
    const edge: keyof typeof LABEL_PITCH = x2 > 0.999 ? 'right' : 'top';
    return { edge, names: [name], at: (edge === 'right' ? y2 : x2) * side };
  });
  return (['right', 'top'] as const).flatMap((edge) => {
    const groups: { names: string[]; at: number }[] = [];
    for (const label of placed.filter((one) => one.edge === edge).sort((a, b) => a.at - b.at)) {
      const last = groups.at(-1);
      if (last && label.at - last.at < LABEL_PITCH[edge] && label.names[0] !== '1:1' && last.names[0] !== '1:1')
        last.names.push(...label.names);
      else groups.push({ names: [...label.names], at: label.at });
    }
    return groups.map(({ names, at }) =>
      edge === 'right'
        ? element('text', { class: 'ratio', x: LEFT + side + 4, y: TOP + at + 4 }, names.join(' '))
        : element('text', { class: 'ratio', x: LEFT + at + 6, y: TOP - 4, 'text-anchor': 'end' }, names.join(' ')),
    );
  });
}
