/**
 * Files dealt into folds so that each fold has the same share of every label, to one file: shuffled within their label, labels
 * one after another, then dealt in turn without starting anew at a label, so that the folds are equally large too.
 */
import type { Random } from '../../math/random';

export function stratifiedFolds(labels: Uint16Array, labelCount: number, folds: number, random: Random): Uint8Array {
  const byLabel = Array.from({ length: labelCount }, () => [] as number[]);
  labels.forEach((label, row) => byLabel[label].push(row));
  const foldOf = new Uint8Array(labels.length);
  let next = 0;
  for (const rows of byLabel) {
    shuffle(rows, random);
    for (const row of rows) foldOf[row] = next++ % folds;
  }
  return foldOf;
}

/** In place, every order equally likely (Fisher and Yates). */
export function shuffle(items: number[] | Uint16Array | Uint32Array | Uint8Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
