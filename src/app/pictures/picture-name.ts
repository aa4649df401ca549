/**
 * File names are hostile input: they are shown in sentences and written into links. What leaves here has no control,
 * format or bidi-override characters, no line breaks, and a bounded length.
 */

/** Longest name that a sentence or a chip shows. */
export const SHOWN_NAME_LENGTH = 60;
/** Longest name that the `img` setting takes (settings/schema.ts), in code points. */
const LINK_NAME_LENGTH = 120;
const NAMELESS = 'unnamed file';
/** Real scripts stack two or three marks on a letter; more is meant to draw over the lines around it. */
const TOO_MANY_MARKS = /(\p{M}{3})\p{M}+/gu;

/** `name` made harmless and, where longer than `limit` code points, cut in the middle so that its ending stays. */
export function cleanName(name: string, limit = SHOWN_NAME_LENGTH): string {
  const clean = name
    .slice(0, 4096)
    .replace(/^.*[/\\]/su, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/\p{C}+/gu, '')
    .replace(TOO_MANY_MARKS, '$1')
    .trim();
  const letters = Array.from(clean);
  if (letters.length === 0) return NAMELESS;
  if (letters.length <= limit) return clean;
  const tail = Math.floor((limit - 1) / 3);
  const head = limit - 1 - tail;
  return `${letters.slice(0, head).join('')}…${letters.slice(-tail).join('')}`;
}

/** The `img` setting of a person's own file. `sha256` in hex. */
export function fileId(sha256: string, name: string): string {
  return `file:${sha256.slice(0, 12)}:${cleanName(name, LINK_NAME_LENGTH)}`;
}
