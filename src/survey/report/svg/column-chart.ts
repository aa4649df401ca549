/**
 * A histogram: a column a bin on a logarithmic axis of counts. Of qualities, files whose tables are exactly those of the quality
 * are the darker part, counted on the same axis. A second collection is a line of steps over it.
 */
import type { Histogram } from '../../charts/histogram';
import { logShare } from '../chart-scale';
import { CHART_WIDTH } from './bar-chart';
import { countTicks } from './count-ticks';
import { drawing, element, type Markup } from './markup';
import { valueTicks } from './value-ticks';

const LEFT = 40;
const TOP = 6;
const PLOT_HEIGHT = 150;
const AXIS_ROOM = 22;
const SHORTEST = 1.5;

/** @param second over the same bins as the first. */
export function columnChart(title: string, first: Histogram, second: Histogram | null): Markup {
  const most = Math.max(1, ...first.all, ...(second?.all ?? []));
  const across = CHART_WIDTH - LEFT - 6;
  const bottom = TOP + PLOT_HEIGHT;
  const pitch = across / Math.max(1, first.all.length);
  const gap = pitch > 5 ? 1 : 0;
  const height = (count: number): number => (count === 0 ? 0 : Math.max(SHORTEST, PLOT_HEIGHT * logShare(count, most)));
  const column = (count: number, bin: number, kind: string): Markup | null =>
    count === 0
      ? null
      : element('rect', {
          class: kind,
          x: LEFT + bin * pitch,
          y: bottom - height(count),
          width: pitch - gap,
          height: height(count),
        });
  return drawing(
    CHART_WIDTH,
    bottom + AXIS_ROOM,
    'columns',
    title,
    countTicks(most).map(({ label, at }) => {
      const y = bottom - PLOT_HEIGHT * at;
      return [
        element('line', { class: 'grid', x1: LEFT, x2: LEFT + across, y1: y, y2: y }),
        element('text', { class: 'tick', x: LEFT - 6, y: y + 4, 'text-anchor': 'end' }, label),
      ];
    }),
    first.all.map((count, bin) => column(count, bin, first.exact ? 'bar nearest' : 'bar')),
    first.exact?.all.map((count, bin) => column(count, bin, 'bar')) ?? null,
    second && element('path', { class: 'line second', d: steps(second.all, pitch, bottom, height) }),
    element('line', { class: 'axis', x1: LEFT, x2: LEFT + across, y1: bottom, y2: bottom }),
    valueTicks(first).map(({ label, at }) =>
      element(
        'text',
        { class: 'tick', x: LEFT + at * across, y: bottom + 16, 'text-anchor': at > 0.95 ? 'end' : 'middle' },
        label,
      ),
    ),
  );
}

function steps(counts: readonly number[], pitch: number, bottom: number, height: (count: number) => number): string {
  const round = (value: number): string => String(Number(value.toFixed(2)));
  let path = `M${LEFT} ${bottom}`;
  counts.forEach((count, bin) => {
    path += `V${round(bottom - height(count))}H${round(LEFT + (bin + 1) * pitch)}`;
  });
  return `${path}V${bottom}`;
}
