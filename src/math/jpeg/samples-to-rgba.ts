/**
 * Values of a row of pixels, one component each, to RGBA: JPEG's colour spaces (ITU-T T.871, T.872).
 *
 *     R = Y + 1.402 Cr',   G = Y − 0.34414 Cb' − 0.71414 Cr',   B = Y + 1.772 Cb',   Cb', Cr' less 2^(P−1)
 *
 * full range, each offset rounded to a whole number, halves up, results limited to 0 … M = 2^P − 1. Inks: R = c·k/M with c
 * and k the light that cyan and black let through, as Adobe's files hold it (`inverted`), or M less the ink. YCCK is
 * YCbCr of the inks' complements, and black. 12 bits become 8 last, by v·255/4095, rounded.
 *
 * A pixel is one number, red in the low byte: RGBA bytes on little-endian machines, which all that run this are.
 * Factors to 1/65536, those of green from five digits, as libjpeg has them, in 32-bit integers. Tolerance: exact.
 */
export type SampleColor = 'grey' | 'ycbcr' | 'rgb' | 'cmyk' | 'ycck' | 'unknown';
export type ShownColor = Exclude<SampleColor, 'unknown'>;

/** What is made of the components: without a word on them, four are inks and others show the first as grey. */
export function shownColor(colorSpace: SampleColor, components: number): ShownColor {
  const needed = { grey: 1, ycbcr: 3, rgb: 3, cmyk: 4, ycck: 4, unknown: 1 }[colorSpace];
  if (components < needed) throw new RangeError(`${colorSpace} needs ${needed} components, got ${components}`);
  if (colorSpace !== 'unknown') return colorSpace;
  return components === 4 ? 'cmyk' : 'grey';
}

/** How many of the components the picture is made of. */
export function shownComponents(color: ShownColor): number {
  return { grey: 1, ycbcr: 3, rgb: 3, cmyk: 4, ycck: 4 }[color];
}

const ONE = 65_536;
const RED = Math.round(1.402 * ONE);
const GREEN_BLUE = Math.round(0.34414 * ONE);
const GREEN_RED = Math.round(0.71414 * ONE);
const BLUE = Math.round(1.772 * ONE);

const OPAQUE = 0xff000000;

export interface RowOfColor {
  readonly color: ShownColor;
  readonly inverted: boolean;
  readonly precision: number;
  /** One a shown component. */
  readonly values: readonly Int32Array[];
}

/** Writes the pixels of a row into `pixels` from `at` on, red in the low byte; `values` are used up. */
export function rowToRgba(row: RowOfColor, pixels: Uint32Array, at: number): void {
  const { color, precision, values } = row;
  if (color === 'ycbcr' || color === 'ycck') yccToRgb(values[0], values[1], values[2], (1 << precision) - 1);
  if (color === 'cmyk' || color === 'ycck') inksToRgb(row);
  const grey = color === 'grey';
  const red = values[0];
  const green = grey ? red : values[1];
  const blue = grey ? red : values[2];
  if (precision === 12) for (const each of grey ? [red] : [red, green, blue]) to8Bits(each);
  for (let x = 0; x < red.length; x++) pixels[at + x] = OPAQUE | (blue[x] << 16) | (green[x] << 8) | red[x];
}

/** In place. */
function yccToRgb(y: Int32Array, cb: Int32Array, cr: Int32Array, largest: number): void {
  const middle = (largest + 1) / 2;
  for (let x = 0; x < y.length; x++) {
    const luma = y[x];
    const blue = cb[x] - middle;
    const red = cr[x] - middle;
    const r = luma + ((RED * red + ONE / 2) >> 16);
    const g = luma + ((ONE / 2 - GREEN_BLUE * blue - GREEN_RED * red) >> 16);
    const b = luma + ((BLUE * blue + ONE / 2) >> 16);
    y[x] = r < 0 ? 0 : r > largest ? largest : r;
    cb[x] = g < 0 ? 0 : g > largest ? largest : g;
    cr[x] = b < 0 ? 0 : b > largest ? largest : b;
  }
}

/** In place. */
function inksToRgb({ color, inverted, precision, values: [c, m, y, k] }: RowOfColor): void {
  const largest = (1 << precision) - 1;
  // YCCK's first three are by now the complements of what a CMYK file would hold.
  const flipInks = (color === 'ycck') === inverted;
  for (let x = 0; x < k.length; x++) {
    const black = inverted ? k[x] : largest - k[x];
    c[x] = ink(flipInks ? largest - c[x] : c[x], black, largest);
    m[x] = ink(flipInks ? largest - m[x] : m[x], black, largest);
    y[x] = ink(flipInks ? largest - y[x] : y[x], black, largest);
  }
}

function ink(light: number, black: number, largest: number): number {
  return Math.floor((2 * light * black + largest) / (2 * largest));
}

function to8Bits(values: Int32Array): void {
  for (let x = 0; x < values.length; x++) values[x] = Math.floor((510 * values[x] + 4095) / 8190);
}
