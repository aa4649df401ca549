/**
 * Coefficients changed by hand, with undo and redo. A drag is one step: what it changes after its first change is joined
 * to it. The store is the truth; the `edits` setting mirrors it while it fits a link.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoefficientEdit } from '../../codec/jpeg/edits';

export interface EditHistory {
  readonly edits: readonly CoefficientEdit[];
  readonly past: readonly (readonly CoefficientEdit[])[];
  readonly future: readonly (readonly CoefficientEdit[])[];
}

export type EditHistoryStore = StoreApi<EditHistory>;

/** Steps that can be undone; older ones are forgotten. */
const MOST_STEPS = 500;

export function createEditHistory(edits: readonly CoefficientEdit[] = []): EditHistoryStore {
  return createStore<EditHistory>(() => ({ edits, past: [], future: [] }));
}

const sameCoefficient = (a: CoefficientEdit, b: CoefficientEdit): boolean =>
  a.component === b.component && a.row === b.row && a.column === b.column && a.index === b.index;

/**
 * Sets one coefficient. `original` is its value in the file: an edit back to it is no edit. `joined` makes it one step
 * with the step before, for what a drag or a wheel does.
 */
export function editCoefficient(
  store: EditHistoryStore,
  edit: CoefficientEdit,
  original: number,
  joined: boolean = false,
): void {
  const { edits, past } = store.getState();
  const before = edits.find((other) => sameCoefficient(other, edit));
  if ((before?.value ?? original) === edit.value) return;
  const others = edits.filter((other) => other !== before);
  const next = edit.value === original ? others : [...others, edit];
  store.setState({ edits: next, past: joined ? past : [...past, edits].slice(-MOST_STEPS), future: [] });
}

/** Replaces all edits in one step that can be undone. */
export function replaceEdits(store: EditHistoryStore, next: readonly CoefficientEdit[]): void {
  const { edits, past } = store.getState();
  if (edits.length === 0 && next.length === 0) return;
  store.setState({ edits: next, past: [...past, edits].slice(-MOST_STEPS), future: [] });
}

/** Begins anew, with nothing to undo: another picture, another link. */
export function resetEdits(store: EditHistoryStore, edits: readonly CoefficientEdit[] = []): void {
  store.setState({ edits, past: [], future: [] });
}

export function undoEdit(store: EditHistoryStore): void {
  const { edits, past, future } = store.getState();
  const previous = past.at(-1);
  if (previous) store.setState({ edits: previous, past: past.slice(0, -1), future: [edits, ...future] });
}

export function redoEdit(store: EditHistoryStore): void {
  const { edits, past, future } = store.getState();
  const [next, ...rest] = future;
  if (next) store.setState({ edits: next, past: [...past, edits], future: rest });
}
