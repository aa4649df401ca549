import { describe, expect, it, test } from 'vitest';
import { createRandom } from '../random';
import { upsampleKind, upsampleRow, type SampledComponent, type UpsampleKind } from './upsample';

const random = createRandom(3);

interface Case {
  readonly component: SampledComponent;
  readonly largest: { horizontal: number; vertical: number };
  readonly width: number;
  readonly height: number;
}

function caseOf(width: number, height: number, factors: readonly number[], largest = [2, 2]): Case {
  const [horizontal, vertical] = factors;
  const component = {
    horizontal,
    vertical,
    width: Math.ceil((width * horizontal) / largest[0]),
    height: Math.ceil((height * vertical) / largest[1]),
  };
  return { component, largest: { horizontal: largest[0], vertical: largest[1] }, width, height };
}

/** Samples with padding that would be noticed. */
function padded({ component: { width, height } }: Case): { samples: Uint8Array; stride: number } {
  const stride = 8 * Math.ceil(width / 8) + 8;
  const samples = new Uint8Array(stride * (height + 8)).fill(255);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) samples[y * stride + x] = random.integer(128);
  return { samples, stride };
}

function rows(kind: UpsampleKind, each: Case, samples: Uint8Array, stride: number): Int32Array[] {
  return Array.from({ length: each.height }, (_, y) => {
    const values = new Int32Array(each.width);
    upsampleRow(kind, samples, stride, each.component, each.largest, y, values);
    return values;
  });
}

/** The triangle filter as a formula: weights by distance from the pixel's middle, edge samples repeated. */
function triangle({ component, largest }: Case, samples: Uint8Array, stride: number, x: number, y: number): number {
  const taps = (at: number, twice: boolean, size: number): readonly (readonly [index: number, weight: number])[] => {
    if (!twice) return [[at, 1]];
    const near = at >> 1;
    const far = Math.min(Math.max(near + (at % 2 === 0 ? -1 : 1), 0), size - 1);
    return [
      [near, 0.75],
      [far, 0.25],
    ];
  };
  let sum = 0;
  for (const [row, down] of taps(y, component.vertical < largest.vertical, component.height))
    for (const [column, across] of taps(x, component.horizontal < largest.horizontal, component.width))
      sum += down * across * samples[row * stride + column];
  return sum;
}

const KINDS: [UpsampleKind, number[]][] = [
  ['same', [2, 2]],
  ['smooth-across', [1, 2]],
  ['smooth-both', [1, 1]],
  ['smooth-down', [2, 1]],
];
const SIZES = [
  [16, 16],
  [7, 9],
  [13, 1],
  [5, 31],
  [23, 2],
];

describe.each(KINDS)('%s', (kind, factors) => {
  test.each(SIZES)('%i×%i', (width, height) => {
    const each = caseOf(width, height, factors);
    expect(upsampleKind(each.component, each.largest, 'smooth')).toBe(kind);
    const { samples, stride } = padded(each);
    rows(kind, each, samples, stride).forEach((values, y) =>
      values.forEach((value, x) =>
        expect(Math.abs(value - triangle(each, samples, stride, x, y))).toBeLessThanOrEqual(0.5),
      ),
    );
  });
});

describe('upsampling', () => {
  it('rounds halves in turns, so that the mean stays', () => {
    const each = caseOf(4000, 2, [1, 2]);
    const { samples, stride } = padded(each);
    const values = rows('smooth-across', each, samples, stride)[0];
    let bias = 0;
    for (let x = 0; x < 4000; x++) bias += values[x] - triangle(each, samples, stride, x, 0);
    expect(Math.abs(bias / 4000)).toBeLessThan(0.03);
  });

  it('repeats where smoothness is not asked for, in narrow components, and at other ratios', () => {
    const { component, largest } = caseOf(100, 100, [1, 1]);
    expect(upsampleKind(component, largest, 'nearest')).toBe('repeat-across');
    const narrow = caseOf(4, 4, [1, 1]);
    expect(upsampleKind(narrow.component, narrow.largest, 'smooth')).toBe('repeat-across');
    const quarter = caseOf(100, 100, [1, 1], [4, 1]);
    expect(upsampleKind(quarter.component, quarter.largest, 'smooth')).toBe('nearest');
  });

  it.each([
    [1, 4, [0, 0, 0, 0, 1, 1, 1, 1]],
    [1, 3, [0, 0, 0, 1, 1, 1, 2, 2]],
    // Middles 1/3, 1, 5/3, … of a sample.
    [2, 3, [0, 1, 1, 2, 3, 3, 4, 5]],
    [3, 4, [0, 1, 1, 2, 3, 4, 4, 5]],
  ])('takes the sample under the middle of the pixel, %i for %i', (factor, largest, expected) => {
    const each = caseOf(8, 1, [factor, 1], [largest, 1]);
    const samples = Uint8Array.from({ length: 16 }, (_, x) => x);
    expect(Array.from(rows('nearest', each, samples, 16)[0])).toEqual(expected);
  });

  it('repeats both ways', () => {
    const each = caseOf(5, 3, [1, 1]);
    const samples = Uint8Array.of(1, 2, 3, 9, 4, 5, 6, 9);
    const all = rows('repeat-across', each, samples, 4).map((row) => Array.from(row));
    expect(all).toEqual([
      [1, 1, 2, 2, 3],
      [1, 1, 2, 2, 3],
      [4, 4, 5, 5, 6],
    ]);
  });
});
