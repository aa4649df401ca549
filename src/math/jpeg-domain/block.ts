/**
 * One 8×8 block between pixels and coefficients, and whole maps of them: the orthonormal DCT-II on both axes.
 *
 *     F = D·f·Dᵀ,  f = Dᵀ·F·D,  D[k,i] = ½·c(k)·cos((2i+1)kπ/16),  c(0) = 1/√2, c(k>0) = 1
 *
 * Layout: a block is 64 numbers, pixels 8·row + column, coefficients in natural order 8·v + u. A map is f64
 * [channels, rows, columns, 64]; its pixels [channels, 8·rows, 8·columns]. DC is 8 times the block's mean.
 * Tolerance: |error| ≤ 1e-15 · the largest number. Source: Ehrlich & Davis 2019, section 3 (there D is J's DCT part).
 */
import { dctMatrix } from '../block-dct';
import { pixelMap, type PixelMap } from '../layers/pixel-map';

/** A feature map in the JPEG domain. */
export interface BlockMap {
  readonly channels: number;
  /** In blocks. */
  readonly rows: number;
  readonly columns: number;
  /** [channels, rows, columns, 64], natural order. */
  readonly data: Float64Array;
}

/** D, [8, 8]: row k is wave k. */
export const DCT8: Readonly<Float64Array> = dctMatrix(8);

/** Called for every block of every map: the 1-D transforms are written out, and use D's symmetry. */
const [, C1, C2, C3, , C5, C6, C7] = Array.from({ length: 8 }, (_, k) => 0.5 * Math.cos((k * Math.PI) / 16));
const C0 = Math.sqrt(1 / 8);

/**
 * 64 pixels → 64 coefficients, f64, from `from` into `to` (which may be the same) at the given places. Rows, then
 * columns.
 */
export function forwardBlock(from: Float64Array, fromAt: number, to: Float64Array, toAt: number): void {
  for (let i = 0; i < 8; i++) forwardLine(from, fromAt + 8 * i, to, toAt + 8 * i, 1);
  for (let i = 0; i < 8; i++) forwardLine(to, toAt + i, to, toAt + i, 8);
}

/** 64 coefficients → 64 pixels; as forwardBlock. */
export function inverseBlock(from: Float64Array, fromAt: number, to: Float64Array, toAt: number): void {
  for (let i = 0; i < 8; i++) inverseLine(from, fromAt + 8 * i, to, toAt + 8 * i, 1);
  for (let i = 0; i < 8; i++) inverseLine(to, toAt + i, to, toAt + i, 8);
}

function forwardLine(from: Float64Array, at: number, to: Float64Array, out: number, step: number): void {
  const s0 = from[at] + from[at + 7 * step];
  const d0 = from[at] - from[at + 7 * step];
  const s1 = from[at + step] + from[at + 6 * step];
  const d1 = from[at + step] - from[at + 6 * step];
  const s2 = from[at + 2 * step] + from[at + 5 * step];
  const d2 = from[at + 2 * step] - from[at + 5 * step];
  const s3 = from[at + 3 * step] + from[at + 4 * step];
  const d3 = from[at + 3 * step] - from[at + 4 * step];
  to[out] = C0 * (s0 + s3 + (s1 + s2));
  to[out + step] = C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3;
  to[out + 2 * step] = C2 * (s0 - s3) + C6 * (s1 - s2);
  to[out + 3 * step] = C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3;
  to[out + 4 * step] = C0 * (s0 + s3 - (s1 + s2));
  to[out + 5 * step] = C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3;
  to[out + 6 * step] = C6 * (s0 - s3) - C2 * (s1 - s2);
  to[out + 7 * step] = C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3;
}

function inverseLine(from: Float64Array, at: number, to: Float64Array, out: number, step: number): void {
  const x1 = from[at + step];
  const x3 = from[at + 3 * step];
  const x5 = from[at + 5 * step];
  const x7 = from[at + 7 * step];
  const a = C0 * (from[at] + from[at + 4 * step]);
  const b = C0 * (from[at] - from[at + 4 * step]);
  const c = C2 * from[at + 2 * step] + C6 * from[at + 6 * step];
  const d = C6 * from[at + 2 * step] - C2 * from[at + 6 * step];
  const o0 = C1 * x1 + C3 * x3 + C5 * x5 + C7 * x7;
  const o1 = C3 * x1 - C7 * x3 - C1 * x5 - C5 * x7;
  const o2 = C5 * x1 - C1 * x3 + C7 * x5 + C3 * x7;
  const o3 = C7 * x1 - C5 * x3 + C3 * x5 - C1 * x7;
  to[out] = a + c + o0;
  to[out + step] = b + d + o1;
  to[out + 2 * step] = b - d + o2;
  to[out + 3 * step] = a - c + o3;
  to[out + 4 * step] = a - c - o3;
  to[out + 5 * step] = b - d - o2;
  to[out + 6 * step] = b + d - o1;
  to[out + 7 * step] = a + c - o0;
}

export function blockMap(channels: number, rows: number, columns: number): BlockMap {
  return { channels, rows, columns, data: new Float64Array(channels * rows * columns * 64) };
}

/** Coefficients of a map in pixels, whose sides must be whole blocks. */
export function toBlocks(pixels: PixelMap): BlockMap {
  const { channels, height, width } = pixels;
  if (height % 8 !== 0 || width % 8 !== 0) {
    throw new RangeError(`A map's sides must be multiples of 8; got ${width}×${height}`);
  }
  const map = blockMap(channels, height / 8, width / 8);
  eachBlock(map, (at, pixel) => {
    for (let y = 0; y < 8; y++) {
      for (let x = 0; x < 8; x++) map.data[at + 8 * y + x] = pixels.data[pixel + y * width + x];
    }
    forwardBlock(map.data, at, map.data, at);
  });
  return map;
}

/** Pixels of a map of coefficients. */
export function toPixels(map: BlockMap): PixelMap {
  const width = 8 * map.columns;
  const pixels = pixelMap(map.channels, 8 * map.rows, width);
  const tile = new Float64Array(64);
  eachBlock(map, (at, pixel) => {
    inverseBlock(map.data, at, tile, 0);
    for (let y = 0; y < 8; y++) {
      for (let x = 0; x < 8; x++) pixels.data[pixel + y * width + x] = tile[8 * y + x];
    }
  });
  return pixels;
}

/** visit(place of the block's coefficients, place of its top left pixel), for every block of every channel. */
function eachBlock({ channels, rows, columns }: BlockMap, visit: (at: number, pixel: number) => void): void {
  for (let c = 0, at = 0; c < channels; c++) {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++, at += 64) visit(at, ((c * rows + y) * 8 * columns + x) * 8);
    }
  }
}
