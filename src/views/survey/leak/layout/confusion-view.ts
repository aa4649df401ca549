/**
 * Which label was taken for which, as much of it as can be seen: the commonest labels one by one, the rest as one. A cell holds
 * the share of its row, of the files that have the label.
 */
import type { LeakResult } from '../../../../survey/leak/leak-result';

export interface ConfusionCell {
  readonly count: number;
  /** Of the row, 0…1. */
  readonly share: number;
}

export interface ConfusionView {
  /** How labels are written; empty for the rest. */
  readonly labels: readonly { readonly name: string | null; readonly count: number }[];
  /** How many labels the last one stands for; 0 where all have a row. */
  readonly others: number;
  readonly rows: readonly (readonly ConfusionCell[])[];
}

export const MOST_SHOWN = 20;

export function confusionView(
  { labels, confusion }: Pick<LeakResult, 'labels' | 'confusion'>,
  most = MOST_SHOWN,
): ConfusionView {
  const shown = labels.length > most ? most - 1 : labels.length;
  const others = labels.length - shown;
  const size = shown + (others > 0 ? 1 : 0);
  const counts = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  confusion.forEach((row, actual) => {
    row.forEach((count, predicted) => {
      counts[Math.min(actual, size - 1)][Math.min(predicted, size - 1)] += count;
    });
  });
  const rest = labels.slice(shown).reduce((sum, { count }) => sum + count, 0);
  return {
    labels: [
      ...labels.slice(0, shown).map(({ name, count }) => ({ name, count })),
      ...(others > 0 ? [{ name: null, count: rest }] : []),
    ],
    others,
    rows: counts.map((row) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      return row.map((count) => ({ count, share: total === 0 ? 0 : count / total }));
    }),
  };
}

export interface GridPlaces {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Whether a figure fits into a cell. */
  readonly figures: boolean;
  /** Letters that a row's label may have. */
  readonly letters: number;
}

const LABEL_SHARE = 0.3;
const MOST_LABEL = 140;
const MOST_CELL = 44;
const LEAST_CELL = 12;
const FOR_FIGURES = 34;
const TOP = 34;
const LETTER = 6.4;

export function gridPlaces(width: number, labels: number): GridPlaces {
  const left = Math.round(Math.min(MOST_LABEL, width * LABEL_SHARE));
  const cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, Math.floor((width - left) / Math.max(1, labels))));
  return {
    width,
    height: TOP + cell * labels + 4,
    left,
    top: TOP,
    cell,
    figures: cell >= FOR_FIGURES,
    letters: Math.max(2, Math.floor((left - 28) / LETTER)),
  };
}

/** The cell that a key moves to; undefined for keys that move nowhere. */
export function cellAfter(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  size: number,
): { row: number; column: number } | undefined {
  const clamp = (at: number): number => Math.min(size - 1, Math.max(0, at));
  switch (key) {
    case 'ArrowLeft':
      return { row, column: clamp(column - 1) };
    case 'ArrowRight':
      return { row, column: clamp(column + 1) };
    case 'ArrowUp':
      return { row: clamp(row - 1), column };
    case 'ArrowDown':
      return { row: clamp(row + 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size - 1 };
    default:
      return undefined;
  }
}
