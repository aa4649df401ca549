/** The files that are listed: of the picked collection, what the filter leaves, in the order that is asked for. */
import { useMemo } from 'react';
import type { CollectionId, CollectionState } from '../../../engine/survey/api';
import { useSetting } from '../../shared/bench-context';
import { useSurvey } from '../survey-context';
import { leftOf, orderOf, parseSort, type FileSort } from './file-order';

export interface ListedFiles {
  readonly id: CollectionId;
  readonly state: CollectionState | null;
  readonly rows: Uint32Array;
  readonly sort: FileSort;
}

/** The picked collection, or the other one where that is not open. */
export function usePickedCollection(): CollectionState | null {
  const picked = useSetting('collection');
  return useSurvey(({ collections }) => collections[picked] ?? collections.a ?? collections.b);
}

export function useListedFiles(): ListedFiles {
  const state = usePickedCollection();
  const text = useSetting('filesSort');
  const sort = useMemo(() => parseSort(text), [text]);
  const { table, selection } = state ?? {};
  // Table and selection change in place; their versions say when, and stand beside what belongs to them.
  const tableVersion = table?.version ?? 0;
  const order = useMemo(
    () => ({ of: tableVersion, rows: table ? orderOf(table, sort) : new Uint32Array(0) }),
    [table, tableVersion, sort],
  );
  const left = selection?.version ?? 0;
  const { rows } = useMemo(
    () => ({ of: left, rows: selection ? leftOf(order.rows, selection) : order.rows }),
    [order, selection, left],
  );
  return { id: state?.id ?? 'a', state, rows, sort };
}
