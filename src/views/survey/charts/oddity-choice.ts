/** The filter that leaves the files of an oddity, and no more where that can be said; null where no filter says it. */
import type { Oddity } from '../../../survey/charts/oddities';
import type { ColumnTable } from '../../../survey/column-table';
import type { FacetId } from '../../../survey/facets';
import type { Clause, ClauseKey } from '../../../survey/filter/filter';

export interface OddityChoice {
  readonly key: ClauseKey;
  readonly clause: Clause;
}

const USUAL = new Set(['', 'grey', '4:4:4', '4:2:2', '4:2:0', '4:1:1']);

/** Extremes: all files as far out as the farthest twelve. */
export function oddityChoice(oddity: Oddity, table: ColumnTable): OddityChoice | null {
  const { measured } = oddity;
  if (oddity.choose) return oddity.choose;
  if (oddity.id === 'not-jpeg') return names('kind', table.texts('kind').names, (name) => name !== 'JPEG');
  if (oddity.id === 'rare-subsampling')
    return names('subsampling', table.texts('subsampling').names, (name) => !USUAL.has(name));
  if (!measured || measured.of === 'shape') return null;
  const [first, last] = [measured.values[0], measured.values.at(-1) ?? measured.values[0]];
  const rising = first <= last;
  return {
    key: measured.of,
    clause: { kind: 'range', from: rising ? -Infinity : last, to: rising ? last : Infinity },
  };
}

function names(key: FacetId, all: readonly string[], wanted: (name: string) => boolean): OddityChoice | null {
  const chosen = all.filter(wanted);
  return chosen.length === 0 ? null : { key, clause: { kind: 'names', names: chosen } };
}
