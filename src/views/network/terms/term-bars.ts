/**
 * The largest terms as a running sum, a pure function: a bar a term, from the sum before it to the sum after it, then one
 * for all the rest. x: the sum, linear, 0 within. CSS pixels, to a tenth.
 */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Terms, Term } from '../../../engine/network/api';

export interface TermRow {
  /** null for the rest. */
  readonly term: Term | null;
  readonly value: number;
  /** The sum of this and all above it. */
  readonly running: number;
  readonly y: number;
  readonly x: number;
  readonly width: number;
  /** Where the bar ends: the running sum. */
  readonly end: number;
}

export interface TermBarsModel {
  readonly height: number;
  /** Of the first row. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly zero: number;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly TermRow[];
  /** How many terms the last row stands for, and what the rows above it add up to. */
  readonly rest: number;
  readonly listed: number;
}

const ROW = 18;
/** Above the rows: ticks. */
const HEAD = 20;
const LABELS = { left: 132, right: 62 } as const;
const round = (value: number): number => Math.round(value * 10) / 10;

/** `most` terms have a row of their own. */
export function termBars({ terms, count, sum }: Terms, most: number, width: number): TermBarsModel {
  const shown = terms.slice(0, most);
  const left = LABELS.left;
  const right = Math.max(left + 1, width - LABELS.right);
  let running = 0;
  const steps = shown.map((term) => {
    const from = running;
    running += term.value;
    return { term, from, to: running };
  });
  const listed = running;
  const rest = count - shown.length;
  const all: readonly { term: Term | null; from: number; to: number }[] =
    rest > 0 ? [...steps, { term: null, from: listed, to: sum }] : steps;
  const [low = 0, high = 0] = extent([0, ...all.map(({ to }) => to)]);
  const x = scaleLinear()
    .domain(low < high ? [low, high] : [-1, 1])
    .range([left, right])
    .nice(4);
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 56)));
  const format = x.tickFormat(ticks.length);
  return {
    height: HEAD + all.length * ROW,
    top: HEAD,
    left,
    right,
    rowHeight: ROW,
    zero: round(x(0)),
    xTicks: ticks.map((at) => ({ at: round(x(at)), label: format(at) })),
    rows: all.map(({ term, from, to }, index) => ({
      term,
      value: to - from,
      running: to,
      y: HEAD + index * ROW,
      x: round(Math.min(x(from), x(to))),
      // The least term can still be seen.
      width: Math.max(1, round(Math.abs(x(to) - x(from)))),
      end: round(x(to)),
    })),
    rest,
    listed,
  };
}
