/**
 * Which paths were there before: a fingerprint of 64 bits each, not the path, in 10 to 27 bytes. Two paths have the same one
 * by chance only in very large sets (of 10⁸ paths: once in 4,000 sets), and what is said then is a note.
 */

export interface PathSet {
  /** False where the path was there before. */
  readonly add: (path: string) => boolean;
}

const FIRST_SLOTS = 1 << 12;
/** Above this part of the slots the table is made anew, twice as large. */
const FULLEST = 0.75;

export function createPathSet(): PathSet {
  // Two words a slot; both zero: free.
  let slots = new Uint32Array(2 * FIRST_SLOTS);
  let count = 0;

  function place(high: number, low: number): boolean {
    const mask = slots.length / 2 - 1;
    for (let slot = high & mask; ; slot = (slot + 1) & mask) {
      const [a, b] = [slots[2 * slot], slots[2 * slot + 1]];
      if (a === high && b === low) return false;
      if (a !== 0 || b !== 0) continue;
      slots[2 * slot] = high;
      slots[2 * slot + 1] = low;
      return true;
    }
  }

  function grow(): void {
    const before = slots;
    slots = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] !== 0 || before[at + 1] !== 0) place(before[at], before[at + 1]);
    }
  }

  return {
    add(path) {
      let high = 0x811c9dc5;
      let low = 0x9e3779b9;
      for (let i = 0; i < path.length; i++) {
        const unit = path.charCodeAt(i);
        high = Math.imul(high ^ unit, 0x01000193);
        low = Math.imul(low ^ unit, 0x85ebca6b);
        low ^= low >>> 13;
      }
      // Never both zero.
      const isNew = place(mixed(high ^ path.length), (mixed(low) | 1) >>> 0);
      if (isNew && ++count > (FULLEST * slots.length) / 2) grow();
      return isNew;
    },
  };
}

/** Every bit of the input reaches every bit of the output (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let word = value;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
