/** The logits as rows of bars: lengths and places are shares of the row, zero where the logit is zero. */
import type { Answer } from '../../../engine/network/api';

export interface AnswerRow {
  readonly name: string;
  readonly index: number;
  readonly logit: number;
  readonly probability: number;
  readonly best: boolean;
  /** From where to where the bar goes, 0…1. */
  readonly from: number;
  readonly to: number;
  /** Where the logit of the network in pixels lies, and what it is. */
  readonly tick: number;
  readonly spatial: number;
}

/** Classes beyond these many are not listed: those with the largest logits are. */
export const MOST_ROWS = 20;

export function answerRows(classes: readonly string[], answer: Answer): AnswerRow[] {
  const { logits, probabilities, spatialLogits, best } = answer;
  const all = [...logits, ...spatialLogits, 0].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (value: number): number => (high > low ? (value - low) / (high - low) : 0);
  const zero = place(0);
  const rows = classes.map((name, index) => {
    const at = place(logits[index]);
    return {
      ...{ name, index, logit: logits[index], probability: probabilities[index], best: index === best },
      ...{ from: Math.min(zero, at), to: Math.max(zero, at) },
      ...{ tick: place(spatialLogits[index]), spatial: spatialLogits[index] },
    };
  });
  if (rows.length <= MOST_ROWS) return rows;
  return rows.sort((a, b) => b.logit - a.logit).slice(0, MOST_ROWS);
}

/** A whole per cent, and never 0 or 100 where it is neither. */
export function wholePercent(share: number): string {
  if (share > 0.995) return share === 1 ? '100\u00a0%' : '> 99\u00a0%';
  if (share < 0.005) return share === 0 ? '0\u00a0%' : '< 1\u00a0%';
  return `${Math.round(share * 100)}\u00a0%`;
}
