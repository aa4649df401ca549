/**
 * The order in which coefficients are kept, found once per picture, transform and rule.
 *
 * Rules, jointly over all channels (a conjugate pair is one group of two neighbouring ranks, see selection.ts):
 * - largest: |c|² descending, compared as f32 (f64 rounded once); ties by channel, then entry index.
 * - square, triangle, circle: ascending max(a,b), a+b, a²+b² of a = |su|/W, b = |sv|/H (signed frequencies of the DFT;
 *   u, v of the DCT; i, j inside a block of the block DCT). Compared exactly, as whole numbers (pictures of up to
 *   64 million pixels); ties by position (for blocks: position in the block, then block in raster order), then channel.
 * - band: the order of circle.
 * Scope `block` (block DCT alone): by the rank inside the spatial block, all its channels together, then as `largest`
 * says among the blocks (frequency rules: raster order), so that any first k give each block ⌊⌋ or ⌈⌉ of the same number.
 *
 * Layout: one u32 an entry, as layout.ts; a pair's entries carry its last rank, stored mirrors the same value.
 */
import { groupSize, isMirror, isOwnColumn, mirrorRow, storedMirror, type CoefficientLayout } from './layout';
import { radixSort, sortedIndices } from './radix-sort';

export type Rule = 'largest' | 'square' | 'triangle' | 'circle' | 'band';
export type Scope = 'picture' | 'block';

export interface RankInput {
  readonly layout: CoefficientLayout;
  readonly rule: Rule;
  readonly scope: Scope;
  /** Needed for `largest` alone. */
  readonly coefficients?: Float64Array;
}

export interface Ranks {
  readonly layout: CoefficientLayout;
  readonly rule: Rule;
  readonly scope: Scope;
  /** v of every entry. */
  readonly ranks: Uint32Array;
  /** Real degrees of freedom: one more than the greatest rank. */
  readonly total: number;
  /** Ranks of the real (self-conjugate) entries of a DFT, ascending; empty for the real transforms. */
  readonly selfRanks: Uint32Array;
  /** v of the (0,0) entry of every channel: for DFT and DCT the mean. */
  readonly meanRanks: Uint32Array;
  /** The groups in order: the entry that names each. */
  readonly order: Uint32Array;
}

export function rankCoefficients({ layout, rule, scope, coefficients }: RankInput): Ranks {
  const order =
    rule === 'largest' ? orderByMagnitude(layout, scope, coefficients) : orderByFrequency(layout, rule, scope);
  const ranks = new Uint32Array(layout.entries);
  const selfRanks: number[] = [];
  let next = 0;
  if (layout.parts === 1) {
    for (; next < order.length; next++) ranks[order[next]] = next;
  } else {
    const { columns, width } = layout;
    for (let i = 0; i < order.length; i++) {
      const entry = order[i];
      next += 2;
      ranks[entry] = next - 1;
      if (!isOwnColumn(entry % columns, width)) continue;
      if (groupSize(entry, layout) === 2) {
        ranks[storedMirror(entry, layout)] = next - 1;
      } else {
        next -= 1;
        ranks[entry] = next - 1;
        selfRanks.push(next - 1);
      }
    }
  }
  if (next !== layout.total) throw new RangeError(`Ranked ${next} degrees of freedom, expected ${layout.total}`);
  const plane = layout.rows * layout.columns;
  const meanRanks = Uint32Array.from({ length: layout.channels }, (_, c) => ranks[c * plane]);
  return { layout, rule, scope, ranks, total: next, selfRanks: Uint32Array.from(selfRanks), meanRanks, order };
}

/** How many groups have v < rank: the place in `order` of the first group that reaches `rank`. */
export function groupsBelow(rank: number, { layout, selfRanks }: Pick<Ranks, 'layout' | 'selfRanks'>): number {
  if (layout.transform !== 'dft') return rank;
  const singles = countBelow(selfRanks, rank);
  return singles + Math.floor((rank - singles) / 2);
}

/** How many of the ascending values are below `rank`. */
export function countBelow(ascending: Uint32Array, rank: number): number {
  let count = 0;
  while (count < ascending.length && ascending[count] < rank) count++;
  return count;
}

/** The entries that name a group, ascending, of one channel's array. */
function namingEntries(layout: CoefficientLayout): Uint32Array {
  const { rows, columns } = layout;
  const entries = new Uint32Array(rows * columns);
  let n = 0;
  for (let v = 0; v < rows; v++) {
    for (let u = 0; u < columns; u++) if (!isMirror(v, u, layout)) entries[n++] = v * columns + u;
  }
  return entries.subarray(0, n);
}

function orderByMagnitude(layout: CoefficientLayout, scope: Scope, coefficients?: Float64Array): Uint32Array {
  const expected = layout.entries * layout.parts;
  if (coefficients?.length !== expected) {
    throw new RangeError(`Ranking by magnitude needs ${expected} numbers, got ${coefficients?.length ?? 'none'}`);
  }
  const plane = layout.rows * layout.columns;
  const names = namingEntries(layout);
  const entries = new Uint32Array(layout.channels * names.length);
  const energies = new Float32Array(entries.length);
  const complex = layout.parts === 2;
  for (let c = 0, at = 0; c < layout.channels; c++) {
    const start = c * plane;
    for (let i = 0; i < names.length; i++, at++) {
      const entry = start + names[i];
      entries[at] = entry;
      const re = coefficients[complex ? 2 * entry : entry];
      const im = complex ? coefficients[2 * entry + 1] : 0;
      energies[at] = re * re + im * im;
    }
  }
  // Bits of non-negative floats order as the floats do; their complement orders descending.
  const keys = new Uint32Array(energies.buffer);
  for (let i = 0; i < keys.length; i++) keys[i] = ~keys[i];
  const order = radixSort(keys, entries).values;
  return scope === 'block' && layout.transform === 'block' ? takeTurns(order, layout) : order;
}

/** Reorders, stably, by the rank of each entry inside its spatial block. */
function takeTurns(order: Uint32Array, { rows, columns, block, channels }: CoefficientLayout): Uint32Array {
  const across = columns / block;
  const seen = new Uint32Array((rows / block) * across);
  const turns = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const at = order[i] % (rows * columns);
    const u = at % columns;
    const v = (at - u) / columns;
    turns[i] = seen[Math.floor(v / block) * across + Math.floor(u / block)]++;
  }
  const next = new Uint32Array(block * block * channels);
  next.forEach((_, turn) => (next[turn] = turn * seen.length));
  const turned = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) turned[next[turns[i]]++] = order[i];
  return turned;
}

/** Compares frequencies of a W×H grid as whole numbers: a = |su|·H/g, b = |sv|·W/g. */
function frequencyKey(rule: Rule, a: number, b: number): number {
  if (rule === 'square') return Math.max(a, b);
  return rule === 'triangle' ? a + b : a * a + b * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function orderByFrequency(layout: CoefficientLayout, rule: Rule, scope: Scope): Uint32Array {
  if (layout.transform === 'block') return orderBlocksByFrequency(layout, rule, scope);
  const { rows, columns, channels, width, height } = layout;
  const names = namingEntries(layout);
  const divisor = greatestCommonDivisor(width, height);
  const keys = new Float64Array(names.length);
  for (let i = 0; i < names.length; i++) {
    const u = names[i] % columns;
    const v = (names[i] - u) / columns;
    const sv = layout.transform === 'dft' ? Math.min(v, mirrorRow(v, rows)) : v;
    keys[i] = frequencyKey(rule, (u * height) / divisor, (sv * width) / divisor);
  }
  const sorted = sortedIndices(keys);
  const order = new Uint32Array(channels * names.length);
  for (let i = 0, at = 0; i < sorted.length; i++) {
    for (let c = 0; c < channels; c++, at++) order[at] = c * rows * columns + names[sorted[i]];
  }
  return order;
}

function orderBlocksByFrequency(layout: CoefficientLayout, rule: Rule, scope: Scope): Uint32Array {
  const { rows, columns, channels, block } = layout;
  const keys = new Float64Array(block * block);
  keys.forEach((_, at) => (keys[at] = frequencyKey(rule, at % block, Math.floor(at / block))));
  const plane = rows * columns;
  const order = new Uint32Array(layout.entries);
  let at = 0;
  const appendBlocks = (inBlock: number, firstChannel: number, lastChannel: number) => {
    const offset = Math.floor(inBlock / block) * columns + (inBlock % block);
    for (let y = 0; y < rows; y += block) {
      for (let x = 0; x < columns; x += block) {
        for (let c = firstChannel; c <= lastChannel; c++) order[at++] = c * plane + y * columns + x + offset;
      }
    }
  };
  for (const inBlock of sortedIndices(keys)) {
    if (scope === 'picture') appendBlocks(inBlock, 0, channels - 1);
    else for (let c = 0; c < channels; c++) appendBlocks(inBlock, c, c);
  }
  return order;
}
