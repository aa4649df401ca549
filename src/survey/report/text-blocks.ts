/** Bars and columns of block characters, and text in columns of a terminal. */

const EIGHTHS_ACROSS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;
const EIGHTHS_UP = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A bar of `share` (0…1) of `columns`; some is never nothing. */
export function bar(share: number, columns: number): string {
  const eighths = Math.max(share > 0 ? 1 : 0, Math.round(8 * columns * Math.min(1, share)));
  return '█'.repeat(eighths >> 3) + EIGHTHS_ACROSS[eighths & 7];
}

/** Columns that stand on a line, from the top line down. `shares` 0…1, a column each; some is never nothing. */
export function columnChart(shares: readonly number[], lines: number): string[] {
  const heights = shares.map((share) => Math.max(share > 0 ? 1 : 0, Math.round(8 * lines * share)));
  return Array.from({ length: lines }, (_, line) => {
    const floor = 8 * (lines - 1 - line);
    return heights
      .map((height) => EIGHTHS_UP[Math.min(8, Math.max(0, height - floor))])
      .join('')
      .trimEnd();
  });
}

/** East Asian wide signs and pictographs; ranges of Unicode's EastAsianWidth W and F, generously. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u;

/** Columns that a text takes; never fewer than it does. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += WIDE.test(sign) ? 2 : 1;
  return columns;
}

/** At most so many columns: the middle of a longer text makes way for an ellipsis. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return '';
  const signs = Array.from(text);
  const take = (from: readonly string[], room: number): string[] => {
    const taken: string[] = [];
    let used = 0;
    for (const sign of from) {
      used += columnsOf(sign);
      if (used > room) break;
      taken.push(sign);
    }
    return taken;
  };
  const tail = take(signs.toReversed(), Math.floor((columns - 1) / 2)).reverse();
  const head = take(signs, columns - 1 - columnsOf(tail.join('')));
  return `${head.join('')}…${tail.join('')}`;
}

export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

export function paddedLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}
