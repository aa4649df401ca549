/** The dots of a map: rows in one place are one dot. Many files have the same settings, so there are far fewer dots than files. */
import type { Selection } from '../../../survey/filter/selection';
import type { SettingsMap } from '../../../survey/map/settings-map';

export interface Dots {
  readonly length: number;
  /** 0…1 each way. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly files: Uint32Array;
  /** A row of each dot: all its rows have the same settings, those the map measures in. */
  readonly rowOf: Uint32Array;
  /** The dot of each row of the map, −1 for none. */
  readonly dotOf: Int32Array;
  /** Dots with many files first, so that small ones are drawn over them. */
  readonly order: Uint32Array;
}

/** Steps of the grid on which places are told apart: far below a pixel at the closest look, and single precision's own. */
const STEPS = 2 ** 24;

export function dotsOf({ xy }: Pick<SettingsMap, 'xy'>): Dots {
  const rows = xy.length / 2;
  const dotOf = new Int32Array(rows).fill(-1);
  const found = new Map<number, number>();
  const first: number[] = [];
  const files: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(xy[2 * row])) continue;
    const key = Math.round(xy[2 * row] * STEPS) * 2 * STEPS + Math.round(xy[2 * row + 1] * STEPS);
    const dot = found.get(key) ?? first.length;
    if (dot === first.length) {
      found.set(key, dot);
      first.push(row);
      files.push(0);
    }
    files[dot]++;
    dotOf[row] = dot;
  }
  return {
    length: first.length,
    x: Float32Array.from(first, (row) => xy[2 * row]),
    y: Float32Array.from(first, (row) => xy[2 * row + 1]),
    files: Uint32Array.from(files),
    rowOf: Uint32Array.from(first),
    dotOf,
    order: Uint32Array.from(files.keys()).sort((a, b) => files[b] - files[a] || a - b),
  };
}

/** How many files of each dot the filter leaves. */
export function filesLeft({ length, dotOf }: Dots, { failing, length: selected }: Selection): Uint32Array {
  const left = new Uint32Array(length);
  const rows = Math.min(dotOf.length, selected);
  for (let row = 0; row < rows; row++) if (failing[row] === 0 && dotOf[row] >= 0) left[dotOf[row]]++;
  return left;
}

const SMALLEST = 1.8;
const LARGEST = 15;

/** Radius of a dot on screen, CSS pixels: the area grows a little slower than the files, so that single ones are still seen. */
export function dotRadius(files: number, zoom: number): number {
  return Math.min(LARGEST, SMALLEST * files ** 0.32) * zoom ** 0.25;
}
