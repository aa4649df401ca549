/**
 * Names as a terminal or a page may show them: file names are hostile. What would move the cursor, colour the screen or turn
 * the writing round (C0, DEL, C1, bidirectional and line controls, half surrogates) is written as its code point, `\u{1b}`.
 */

const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

export function visible(text: string): string {
  return text.replaceAll(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
