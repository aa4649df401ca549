/**
 * The skeletons of the letters: our own drawing, as pen strokes in units of 1/100 em, x to the right, y up from the baseline.
 *
 * Commands: `M x y` lift and move, `L x y` line, `C x1 y1 x2 y2 x y` cubic, `A cx cy rx ry from to` arc of an ellipse in
 * degrees (anticlockwise where `to` > `from`; joined to what came before unless just moved), `O cx cy rx ry` whole ellipse,
 * `S x y left right` serif (drawn in the serif face only), `D x y` dot.
 * x-height 46, capitals 68, ascenders 72, descenders -21. `sides` are the shapes of the left and right flank, which set
 * the space beside them: s straight, r round, d diagonal or open.
 */
export interface GlyphSource {
  readonly width: number;
  readonly sides: string;
  readonly path: string;
}

const glyph = (width: number, sides: string, path: string): GlyphSource => ({ width, sides, path });

export const LOWERCASE: Readonly<Record<string, GlyphSource>> = {
  a: glyph(
    36,
    'rs',
    'M4 37 A17 33 14 14 155 0 L31 8 C31 1 34 -1 39 1.5 M31 27 C18 27 3 25 3 12 C3 4 8 -1 15 -1 C23 -1 31 5 31 14',
  ),
  b: glyph(37, 'sr', 'M5 72 L5 0 O21 23 16 24 S5 72 7 0'),
  c: glyph(34, 'rd', 'M34 40 A20.5 23 16.5 24 50 312'),
  d: glyph(36, 'rs', 'O19 23 16 24 M35 72 L35 0 S35 72 7 0 S35 0 0 6'),
  e: glyph(37, 'rr', 'M4 24 L37 24 A20.5 23 16.5 24 3 318'),
  f: glyph(24, 'dd', 'M28 66 A23 57 12 14.5 55 180 L11 0 M1 46 L24 46 S11 0 7 8'),
  g: glyph(36, 'rs', 'O19 23 16 24 M35 46 L35 -8 A20 -8 15 13.5 0 -148 S35 46 0 5'),
  h: glyph(37, 'ss', 'M6 72 L6 0 M6 27 A20.5 30 14.5 17 180 0 L35 0 S6 72 7 0 S6 0 7 6 S35 0 6 7'),
  i: glyph(14, 'ss', 'M7 46 L7 0 D7 63 S7 46 7 0 S7 0 7 7'),
  j: glyph(14, 'ds', 'M10 46 L10 -9 C10 -18 6 -21 -1 -20.5 D10 63 S10 46 7 0'),
  k: glyph(36, 'sd', 'M6 72 L6 0 M33 46 L6 19 M15 27 L36 0 S6 72 7 0 S6 0 7 6 S33 46 5 4 S36 0 5 4'),
  l: glyph(14, 'ss', 'M7 72 L7 0 S7 72 7 0 S7 0 7 7'),
  m: glyph(
    59,
    'ss',
    'M6 46 L6 0 M6 28 A19 31 13 16 180 0 L32 0 M32 28 A45 31 13 16 180 0 L58 0 S6 46 7 0 S6 0 7 6 S32 0 6 6 S58 0 6 7',
  ),
  n: glyph(37, 'ss', 'M6 46 L6 0 M6 27 A20.5 30 14.5 17 180 0 L35 0 S6 46 7 0 S6 0 7 6 S35 0 6 7'),
  o: glyph(38, 'rr', 'O20 23 17 24'),
  p: glyph(37, 'sr', 'M5 46 L5 -21 O21 23 16 24 S5 46 7 0 S5 -21 7 7'),
  q: glyph(36, 'rs', 'O19 23 16 24 M35 46 L35 -21 S35 46 0 5 S35 -21 7 7'),
  r: glyph(25, 'sd', 'M7 46 L7 0 M7 26 C8 38 14 46.5 22 46.5 C24.5 46.5 26 46 27 45 S7 46 7 0 S7 0 7 8'),
  s: glyph(
    32,
    'rr',
    'M29 38 C27 44 23 47 17 47 C10 47 4.5 43 4.5 36 C4.5 28 11 26 17 24 C24.5 21.5 31 19 31 11 C31 3 24.5 -1 17 -1 C10 -1 5 2.5 3 9',
  ),
  t: glyph(26, 'dd', 'M11 60 L11 10 C11 2 14.5 -1 19 -1 C22.5 -1 25 0.5 27 4 M1 46 L25 46'),
  u: glyph(37, 'ss', 'M6 46 L6 17 A20 16 14 17 180 360 M34 46 L34 0 S6 46 7 0 S34 46 7 0 S34 0 0 6'),
  v: glyph(36, 'dd', 'M1 46 L18 0 L35 46 S1 46 5 6 S35 46 6 5'),
  w: glyph(54, 'dd', 'M1 46 L15 0 L27 42 L40 0 L53 46 S1 46 5 6 S53 46 6 5'),
  x: glyph(36, 'dd', 'M2 46 L34 0 M34 46 L2 0 S2 46 4 6 S34 46 6 4 S2 0 4 6 S34 0 6 4'),
  y: glyph(36, 'dd', 'M1 46 L18.5 1 M35 46 L17 -6 C13 -17 9 -21 1 -20 S1 46 5 6 S35 46 6 5'),
  z: glyph(33, 'dd', 'M3 46 L31 46 L3 0 L32 0'),
};

export const CAPITALS: Readonly<Record<string, GlyphSource>> = {
  A: glyph(56, 'dd', 'M3 0 L28 69 L53 0 M12 24 L44 24 S3 0 6 8 S53 0 8 6'),
  B: glyph(
    46,
    'sr',
    'M7 0 L7 68 L25 68 A25 52.5 15.5 15.5 90 -90 L7 37 M25 37 A26 18.5 19 18.5 90 -90 L7 0 S7 68 7 0 S7 0 7 0',
  ),
  C: glyph(54, 'rd', 'M51 56 A31 34 28 35 40 320'),
  D: glyph(57, 'sr', 'M7 0 L7 68 L23 68 A23 34 31 34 90 -90 L7 0 S7 68 7 0 S7 0 7 0'),
  E: glyph(44, 'sd', 'M41 68 L7 68 L7 0 L42 0 M7 36 L34 36 S7 68 7 0 S7 0 7 0'),
  F: glyph(42, 'sd', 'M40 68 L7 68 L7 0 M7 35 L33 35 S7 68 7 0 S7 0 7 8'),
  G: glyph(58, 'rs', 'M51 57 A31 34 28 35 42 318 L53 31 L37 31'),
  H: glyph(56, 'ss', 'M7 68 L7 0 M49 68 L49 0 M7 36 L49 36 S7 68 7 7 S7 0 7 7 S49 68 7 7 S49 0 7 7'),
  I: glyph(16, 'ss', 'M8 68 L8 0 S8 68 8 8 S8 0 8 8'),
  J: glyph(28, 'ds', 'M22 68 L22 12 C22 1 17 -3 5 -1 S22 68 8 7'),
  K: glyph(53, 'sd', 'M7 68 L7 0 M48 68 L7 27 M19 39 L52 0 S7 68 7 7 S7 0 7 7 S48 68 7 5 S52 0 7 4'),
  L: glyph(43, 'sd', 'M7 68 L7 0 L41 0 S7 68 7 8 S7 0 7 0'),
  M: glyph(68, 'ss', 'M7 0 L7 68 L34 9 L61 68 L61 0 S7 68 7 0 S61 68 0 7 S7 0 7 7 S61 0 7 7'),
  N: glyph(58, 'ss', 'M7 0 L7 68 L51 1 L51 68 S7 68 7 0 S7 0 7 7 S51 68 7 7'),
  O: glyph(63, 'rr', 'O32 34 29 35'),
  P: glyph(45, 'sr', 'M7 0 L7 68 L25 68 A25 50 18 18 90 -90 L7 32 S7 68 7 0 S7 0 7 8'),
  Q: glyph(63, 'rr', 'O32 34 29 35 M35 14 L56 -9'),
  R: glyph(50, 'sd', 'M7 0 L7 68 L25 68 A25 51 17 17 90 -90 L7 34 M26 34 L49 0 S7 68 7 0 S7 0 7 7 S49 0 5 5'),
  S: glyph(
    45,
    'rr',
    'M40 56 C37 64 31 69 23 69 C12 69 5 62 5 53 C5 42 14 39 23 36 C33 32.5 43 29 43 17.5 C43 6 34 -1 23 -1 C13 -1 6 4 3 14',
  ),
  T: glyph(52, 'dd', 'M3 68 L49 68 M26 68 L26 0 S26 0 8 8'),
  U: glyph(56, 'ss', 'M7 68 L7 24 A28 24 21 25 180 360 L49 68 S7 68 7 7 S49 68 7 7'),
  V: glyph(56, 'dd', 'M3 68 L28 0 L53 68 S3 68 6 8 S53 68 8 6'),
  W: glyph(82, 'dd', 'M3 68 L22 0 L41 66 L60 0 L79 68 S3 68 6 8 S79 68 8 6'),
  X: glyph(54, 'dd', 'M5 68 L50 0 M49 68 L4 0 S5 68 5 8 S49 68 8 5 S4 0 5 8 S50 0 8 5'),
  Y: glyph(54, 'dd', 'M3 68 L27 33 L51 68 M27 33 L27 0 S3 68 5 8 S51 68 8 5 S27 0 8 8'),
  Z: glyph(49, 'dd', 'M6 68 L45 68 L4 0 L47 0'),
};

export const FIGURES_AND_POINTS: Readonly<Record<string, GlyphSource>> = {
  '0': glyph(42, 'rr', 'O22 34 18 35'),
  '1': glyph(42, 'rr', 'M10 57 L24 68 L24 0 S24 0 10 10'),
  '2': glyph(42, 'rr', 'M6 54 A21 53 15 16 170 -25 C30 34 14 20 5 0 L40 0'),
  '3': glyph(42, 'rr', 'M7 58 A20 53 15 16 155 -90 M17 37 L20 37 A20 18 18 19 90 -155'),
  '4': glyph(42, 'rr', 'M32 0 L32 68 L3 20 L42 20'),
  '5': glyph(42, 'rr', 'M37 68 L11 68 L8 38 C14 42 17 43 21 43 C32 43 39 34 39 22 C39 8 31 -1 19 -1 C12 -1 7 2 4 9'),
  '6': glyph(42, 'rr', 'M34 66 C18 60 5 44 5 22 M5 22 A22 21 17 22 180 540'),
  '7': glyph(42, 'rr', 'M4 68 L40 68 L17 0'),
  '8': glyph(42, 'rr', 'O22 52.5 14 16.5 O22 18 17.5 19'),
  '9': glyph(42, 'rr', 'M10 2 C26 8 39 24 39 46 M39 46 A22 47 17 22 0 360'),
  '.': glyph(8, 'rr', 'D4 1'),
  ',': glyph(8, 'rr', 'D4 1 M5 1 C5 -5 3 -9 0 -12'),
  ':': glyph(8, 'rr', 'D4 1 D4 40'),
  ';': glyph(8, 'rr', 'D4 40 D4 1 M5 1 C5 -5 3 -9 0 -12'),
  '!': glyph(10, 'ss', 'M5 68 L5 19 D5 1'),
  '?': glyph(34, 'rr', 'M4 56 A18 53 14 15.5 165 -30 C26 37 18 34 18 19 D18 1'),
  "'": glyph(6, 'rr', 'M3 70 L3 56'),
  '\u2019': glyph(8, 'rr', 'D4 67 M5 67 C5 61 3 57 0 54'),
  '\u201c': glyph(24, 'rr', 'D4 56 M3 56 C3 62 5 66 8 69 D18 56 M17 56 C17 62 19 66 22 69'),
  '\u201d': glyph(24, 'rr', 'D6 67 M7 67 C7 61 5 57 2 54 D20 67 M21 67 C21 61 19 57 16 54'),
  '-': glyph(22, 'rr', 'M3 21 L19 21'),
  '\u2013': glyph(40, 'dd', 'M2 22 L38 22'),
  '\u2014': glyph(70, 'dd', 'M0 22 L70 22'),
  '(': glyph(18, 'rd', 'M18 76 C4 60 4 4 18 -14'),
  ')': glyph(18, 'dr', 'M0 76 C14 60 14 4 0 -14'),
  '/': glyph(34, 'dd', 'M0 -10 L34 74'),
  '%': glyph(68, 'rr', 'O16 52 13 16.5 O53 16 13 16.5 M12 -2 L57 70'),
  '+': glyph(42, 'rr', 'M21 46 L21 8 M2 27 L40 27'),
  '=': glyph(42, 'rr', 'M2 35 L40 35 M2 19 L40 19'),
  '\u00d7': glyph(40, 'rr', 'M6 41 L34 13 M34 41 L6 13'),
  '\u00b7': glyph(10, 'rr', 'D5 25'),
  '\u00b2': glyph(26, 'rr', 'M3 60 A13 60 9 9.5 175 -25 C18 50 8 42 3 37 L24 37'),
  '\u03c0': glyph(
    44,
    'dd',
    'M2 38 C5 45 8 45.5 13 45.5 L43 45.5 M14 45 C14 26 12 10 7 0 M32 45 L31 10 C31 2 34 -1 40 2',
  ),
  '&': glyph(
    62,
    'rd',
    'M59 36 C54 18 42 -1 22 -1 C11 -1 4 6 4 16 C4 36 38 38 38 57 C38 65 33 69.5 26.5 69.5 C19 69.5 14 64 14 57 C14 42 42 14 60 0',
  ),
};
