/** What is odd about a file, in a figure or a word. */
import type { SurveyRow } from '../row';
import type { Measure } from './oddity-kinds';

const size = ({ width, height }: SurveyRow): string => `${width ?? '?'}×${height ?? '?'}`;

const PREFIXES = [
  { from: 1e9, symbol: 'G' },
  { from: 1e6, symbol: 'M' },
  { from: 1e3, symbol: 'k' },
] as const;

/** Bytes with a decimal prefix, three digits: 1.57 MB. */
export function bytesText(bytes: number): string {
  const prefix = PREFIXES.find(({ from }) => Number(bytes.toPrecision(3)) >= from);
  if (!prefix) return `${Math.round(bytes)}\u00a0B`;
  return `${significant(bytes / prefix.from)}\u00a0${prefix.symbol}B`;
}

/** Three significant digits, never in exponent form. */
export function significant(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  return rounded.toFixed(Math.min(20, Math.max(0, 2 - magnitude)));
}

export function extremeFigure(of: Measure, row: SurveyRow, value: number): string {
  switch (of) {
    case 'pixels':
    case 'shape':
      return size(row);
    case 'bytes':
      return bytesText(value);
    case 'quality':
      return `quality ${value}${row.misfit === 0 ? '' : ', nearest'}`;
    case 'density':
      return `${significant(value)}\u00a0B/px`;
  }
}

export function traitFigure(id: string, row: SurveyRow): string {
  switch (id) {
    case 'not-jpeg':
    case 'name-says-other':
      return row.kind;
    case 'broken':
      return row.error;
    case 'rare-subsampling':
      return row.subsampling;
    case 'twelve-bit':
      return `${row.precision ?? '?'} bit`;
    case 'turned':
      return `orientation ${row.orientation ?? '?'}`;
    case 'trailing':
      return bytesText(row.trailing ?? 0);
    case 'arithmetic':
      return row.coding;
    default:
      return size(row);
  }
}
