/** A confusion matrix as cells to draw and to read: counts, and their share of what each row really is. */
import type { ColorTable, Rgb } from '../../../math/colormaps';
import { shadeOf } from '../../shared/figures/cell-colors';
import { formatCount, formatPercent } from '../../shared/format';

export interface ConfusionCell {
  readonly actual: number;
  readonly answered: number;
  readonly count: number;
  /** Of all pictures of this row; NaN where there are none. */
  readonly share: number;
  /** Null where the row has no pictures. */
  readonly color: Rgb | null;
  /** "ship called truck: 31 of 1 000 (3.10 %)". */
  readonly text: string;
}

export function confusionCells(
  confusion: readonly (readonly number[])[],
  classes: readonly string[],
  table: ColorTable,
): ConfusionCell[] {
  return confusion.flatMap((row, actual) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, answered) => {
      const share = count / total;
      const what =
        actual === answered
          ? `${nameOf(classes, actual)}, named rightly`
          : `${nameOf(classes, actual)} called ${nameOf(classes, answered)}`;
      return {
        ...{ actual, answered, count, share },
        color: total === 0 ? null : shadeOf(table, share),
        text: `${what}: ${formatCount(count)} of ${formatCount(total)}${total === 0 ? '' : ` (${formatPercent(share)})`}`,
      };
    });
  });
}

export const nameOf = (classes: readonly string[], index: number): string => classes[index] ?? String(index);

/** The mistake that is made most often; null where none is. */
export function commonestMistake(cells: readonly ConfusionCell[]): ConfusionCell | null {
  let found: ConfusionCell | null = null;
  for (const cell of cells) if (cell.actual !== cell.answered && cell.count > (found?.count ?? 0)) found = cell;
  return found;
}

/** Names in at most so many letters, each told apart from the others where that can be. */
export function shortNames(classes: readonly string[], letters: number): string[] {
  return classes.map((name, index) => {
    const short = name.slice(0, letters);
    const twin = classes.some((other, at) => at !== index && other.slice(0, letters) === short);
    return twin ? `${short.slice(0, letters - 1)}${index}` : short;
  });
}

/** The cell that a key leads to; undefined for keys that lead nowhere. */
export function cellAfterKey(key: string, index: number, side: number): number | undefined {
  const [row, column] = [Math.floor(index / side), index % side];
  const clamp = (at: number): number => Math.min(side - 1, Math.max(0, at));
  if (key === 'Home') return row * side;
  if (key === 'End') return row * side + side - 1;
  const step = (
    { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] } as Record<string, [number, number]>
  )[key];
  return step && clamp(row + step[0]) * side + clamp(column + step[1]);
}
