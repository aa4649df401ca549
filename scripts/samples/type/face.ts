/**
 * A face is a pen: an ellipse whose half-axes (em) give the thickness of stems and of hairlines, with or without serifs.
 * Text is set with kerning of the pairs that need it, measured in em.
 */
import { findGlyph } from './glyphs';

export interface Face {
  /** Half the thickness of an upright stroke, em. */
  readonly penX: number;
  /** Half the thickness of a level stroke, em. */
  readonly penY: number;
  readonly serifs: boolean;
  /** Horizontal shift for a unit of height: the slant of an italic. */
  readonly slant: number;
  /** Extra space after each letter, em. */
  readonly tracking: number;
}

export const BOOK: Face = { penX: 0.042, penY: 0.021, serifs: true, slant: 0, tracking: 0.012 };
export const ITALIC: Face = { penX: 0.036, penY: 0.021, serifs: false, slant: 0.22, tracking: 0.004 };
export const DISPLAY: Face = { penX: 0.052, penY: 0.017, serifs: true, slant: 0, tracking: 0.006 };
export const SANS: Face = { penX: 0.037, penY: 0.033, serifs: false, slant: 0, tracking: 0.012 };
export const SANS_BOLD: Face = { penX: 0.058, penY: 0.048, serifs: false, slant: 0, tracking: 0.03 };

const WORD_SPACE = 0.25;

/** Pairs of open shapes that would leave a hole, em. */
const KERNING: Readonly<Record<string, number>> = {
  AV: -0.09,
  VA: -0.09,
  AW: -0.07,
  WA: -0.07,
  AT: -0.08,
  TA: -0.08,
  AY: -0.08,
  To: -0.09,
  Te: -0.09,
  Ta: -0.09,
  Tr: -0.06,
  Tu: -0.06,
  Ty: -0.06,
  Vo: -0.06,
  Ve: -0.06,
  Va: -0.06,
  We: -0.05,
  Wo: -0.05,
  Wa: -0.05,
  Wh: 0,
  Yo: -0.09,
  Ye: -0.09,
  'r.': -0.06,
  'r,': -0.06,
  'y.': -0.06,
  'y,': -0.06,
  'v.': -0.06,
  'v,': -0.06,
  'w.': -0.05,
  'w,': -0.05,
  'f.': -0.03,
  'f,': -0.03,
  'P.': -0.09,
  'P,': -0.09,
  'F.': -0.09,
  'T.': -0.09,
  ro: -0.015,
  re: -0.015,
  LT: -0.08,
  LY: -0.08,
  ff: 0.02,
  fi: 0.03,
  fl: 0.03,
  'f\u2019': 0.08,
  'f)': 0.08,
  Av: -0.06,
  Aw: -0.06,
  Ay: -0.06,
};

/** Width of the space that belongs before `letter` when `previous` stands to its left, em. */
export function kern(previous: string, letter: string): number {
  return KERNING[previous + letter] ?? 0;
}

export function advance(face: Face, letter: string): number {
  return letter === ' ' ? WORD_SPACE : findGlyph(letter).advance + face.tracking;
}

/** Width of a run of text, em. */
export function measure(face: Face, text: string): number {
  let width = 0;
  let previous = '';
  for (const letter of text) {
    width += advance(face, letter) + kern(previous, letter);
    previous = letter;
  }
  return width;
}
