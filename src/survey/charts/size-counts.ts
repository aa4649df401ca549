/**
 * How many files have which width and height: a hash table over typed arrays, since a collection may hold as many sizes as
 * files. Where the number of distinct sizes is bounded, sizes that come after it is reached are rounded to a grid of
 * `FINEST` cells an octave, so that they still fall into the right cell of a chart, and only their names are lost.
 */
import type { ColumnTable } from '../column-table';
import { rowTest, type ChartSelection, type Tally } from './tally';

/** Cells an octave that rounded sizes are right to. */
export const FINEST = 8;
const FIRST_ROOM = 1024;

export interface SizeCount extends Tally {
  readonly width: number;
  readonly height: number;
}

export interface SizeCounts {
  /** Distinct sizes, in the order of first appearance; a rounded one stands at the middle of its cell and is `rounded`. */
  forEach(visit: (width: number, height: number, all: number, left: number, rounded: boolean) => void): void;
  /** Files without a size. */
  readonly none: Tally;
  /** Files whose size was rounded. */
  readonly rounded: number;
}

class SizeTable implements SizeCounts {
  readonly none = { all: 0, left: 0 };
  rounded = 0;
  readonly #most: number;
  /** Places in the lists below plus 1; 0 for a free slot. */
  #slots = new Int32Array(2 * FIRST_ROOM);
  #room = FIRST_ROOM;
  #widths = new Float64Array(FIRST_ROOM);
  #heights = new Float64Array(FIRST_ROOM);
  #all = new Float64Array(FIRST_ROOM);
  #left = new Float64Array(FIRST_ROOM);
  #count = 0;
  readonly #cells = new Map<string, { width: number; height: number; all: number; left: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  add(width: number, height: number, left: number): void {
    if (!(width > 0 && height > 0)) {
      this.none.all++;
      this.none.left += left;
      return;
    }
    const place = this.#place(width, height);
    if (place < 0) {
      this.#addRounded(width, height, left);
      return;
    }
    this.#all[place]++;
    this.#left[place] += left;
  }

  forEach(visit: (width: number, height: number, all: number, left: number, rounded: boolean) => void): void {
    for (let i = 0; i < this.#count; i++) visit(this.#widths[i], this.#heights[i], this.#all[i], this.#left[i], false);
    for (const { width, height, all, left } of this.#cells.values()) visit(width, height, all, left, true);
  }

  #addRounded(width: number, height: number, left: number): void {
    const middle = (side: number): number => 2 ** ((Math.floor(Math.log2(side) * FINEST) + 0.5) / FINEST);
    const cell = { width: middle(width), height: middle(height), all: 0, left: 0 };
    const key = `${cell.width} ${cell.height}`;
    const known = this.#cells.get(key) ?? cell;
    this.#cells.set(key, known);
    known.all++;
    known.left += left;
    this.rounded++;
  }

  /** Where a size is counted; −1 where it is new and there is no more room. */
  #place(width: number, height: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(width, 0x9e3779b1) ^ Math.imul(height, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] - 1;
      if (place < 0) {
        if (this.#count >= this.#most) return -1;
        this.#slots[slot] = this.#count + 1;
        return this.#append(width, height);
      }
      if (this.#widths[place] === width && this.#heights[place] === height) return place;
    }
  }

  #append(width: number, height: number): number {
    const place = this.#count++;
    this.#widths[place] = width;
    this.#heights[place] = height;
    if (this.#count === this.#room) this.#grow();
    return place;
  }

  #grow(): void {
    this.#room *= 2;
    const longer = (values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const grown = new Float64Array(this.#room);
      grown.set(values);
      return grown;
    };
    [this.#widths, this.#heights, this.#all, this.#left] = [
      longer(this.#widths),
      longer(this.#heights),
      longer(this.#all),
      longer(this.#left),
    ];
    this.#slots = new Int32Array(2 * this.#room);
    const mask = this.#slots.length - 1;
    for (let place = 0; place < this.#count; place++) {
      let hash = Math.imul(this.#widths[place], 0x9e3779b1) ^ Math.imul(this.#heights[place], 0x85ebca6b);
      hash ^= hash >>> 15;
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }
}

export interface GrowingSizeCounts extends SizeCounts {
  /** NaN where a file has no size; `left` 0 or 1. */
  add(width: number, height: number, left: number): void;
}

/** @param most distinct sizes that are told apart. */
export function createSizeCounts(most = Infinity): GrowingSizeCounts {
  return new SizeTable(most);
}

export function countSizes(table: ColumnTable, selection: ChartSelection): SizeCounts {
  const [width, height] = [table.numbers('width'), table.numbers('height')];
  const sizes = new SizeTable(Infinity);
  // The chart has two facets: both their clauses are brushed in it.
  const bits = selection ? selection.bitOf('width') | selection.bitOf('height') : 0;
  const { failing } = rowTest(selection, null, table.length);
  const mask = selection ? ~bits : 0;
  for (let row = 0; row < table.length; row++) sizes.add(width[row], height[row], (failing[row] & mask) === 0 ? 1 : 0);
  return sizes;
}
