/**
 * Justified paragraphs: the line breaks are those that make the sum of squared relative stretches of the word spaces least
 * over the whole paragraph (dynamic programming), so that no single line pays for its neighbours.
 */
import { measure } from './face';
import type { Face } from './face';
import type { InkSheet } from './ink';

export interface Line {
  readonly text: string;
  /** Added to each word space, pixels. */
  readonly wordSpace: number;
}

/** A soft hyphen in a word marks a place where it may be broken. */
const SOFT_HYPHEN = '\u00ad';
const HYPHEN_COST = 0.6;

interface Piece {
  readonly text: string;
  /** Whether a space stands before the piece when it does not begin a line. */
  readonly spaced: boolean;
  readonly hyphenated: boolean;
}

function split(text: string): Piece[] {
  return text.split(/\s+/).flatMap((word) => {
    const parts = word.split(SOFT_HYPHEN);
    return parts.map((part, i) => ({ text: part, spaced: i === 0, hyphenated: i < parts.length - 1 }));
  });
}

function join(pieces: readonly Piece[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += (i > from && pieces[i].spaced ? ' ' : '') + pieces[i].text;
  return pieces[to - 1].hyphenated ? `${text}-` : text;
}

export function breakLines(face: Face, size: number, text: string, measurePixels: number, firstIndent = 0): Line[] {
  const pieces = split(text);
  const count = pieces.length;
  const best = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1);
  const stretch = new Float64Array(count + 1);
  best[0] = 0;
  for (let end = 1; end <= count; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const line = join(pieces, start, end);
      const room = measurePixels - (start === 0 ? firstIndent : 0) - measure(face, line) * size;
      if (room < -measurePixels * 0.06 && start < end - 1) break;
      const gaps = line.split(' ').length - 1;
      const space = gaps > 0 ? room / gaps : 0;
      const relative = room < 0 ? (space / size) * 14 : (space / size) * 3;
      const isLast = end === count;
      const looseness = isLast && room > 0 ? 0 : gaps === 0 ? 30 : relative * relative;
      const cost = best[start] + looseness + (pieces[end - 1].hyphenated ? HYPHEN_COST : 0);
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = start;
        stretch[end] = isLast && room > 0 ? 0 : space;
      }
    }
  }
  const lines: Line[] = [];
  for (let end = count; end > 0; end = from[end]) {
    lines.unshift({ text: join(pieces, from[end], end), wordSpace: stretch[end] });
  }
  return lines;
}

/** Sets a paragraph with its first baseline at y; returns the baseline after its last line. */
export function setParagraph(
  sheet: InkSheet,
  face: Face,
  size: number,
  text: string,
  x: number,
  y: number,
  width: number,
  leading: number,
  indent = 0,
): number {
  let baseline = y;
  let inset = indent;
  for (const line of breakLines(face, size, text, width, indent)) {
    sheet.text(face, size, line.text, x + inset, baseline, line.wordSpace);
    inset = 0;
    baseline += leading;
  }
  return baseline;
}
