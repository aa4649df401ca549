/** What the shell shows of the moment: pictures on their way, refusals, what is dragged over the page. */
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A person's own file that a link names and that is not here. */
export interface ExpectedFile {
  readonly id: string;
  readonly name: string;
}

export interface ShellState {
  /** The picture that is being opened, by name; empty where none is. */
  readonly opening: string;
  /** Why the last file was refused, or another word about it; empty after the next one opens. */
  readonly pictureNote: string;
  readonly expected: ExpectedFile | null;
  /** A file is held over the page. */
  readonly dropping: boolean;
  /** The sheet of keys is open. */
  readonly keysOpen: boolean;
  readonly galleryOpen: boolean;
  /** A sentence shown for a moment; `at` tells equal ones apart. */
  readonly toast: { readonly text: string; readonly at: number } | null;
  /** A sentence for screen readers. */
  readonly announcement: string;
}

export type ShellStore = StoreApi<ShellState>;

export function createShellStore(): ShellStore {
  return createStore<ShellState>(() => ({
    opening: '',
    pictureNote: '',
    expected: null,
    dropping: false,
    keysOpen: false,
    galleryOpen: false,
    toast: null,
    announcement: '',
  }));
}
