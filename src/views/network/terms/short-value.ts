/** A signed value in four or five characters, for the cell of a grid. */
export function shortValue(value: number): string {
  const size = Math.abs(value);
  if (size < 0.005) return '0';
  const text = size < 0.995 ? size.toFixed(2).slice(1) : size < 9.95 ? size.toFixed(1) : String(Math.round(size));
  return value < 0 ? `−${text}` : text;
}
