/**
 * Text out of a file, made safe to show: UTF-8 where it is valid, else Latin-1 (Windows-1252's extras left out); no control
 * characters, no marks that turn the direction of writing, at most so many characters.
 */
export const LONGEST_TEXT = 2000;

const UTF8 = { fatal: true, ignoreBOM: false } as const;

export function safeText(bytes: Uint8Array, longest = LONGEST_TEXT): string {
  // A character has at most four bytes, so no more than that need be decoded.
  return clean(decode(bytes.subarray(0, 4 * longest + 4)), longest);
}

/** UTF-16, as EXIF's Windows tags and ICC's descriptions hold it. */
export function safeUtf16(bytes: Uint8Array, littleEndian: boolean, longest = LONGEST_TEXT): string {
  let text = '';
  const count = Math.min(bytes.length >> 1, longest + 1);
  for (let i = 0; i < count; i++) {
    const [low, high] = littleEndian ? [bytes[2 * i], bytes[2 * i + 1]] : [bytes[2 * i + 1], bytes[2 * i]];
    text += String.fromCharCode(low | (high << 8));
  }
  return clean(text.replace(/\p{Surrogate}/gu, '\ufffd'), longest);
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]);
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    // As a stream: a last character that is cut in two is left out, and is no reason to call the rest invalid.
    return new TextDecoder('utf-8', UTF8).decode(bytes, { stream: true });
  } catch {
    return latin1(bytes, 0, bytes.length);
  }
}

function clean(text: string, longest: number): string {
  const shown = text
    // The end of a C string; what stands behind it is padding.
    .replace(/\0+$/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  const characters = Array.from(shown.slice(0, 2 * longest));
  return characters.length > longest || shown.length > 2 * longest
    ? `${characters.slice(0, longest).join('')}…`
    : shown;
}
