/**
 * The rows that a merge has met, by hashes: 18 bytes a slot (64 bits of the path, 64 of the row, 16 of its table's number),
 * and never more than three of four slots taken, so 24 to 48 bytes a row; while the room doubles, half as much again.
 *
 * A row is taken for one that has been met only where all 128 bits agree.
 */
import { hashText } from './text-hash';

export interface SeenRows {
  readonly size: number;
  /**
   * Whether a row is new, has been met just so, or another with its path has; then from which table. It is kept, but where it
   * was met just so.
   */
  meet(path: string, row: string, table: number): Meeting;
}

export type Meeting = { readonly kind: 'new' } | { readonly kind: 'same' | 'other'; readonly table: number };

/** Tables that can be told apart; the rest share the last number. */
export const MOST_TABLES = 2 ** 16 - 1;

const FIRST_SLOTS = 2 ** 12;
const WORDS = 4;
const NEW: Meeting = { kind: 'new' };

export function createSeenRows(): SeenRows {
  let slots = FIRST_SLOTS;
  let words = new Uint32Array(slots * WORDS);
  /** Its table's number and one, so that 0 is an empty slot. */
  let tables = new Uint16Array(slots);
  let size = 0;

  const emptySlotFrom = (start: number): number => {
    let slot = start & (slots - 1);
    while (tables[slot] !== 0) slot = (slot + 1) & (slots - 1);
    return slot;
  };

  const grow = (): void => {
    const [oldWords, oldTables] = [words, tables];
    slots *= 2;
    words = new Uint32Array(slots * WORDS);
    tables = new Uint16Array(slots);
    for (let i = 0; i < oldTables.length; i++) {
      if (oldTables[i] === 0) continue;
      const slot = emptySlotFrom(oldWords[i * WORDS]);
      words.set(oldWords.subarray(i * WORDS, (i + 1) * WORDS), slot * WORDS);
      tables[slot] = oldTables[i];
    }
  };

  return {
    get size() {
      return size;
    },
    meet: (path, row, table) => {
      const [p0, p1] = hashText(path);
      const [r0, r1] = hashText(row);
      let other: Meeting | null = null;
      let slot = p0 & (slots - 1);
      for (; tables[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
        const at = slot * WORDS;
        if (words[at] !== p0 || words[at + 1] !== p1) continue;
        const from = tables[slot] - 1;
        if (words[at + 2] === r0 && words[at + 3] === r1) return { kind: 'same', table: from };
        other ??= { kind: 'other', table: from };
      }
      words.set([p0, p1, r0, r1], slot * WORDS);
      tables[slot] = Math.min(table, MOST_TABLES - 1) + 1;
      size++;
      if (size * 4 > slots * 3) grow();
      return other ?? NEW;
    },
  };
}
