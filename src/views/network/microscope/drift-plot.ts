/**
 * Logits over φ as a pure function to paths: one curve a class, its height where nothing is approximated (the spatial
 * network) as a reference. x: φ 1…15, linear. y: logit, linear. Two curves are told by name: the class that is answered
 * and the runner-up. CSS pixels, to a tenth.
 */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { PHIS } from './error-series';

interface Tick {
  readonly at: number;
  readonly label: string;
}

export type DriftRank = 'first' | 'second' | 'other';

export interface DriftCurve {
  readonly index: number;
  readonly rank: DriftRank;
  readonly path: string;
  /** Height of the spatial network's logit. */
  readonly reference: number;
  /** Where its name stands, beside the right end; null for the others. */
  readonly nameAt: number | null;
}

export interface DriftPlotModel {
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Those told by name last, so that they are drawn on top. */
  readonly curves: readonly DriftCurve[];
  readonly xOf: (phi: number) => number;
  readonly yOf: (logit: number) => number;
  readonly phiAt: (x: number) => number;
  readonly logitAt: (y: number) => number;
}

export interface DriftPlotInput {
  /** [φ − 1][class] */
  readonly logits: readonly ArrayLike<number>[];
  readonly spatial: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

const MARGIN = { left: 40, top: 10, right: 78, bottom: 34 };
/** Two names never stand nearer than this. */
const LINE = 14;
const ORDER: Readonly<Record<DriftRank, number>> = { other: 0, second: 1, first: 2 };
const round = (value: number): number => Math.round(value * 10) / 10;

/** Indices of the two largest. */
export function bestTwo(logits: ArrayLike<number>): readonly [number, number] {
  const order = Array.from(logits, (_, index) => index).sort((a, b) => logits[b] - logits[a]);
  return [order[0], order[1] ?? order[0]];
}

export function driftPlot({ logits, spatial, width, height }: DriftPlotInput): DriftPlotModel {
  const frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom),
  };
  const [low = 0, high = 1] = extent([...Array.from(spatial), ...logits.flatMap((at) => Array.from(at))]);
  const x = scaleLinear().domain([1, 15]).range([frame.left, frame.right]);
  const y = scaleLinear()
    .domain(low < high ? [low, high] : [low - 1, low + 1])
    .range([frame.bottom, frame.top])
    .nice(4);
  const [first, second] = bestTwo(spatial);
  const names = apart(y(spatial[first]), y(spatial[second]), frame.top + 6, frame.bottom - 6);
  const rankOf = (index: number): DriftRank => (index === first ? 'first' : index === second ? 'second' : 'other');
  const levels = y.ticks(Math.max(2, Math.floor((frame.bottom - frame.top) / 30)));
  const format = y.tickFormat(levels.length);
  const step = frame.right - frame.left < 260 ? 2 : 1;
  return {
    frame,
    xTicks: PHIS.filter((phi) => (phi - 1) % step === 0).map((phi) => ({ at: round(x(phi)), label: String(phi) })),
    yTicks: levels.map((level) => ({ at: round(y(level)), label: format(level) })),
    curves: Array.from(spatial, (value, index) => {
      const rank = rankOf(index);
      return {
        index,
        rank,
        path:
          line<ArrayLike<number>>()
            .x((_, at) => round(x(at + 1)))
            .y((of) => round(y(of[index])))(logits) ?? '',
        reference: round(y(value)),
        nameAt: rank === 'first' ? names[0] : rank === 'second' ? names[1] : null,
      };
    }).sort((a, b) => ORDER[a.rank] - ORDER[b.rank]),
    xOf: (phi) => round(x(phi)),
    yOf: (logit) => round(y(logit)),
    phiAt: (at) => Math.min(15, Math.max(1, Math.round(x.invert(at)))),
    logitAt: (at) => y.invert(at),
  };
}

/** Two heights moved so far apart that lines of text do not touch, within `top`…`bottom`; the first is not below the second. */
function apart(first: number, second: number, top: number, bottom: number): [number, number] {
  const lack = Math.max(0, LINE - (second - first)) / 2;
  const a = Math.min(Math.max(first - lack, top), Math.max(top, bottom - LINE));
  return [round(a), round(Math.max(second + lack, a + LINE))];
}

/** The class whose logit is nearest to `logit` at this φ. */
export function nearestClass(logits: ArrayLike<number>, logit: number): number {
  let best = 0;
  for (let index = 1; index < logits.length; index++)
    if (Math.abs(logits[index] - logit) < Math.abs(logits[best] - logit)) best = index;
  return best;
}

/** The least φ from which on the answer never differs from the spatial network's; null where it differs at 15. */
export function steadyFrom(logits: readonly ArrayLike<number>[], spatial: ArrayLike<number>): number | null {
  const [answer] = bestTwo(spatial);
  let from: number | null = null;
  for (let phi = logits.length; phi >= 1 && bestTwo(logits[phi - 1])[0] === answer; phi--) from = phi;
  return from;
}
