/** Bytes as a hex view writes them. */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const hexByte = (byte: number): string => HEX[byte];

/** An offset in hexadecimal, at least six digits. */
export const hexOffset = (offset: number): string => offset.toString(16).padStart(6, '0');

/** The printable ASCII character, or a middle dot. */
export const asciiOf = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·');

/** Where a key moves the cursor: an offset within [start, end); undefined for keys that move nowhere. */
export function offsetAfterKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  cursor: number,
  { start, end }: { readonly start: number; readonly end: number },
  perRow: number,
  rowsInView: number,
): number | undefined {
  const row = Math.floor((cursor - start) / perRow);
  const page = Math.max(1, rowsInView - 1) * perRow;
  const target = {
    ArrowLeft: cursor - 1,
    ArrowRight: cursor + 1,
    ArrowUp: cursor - perRow,
    ArrowDown: cursor + perRow,
    PageUp: cursor - page,
    PageDown: cursor + page,
    Home: ctrlKey ? start : start + row * perRow,
    End: ctrlKey ? end - 1 : start + (row + 1) * perRow - 1,
  }[key];
  if (target === undefined || end <= start) return undefined;
  // Up and down keep their column: where there is no such row they stay.
  if ((key === 'ArrowUp' && target < start) || (key === 'ArrowDown' && target >= end)) return cursor;
  return Math.min(end - 1, Math.max(start, target));
}
