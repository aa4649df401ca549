/**
 * Names counted one by one in bounded memory: so many distinct names, so many letters; names that come after are counted
 * together as other.
 */
import type { FacetId } from '../facets';
import { foldNames, type NameCounts } from './name-counts';

export const MOST_NAMES = 4096;
const MOST_LETTERS = 1 << 20;

export interface NameCounter {
  add(name: string): void;
  counts(): NameCounts;
  /** What was bounded, a sentence or none. */
  bounded(): string[];
}

export function createNameCounter(facet: FacetId): NameCounter {
  const counts = new Map<string, number>();
  let letters = 0;
  let beyond = 0;
  return {
    add: (name) => {
      const known = counts.get(name);
      if (known !== undefined) counts.set(name, known + 1);
      else if (counts.size >= MOST_NAMES || letters + name.length > MOST_LETTERS) beyond++;
      else {
        letters += name.length;
        counts.set(name, 1);
      }
    },
    counts: () => {
      const folded = foldNames(
        facet,
        [...counts].map(([name, count]) => ({ name, all: count, left: count })),
      );
      if (beyond === 0) return folded;
      const { names, all, left } = folded.other ?? { names: 0, all: 0, left: 0 };
      return { ...folded, other: { names: names + 1, all: all + beyond, left: left + beyond } };
    },
    bounded: () =>
      beyond === 0
        ? []
        : [`Of ${facet}, ${counts.size} names were told apart; ${beyond} files have other names, counted as one.`],
  };
}
