/**
 * Pen strokes on a grid: a stroke covers what an elliptical pen sweeps along a segment. Each pixel is tested at 4×4 points,
 * one bit each, so that strokes that cross are not counted twice. Pixels, y down.
 */
import { DOT, findGlyph, SERIF } from './glyphs';
import { advance, kern } from './face';
import type { Face } from './face';

const GRID = 4;
const DOT_GROWTH = 1.32;
const SERIF_SHRINK = 0.55;

export class InkSheet {
  private readonly bits: Uint16Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.bits = new Uint16Array(width * height);
  }

  /** One stroke from (x0, y0) to (x1, y1) with a pen of half-axes penX, penY. */
  stroke(x0: number, y0: number, x1: number, y1: number, penX: number, penY: number): void {
    const left = Math.max(0, Math.floor(Math.min(x0, x1) - penX));
    const right = Math.min(this.width - 1, Math.floor(Math.max(x0, x1) + penX));
    const top = Math.max(0, Math.floor(Math.min(y0, y1) - penY));
    const bottom = Math.min(this.height - 1, Math.floor(Math.max(y0, y1) + penY));
    // In units of the pen's axes the pen is a circle of radius 1.
    const dx = (x1 - x0) / penX;
    const dy = (y1 - y0) / penY;
    const lengthSquared = dx * dx + dy * dy;
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        let mask = this.bits[y * this.width + x];
        for (let bit = 0; bit < GRID * GRID; bit++) {
          const px = (x + ((bit % GRID) + 0.5) / GRID - x0) / penX;
          const py = (y + (Math.floor(bit / GRID) + 0.5) / GRID - y0) / penY;
          const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
          if ((px - along * dx) ** 2 + (py - along * dy) ** 2 < 1) mask |= 1 << bit;
        }
        this.bits[y * this.width + x] = mask;
      }
    }
  }

  /** A run of text with its baseline at y; `wordSpace` is added to every space (pixels). Returns where the run ends. */
  text(face: Face, size: number, text: string, x: number, y: number, wordSpace = 0): number {
    let pen = x;
    let previous = '';
    for (const letter of text) {
      pen += kern(previous, letter) * size;
      if (letter === ' ') pen += wordSpace;
      else this.letter(face, size, letter, pen, y);
      pen += advance(face, letter) * size;
      previous = letter;
    }
    return pen;
  }

  private letter(face: Face, size: number, letter: string, x: number, y: number): void {
    const glyph = findGlyph(letter);
    const { segments, kinds } = glyph;
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] === SERIF && !face.serifs) continue;
      const fat = kinds[i] === DOT ? DOT_GROWTH : 1;
      const penX = face.penX * (kinds[i] === SERIF ? SERIF_SHRINK : fat);
      const penY = kinds[i] === DOT ? face.penX * fat : face.penY;
      const px = (ex: number, ey: number): number => x + (glyph.left + ex + face.slant * ey) * size;
      const [ax, ay, bx, by] = segments.subarray(4 * i, 4 * i + 4);
      this.stroke(px(ax, ay), y - ay * size, px(bx, by), y - by * size, penX * size, penY * size);
    }
  }

  /** Share of a pixel that is inked, 0..1. */
  coverage(index: number): number {
    let mask = this.bits[index];
    let count = 0;
    while (mask !== 0) {
      mask &= mask - 1;
      count++;
    }
    return count / (GRID * GRID);
  }
}
