/** Figures as sentences say them: shares in per cent, whole numbers in groups of three, a few significant digits. */

const SMALLEST_PERCENT = 0.1;

/** Never 0 % or 100 % of what is only nearly so. */
export function percentOf(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < SMALLEST_PERCENT) return `under ${SMALLEST_PERCENT}\u00a0%`;
  if (percent < 100 && percent > 100 - SMALLEST_PERCENT) return `over ${100 - SMALLEST_PERCENT}\u00a0%`;
  const exact =
    percent < 10 ? Number(percent.toPrecision(2)) : percent > 99 ? Number(percent.toFixed(1)) : Math.round(percent);
  return `${exact}\u00a0%`;
}

export function grouped(whole: number): string {
  return String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

export function figureOf(value: number, unit = ''): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  const text = Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? grouped(rounded) : String(rounded);
  return unit === '' ? text : `${text}\u00a0${unit}`;
}

/** "a, b and c". */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

const LONGEST_NAME = 60;

/** A name out of a file or a folder, fit for a sentence: control characters made visible, not too long. */
export function nameInWords(name: string): string {
  if (name === '') return 'none';
  const visible = name.replaceAll(/\p{C}/gu, '\ufffd');
  return visible.length > LONGEST_NAME ? `${visible.slice(0, LONGEST_NAME)}…` : visible;
}
