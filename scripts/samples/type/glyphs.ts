/** From the letters' skeletons to polylines: curves are cut into short segments once, in em. */
import { CAPITALS, FIGURES_AND_POINTS, LOWERCASE } from './glyph-paths';
import type { GlyphSource } from './glyph-paths';

/** Segments as x0 y0 x1 y1, in em; `dot` marks those drawn with the fatter pen, `serif` those of the serif face only. */
export interface Glyph {
  readonly advance: number;
  readonly left: number;
  readonly segments: Float64Array;
  readonly kinds: Uint8Array;
}

export const PLAIN = 0;
export const SERIF = 1;
export const DOT = 2;

const UNIT = 0.01;
const CURVE_STEPS = 10;
/** Space beside each flank, 1/100 em, measured from the skeleton. */
const SIDE_SPACE: Readonly<Record<string, number>> = { s: 8, r: 5.5, d: 2 };
const SOURCES: Readonly<Record<string, GlyphSource>> = { ...LOWERCASE, ...CAPITALS, ...FIGURES_AND_POINTS };
const OPERANDS: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, A: 6, O: 4, S: 4, D: 2 };

class SegmentList {
  readonly coordinates: number[] = [];
  readonly kinds: number[] = [];
  private x = 0;
  private y = 0;

  move(x: number, y: number): void {
    this.x = x;
    this.y = y;
  }

  line(x: number, y: number, kind = PLAIN): void {
    this.coordinates.push(this.x * UNIT, this.y * UNIT, x * UNIT, y * UNIT);
    this.kinds.push(kind);
    this.move(x, y);
  }

  cubic(p: readonly number[]): void {
    const { x, y } = this;
    for (let i = 1; i <= CURVE_STEPS; i++) {
      const t = i / CURVE_STEPS;
      const a = (1 - t) ** 3;
      const b = 3 * t * (1 - t) ** 2;
      const c = 3 * t * t * (1 - t);
      const d = t ** 3;
      this.line(a * x + b * p[0] + c * p[2] + d * p[4], a * y + b * p[1] + c * p[3] + d * p[5]);
    }
  }

  arc(
    centreX: number,
    centreY: number,
    radiusX: number,
    radiusY: number,
    from: number,
    to: number,
    joined: boolean,
  ): void {
    const steps = Math.max(4, Math.ceil(Math.abs(to - from) / 12));
    for (let i = 0; i <= steps; i++) {
      const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
      const x = centreX + radiusX * Math.cos(angle);
      const y = centreY + radiusY * Math.sin(angle);
      if (i === 0 && !joined) this.move(x, y);
      else this.line(x, y);
    }
  }
}

function build(source: GlyphSource): Glyph {
  const list = new SegmentList();
  const words = source.path.match(/[A-Z]|-?[\d.]+/g) ?? [];
  let previous = '';
  for (let i = 0; i < words.length;) {
    const command = words[i];
    const count = OPERANDS[command];
    const p = words.slice(i + 1, i + 1 + count).map(Number);
    if (count === undefined || p.length < count || p.some(Number.isNaN)) {
      throw new SyntaxError(
        `glyph path: expected a command at "${words.slice(i, i + 7).join(' ')}" in "${source.path}"`,
      );
    }
    if (command === 'M') list.move(p[0], p[1]);
    else if (command === 'L') list.line(p[0], p[1]);
    else if (command === 'C') list.cubic(p);
    else if (command === 'A') list.arc(p[0], p[1], p[2], p[3], p[4], p[5], previous !== 'M' && previous !== '');
    else if (command === 'O') list.arc(p[0], p[1], p[2], p[3], 0, 360, false);
    else if (command === 'D') {
      list.move(p[0], p[1]);
      list.line(p[0], p[1], DOT);
    } else {
      list.move(p[0] - p[2], p[1]);
      list.line(p[0] + p[3], p[1], SERIF);
    }
    previous = command;
    i += 1 + count;
  }
  const left = SIDE_SPACE[source.sides[0]];
  return {
    left: left * UNIT,
    advance: (source.width + left + SIDE_SPACE[source.sides[1]]) * UNIT,
    segments: Float64Array.from(list.coordinates),
    kinds: Uint8Array.from(list.kinds),
  };
}

const GLYPHS: ReadonlyMap<string, Glyph> = new Map(
  Object.entries(SOURCES).map(([letter, source]) => [letter, build(source)]),
);

export function findGlyph(letter: string): Glyph {
  const glyph = GLYPHS.get(letter);
  if (!glyph) throw new RangeError(`no glyph for "${letter}" (U+${letter.codePointAt(0)?.toString(16)})`);
  return glyph;
}
