/**
 * What the forms cost as bars, a pure function: a row a form, a column a measure, each column on a logarithmic scale of
 * its own from a whole power of ten to the largest value. CSS pixels, to a tenth.
 */
import { scaleLog } from 'd3-scale';
import { formatPowerOfTen } from '../../shared/format';

export interface CostColumn {
  readonly title: string;
  /** A value a row; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly text: (value: number) => string;
}

export interface CostBar {
  readonly y: number;
  readonly width: number;
  /** Where the value is written, and what. */
  readonly textX: number;
  readonly text: string;
}

export interface CostColumnModel {
  readonly title: string;
  readonly x: number;
  readonly right: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly bars: readonly CostBar[];
}

export interface CostPlotModel {
  readonly height: number;
  readonly rowHeight: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly CostColumnModel[];
}

export const NAMES_WIDTH = 74;
const HEAD = 20;
const FOOT = 18;
const GAP = 12;
/** Of the value written after a bar. */
const VALUE_WIDTH = 54;
/** Between two ticks with figures. */
const TICK_ROOM = 30;
const EMPTY = '—';

const round = (value: number): number => Math.round(value * 10) / 10;

export function costPlot(columns: readonly CostColumn[], width: number, rowHeight: number): CostPlotModel {
  const rows = columns[0]?.values.length ?? 0;
  const bottom = HEAD + rows * rowHeight;
  const each = Math.max(VALUE_WIDTH + 10, (width - NAMES_WIDTH - GAP * (columns.length - 1)) / columns.length);
  return {
    height: bottom + FOOT,
    rowHeight,
    top: HEAD,
    bottom,
    columns: columns.map(({ title, values, text }, index) => {
      const x = NAMES_WIDTH + index * (each + GAP);
      const known = values.filter((value): value is number => value !== null && value > 0);
      const from = known.length === 0 ? 0 : Math.ceil(Math.log10(Math.min(...known))) - 1;
      const to = known.length === 0 ? 1 : Math.max(from + 1, Math.log10(Math.max(...known)));
      const scale = scaleLog([10 ** from, 10 ** to], [x, x + each - VALUE_WIDTH]);
      const decades = Math.floor(to) - from;
      const apart = Math.floor(((each - VALUE_WIDTH) * decades) / (to - from) / TICK_ROOM);
      const step = apart === 0 ? decades + 1 : Math.ceil(decades / apart);
      const ticks = Math.floor(decades / step) + 1;
      return {
        title,
        x: round(x),
        right: round(x + each),
        ticks:
          known.length === 0
            ? []
            : Array.from({ length: ticks }, (_, tick) => {
                const exponent = from + tick * step;
                return { at: round(scale(10 ** exponent)), label: formatPowerOfTen(exponent) };
              }),
        bars: values.map((value, row) => {
          const end = value === null || value <= 0 ? x : scale(value);
          return {
            y: HEAD + row * rowHeight,
            width: round(end - x),
            textX: round(end + 5),
            text: value === null ? EMPTY : text(value),
          };
        }),
      };
    }),
  };
}
