/**
 * The bins of each facet, the same for every collection and every filter, so that a bin means the same files wherever it
 * stands and bars never jump. A bin holds its lower edge and not its upper one.
 *
 * quality, precision, components, orientation, adobe: a bin a whole number.
 * aspect: twelve bins an octave, 1:1 in the middle of one. 4:3, 3:2, 16:9 and 2:1 then lie in the middles of others, as
 *   fourths and fifths do on a piano, and 500×374 falls in with 500×375. No quotient of sides below 65,536 is an edge.
 * all others: twenty bins a decade on the preferred numbers of ISO 3, series R 20 with R 20's rounding of ISO 497 (1, 1.12,
 *   1.25, 1.4 …).
 *   Edges of bytes per pixel lie 3 units of the sixth digit higher, where no file of usual size falls.
 */
import type { FacetId } from '../facets';

export interface BinGrid {
  readonly scale: 'linear' | 'log';
  /** Whether the facet's values are whole numbers. */
  readonly whole: boolean;
  /** Increasing; one more than there are bins. */
  readonly edges: Float64Array;
  /** −1 below the first edge, the number of bins from the last edge on. `value` is not NaN. */
  readonly binOf: (value: number) => number;
}

const PREFERRED = [
  1, 1.12, 1.25, 1.4, 1.6, 1.8, 2, 2.24, 2.5, 2.8, 3.15, 3.55, 4, 4.5, 5, 5.6, 6.3, 7.1, 8, 9,
] as const;
const DIGITS = 6;
const ASPECT_OCTAVES = 16;
const STEPS_AN_OCTAVE = 12;

/** A number as decimal text would have it, so that edges are what a link says. */
const decimal = (value: number): number => Number(value.toPrecision(DIGITS));

function wholeGrid(from: number, to: number): BinGrid {
  const bins = to - from + 1;
  return {
    scale: 'linear',
    whole: true,
    edges: Float64Array.from({ length: bins + 1 }, (_, i) => from + i),
    binOf: (value) => (value < from ? -1 : value >= to + 1 ? bins : Math.floor(value - from)),
  };
}

/** Bits of a 32-bit float below its exponent and the first four digits of its mantissa: sixteen steps an octave. */
const DROPPED_BITS = 19;
const STEPS = 1 << (31 - DROPPED_BITS);

/** Edges that rise about evenly in logarithm: a guess from the bits of the number, then a step or two; no logarithm is taken. */
function logGrid(edges: Float64Array, whole: boolean): BinGrid {
  const bins = edges.length - 1;
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  let last = 0;
  const guess = Int16Array.from({ length: STEPS }, (_, step) => {
    bits[0] = step << DROPPED_BITS;
    while (last < bins - 1 && edges[last + 1] <= float[0]) last++;
    return last;
  });
  return {
    scale: 'log',
    whole,
    edges,
    binOf: (value) => {
      if (value < edges[0]) return -1;
      if (value >= edges[bins]) return bins;
      float[0] = value;
      let bin = guess[bits[0] >>> DROPPED_BITS];
      while (value < edges[bin]) bin--;
      while (value >= edges[bin + 1]) bin++;
      return bin;
    },
  };
}

function preferredGrid(fromDecade: number, toDecade: number, whole: boolean): BinGrid {
  const edges: number[] = [];
  const shift = whole ? 0 : 3 * 10 ** (1 - DIGITS);
  for (let decade = fromDecade; decade < toDecade; decade++)
    for (const step of PREFERRED) edges.push(Number(`${decimal(step + shift)}e${decade}`));
  edges.push(Number(`${decimal(1 + shift)}e${toDecade}`));
  return logGrid(Float64Array.from(edges), whole);
}

function aspectGrid(): BinGrid {
  const bins = 2 * ASPECT_OCTAVES * STEPS_AN_OCTAVE + 1;
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) =>
    decimal(2 ** ((i - 0.5) / STEPS_AN_OCTAVE - ASPECT_OCTAVES)),
  );
  return logGrid(edges, false);
}

const QUALITY = wholeGrid(0, 100);
const SMALL = wholeGrid(0, 16);
const ASPECT = aspectGrid();
const DENSITY = preferredGrid(-6, 7, false);
const WHOLE = preferredGrid(0, 15, true);

export function gridOf(facet: FacetId): BinGrid {
  switch (facet) {
    case 'quality':
      return QUALITY;
    case 'precision':
    case 'components':
    case 'orientation':
    case 'adobe':
      return SMALL;
    case 'aspect':
      return ASPECT;
    case 'density':
      return DENSITY;
    default:
      return WHOLE;
  }
}
