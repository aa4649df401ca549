import { describe, expect, it } from 'vitest';
import { dftNaive2d } from './direct-sums';
import { applySelection, fullMask, splitPair } from './kept-set';
import { coefficientLayout, isMirror, mirrorRow, type TransformKind } from './layout';
import { createRandom } from './random';
import { groupsBelow, rankCoefficients, type Ranks, type Rule, type Scope } from './ranks';
import { countForShare, NO_RANK, planSelection, selectCount, type Selection } from './selection';

interface Case {
  readonly transform: TransformKind;
  readonly rule: Rule;
  readonly scope: Scope;
  readonly size: readonly [channels: number, width: number, height: number];
}

const RULES: readonly Rule[] = ['largest', 'square', 'triangle', 'circle', 'band'];
const SIZES: readonly Case['size'][] = [
  [1, 1, 1],
  [3, 1, 1],
  [1, 5, 1],
  [1, 6, 1],
  [3, 1, 4],
  [1, 1, 7],
  [1, 5, 3],
  [3, 5, 3],
  [1, 6, 4],
  [3, 6, 4],
  [1, 4, 5],
  [3, 5, 4],
  [1, 2, 2],
  [3, 2, 2],
];
const CASES: readonly Case[] = (['dft', 'dct', 'block'] as const).flatMap((transform) =>
  RULES.flatMap((rule) =>
    (transform === 'block' ? (['picture', 'block'] as const) : (['picture'] as const)).flatMap((scope) =>
      SIZES.map((size) => ({ transform, rule, scope, size })),
    ),
  ),
);

/** Coefficients of a random picture; some are made equal so that ties are met. */
function example({ transform, rule, scope, size: [channels, width, height] }: Case) {
  const layout = coefficientLayout({ transform, channels, width, height, block: 4 });
  const random = createRandom(7 * width + 13 * height + channels);
  const coefficients = new Float64Array(layout.entries * layout.parts);
  if (transform === 'dft') {
    for (let c = 0; c < channels; c++) {
      const plane = Float64Array.from({ length: width * height }, () => random.integer(4));
      coefficients.set(dftNaive2d(plane, width, height), c * 2 * layout.rows * layout.columns);
    }
  } else {
    coefficients.forEach((_, at) => (coefficients[at] = random.integer(9) - 4));
  }
  return { layout, coefficients, ranks: rankCoefficients({ layout, rule, scope, coefficients }) };
}

/** Real degrees of freedom that survive in a half spectrum, counted from the numbers; needs all of them non-zero. */
function countFreedoms(kept: Float64Array, { layout }: Ranks): number {
  if (layout.parts === 1) return kept.filter((x) => x !== 0).length;
  let count = 0;
  for (let entry = 0; entry < layout.entries; entry++) {
    const u = entry % layout.columns;
    const v = Math.floor(entry / layout.columns) % layout.rows;
    if (isMirror(v, u, layout)) continue;
    count += (kept[2 * entry] !== 0 ? 1 : 0) + (kept[2 * entry + 1] !== 0 ? 1 : 0);
  }
  return count;
}

/** Ones for every real degree of freedom: 1 + 0.5i for pairs, 1 for real entries, mirrors conjugate. */
function markers({ layout }: Ranks): Float64Array {
  const out = new Float64Array(layout.entries * layout.parts).fill(1);
  if (layout.parts === 1) return out;
  for (let entry = 0; entry < layout.entries; entry++) {
    const u = entry % layout.columns;
    const v = Math.floor(entry / layout.columns) % layout.rows;
    const own = (u === 0 || 2 * u === layout.width) && mirrorRow(v, layout.rows) === v;
    out[2 * entry + 1] = own ? 0 : isMirror(v, u, layout) ? -0.5 : 0.5;
  }
  return out;
}

function expectConjugateSymmetric(kept: Float64Array, { layout }: Ranks): void {
  for (let entry = 0; entry < layout.entries; entry++) {
    const u = entry % layout.columns;
    if (u !== 0 && 2 * u !== layout.width) continue;
    const v = Math.floor(entry / layout.columns) % layout.rows;
    const other = entry + (mirrorRow(v, layout.rows) - v) * layout.columns;
    expect(kept[2 * other]).toBe(kept[2 * entry]);
    expect(kept[2 * other + 1] + kept[2 * entry + 1]).toBe(0);
  }
}

const fixes = (s: Selection) => [s.include, s.exclude, s.split].filter((v) => v !== NO_RANK).length;

describe.each(CASES)('$transform $rule $scope $size', (one) => {
  const { layout, coefficients, ranks } = example(one);
  const marked = markers(ranks);

  it('gives every degree of freedom one rank, and pairs neighbours', () => {
    const seen = new Uint8Array(layout.total);
    for (const entry of ranks.order) {
      const v = ranks.ranks[entry];
      const pair = layout.parts === 2 && !ranks.selfRanks.includes(v);
      for (let rank = pair ? v - 1 : v; rank <= v; rank++) seen[rank]++;
      expect(ranks.order[groupsBelow(v, ranks)]).toBe(entry);
    }
    expect(seen.every((n) => n === 1)).toBe(true);
  });

  it('keeps exactly k for every k, real, and the first k but for the stated fix', () => {
    const kept = new Float64Array(marked.length);
    for (let k = 1; k <= layout.total; k++) {
      for (const bandFrom of one.rule === 'band' ? [0, 0.2, 0.5, 1] : [0]) {
        const selection = planSelection({ ranks, share: k / layout.total, bandFrom });
        expect(selection.count).toBe(k);
        const used = new Uint8Array(layout.channels * layout.columns);
        applySelection(marked, ranks, selection, kept, used);
        expect(countFreedoms(kept, ranks)).toBe(k);
        if (layout.parts === 2) expectConjugateSymmetric(kept, ranks);
        expect(fullMask(ranks, selection).reduce((sum, x) => sum + x, 0)).toBe(k);
        expect(fixes(selection)).toBeLessThanOrEqual(layout.parts - 1);
        used.forEach((flag, column) => {
          const [c, u] = [Math.floor(column / layout.columns), column % layout.columns];
          const start = c * layout.rows * layout.columns;
          const any = Array.from({ length: layout.rows }, (_, v) => (start + v * layout.columns + u) * layout.parts);
          expect(flag).toBe(any.some((at) => kept[at] !== 0 || (layout.parts === 2 && kept[at + 1] !== 0)) ? 1 : 0);
        });
        const groups = ranks.order.filter((entry) => kept[entry * layout.parts] !== 0);
        const first = groupsBelow(selection.from, ranks);
        const wrong = groups.filter((entry, i) => entry !== ranks.order[first + i]).length;
        // An excluded group shifts the rest by one; otherwise all but an included one are in order.
        if (selection.exclude === NO_RANK) expect(wrong).toBeLessThanOrEqual(1);
        else expect(ranks.ranks[ranks.order[first]]).toBeGreaterThanOrEqual(selection.from);
      }
    }
  });

  it('is ordered as the rule says, ties by the stated rule', () => {
    const plane = layout.rows * layout.columns;
    const side = one.transform === 'block' ? layout.block : 1;
    const keyOf = (entry: number): number[] => {
      const c = Math.floor(entry / plane);
      const at = entry % plane;
      const [v, u] = [Math.floor(at / layout.columns), at % layout.columns];
      if (one.rule === 'largest') {
        const energy =
          layout.parts === 2
            ? coefficients[2 * entry] ** 2 + coefficients[2 * entry + 1] ** 2
            : coefficients[entry] ** 2;
        return [-Math.fround(energy), entry];
      }
      const [i, j] = side > 1 ? [v % side, u % side] : [v, u];
      const sv = layout.parts === 2 ? Math.min(v, mirrorRow(v, layout.rows)) : i;
      const [a, b] = side > 1 ? [j, sv] : [j * layout.height, sv * layout.width];
      const key = one.rule === 'square' ? Math.max(a, b) : one.rule === 'triangle' ? a + b : a * a + b * b;
      const raster = Math.floor(v / side) * layout.columns + Math.floor(u / side);
      if (side === 1) return [key, at, c];
      return one.scope === 'block' ? [key, i * side + j, c, raster] : [key, i * side + j, raster, c];
    };
    if (one.rule === 'largest' && one.scope === 'block') return;
    for (let g = 1; g < ranks.order.length; g++) {
      const [before, after] = [keyOf(ranks.order[g - 1]), keyOf(ranks.order[g])];
      const differs = before.findIndex((value, i) => value !== after[i]);
      expect(before[differs]).toBeLessThan(after[differs]);
    }
  });
});

describe('scope block', () => {
  it.each(RULES)('gives every block the floor or the ceiling of the same number (%s)', (rule) => {
    const { layout, ranks } = example({ transform: 'block', rule, scope: 'block', size: [3, 13, 9] });
    const across = layout.columns / 4;
    const counts = new Int32Array((layout.rows / 4) * across);
    ranks.order.forEach((entry) => {
      const at = entry % (layout.rows * layout.columns);
      counts[Math.floor(Math.floor(at / layout.columns) / 4) * across + Math.floor((at % layout.columns) / 4)]++;
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    });
  });
});

describe('the three fixes', () => {
  const ranksOf = (size: Case['size']) => example({ transform: 'dft', rule: 'circle', scope: 'picture', size }).ranks;

  it('includes the next real coefficient first', () => {
    const ranks = ranksOf([1, 6, 4]);
    const selection = selectCount(ranks, 2);
    expect(selection).toMatchObject({ from: 0, to: 2, exclude: NO_RANK, split: NO_RANK });
    expect(selection.include).toBe(ranks.selfRanks[1]);
  });

  it('then leaves out the last real one inside, never a mean', () => {
    const ranks = ranksOf([1, 5, 4]);
    const selection = selectCount(ranks, ranks.total - 1);
    expect(selection).toMatchObject({ to: ranks.total, include: NO_RANK, split: NO_RANK });
    expect(ranks.selfRanks.includes(selection.exclude)).toBe(true);
    expect(ranks.meanRanks.includes(selection.exclude)).toBe(false);
  });

  it('then splits a pair and keeps its larger part', () => {
    const { ranks, coefficients } = example({ transform: 'dft', rule: 'largest', scope: 'picture', size: [1, 5, 3] });
    const selection = selectCount(ranks, 2);
    expect(selection.split).toBe(2);
    const split = splitPair(coefficients, ranks, selection);
    if (!split) throw new Error('expected a split pair');
    const kept = new Float64Array(coefficients.length);
    applySelection(coefficients, ranks, selection, kept);
    const [re, im] = [coefficients[2 * split.entry], coefficients[2 * split.entry + 1]];
    const larger = Math.abs(re) >= Math.abs(im) ? [re, 0] : [0, im];
    expect([kept[2 * split.entry], kept[2 * split.entry + 1]]).toEqual(larger);
  });

  it('counts shares, at least one and at most all', () => {
    expect([0, 0.0001, 0.5, 1, 2].map((share) => countForShare(share, 100))).toEqual([1, 1, 50, 100, 100]);
    expect(() => selectCount(ranksOf([1, 5, 3]), 16)).toThrow(RangeError);
  });
});
