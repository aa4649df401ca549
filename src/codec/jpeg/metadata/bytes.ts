/** Reading of big-endian numbers and of text in a file, within bounds that the caller has checked. */

export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] << 8) | bytes[at + 1];

export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);

/** Whether `text` (Latin-1) stands at `at`, all of it before `end`. */
export function spells(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  if (at < 0 || at + text.length > Math.min(end, bytes.length)) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where `byte` next stands in [at, end), or `end`. */
export function indexOfByte(bytes: Uint8Array, byte: number, at: number, end: number): number {
  const found = bytes.subarray(at, end).indexOf(byte);
  return found < 0 ? end : at + found;
}
