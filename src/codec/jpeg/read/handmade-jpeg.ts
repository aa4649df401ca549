/** For tests: JPEG files put together byte by byte. */

export const SOI = [0xff, 0xd8];
export const EOI = [0xff, 0xd9];

const u16 = (value: number) => [value >> 8, value & 255];

export function segment(code: number, ...body: number[]): number[] {
  return [0xff, code, ...u16(body.length + 2), ...body];
}

export function quantisation(id: number, step: number): number[] {
  return segment(0xdb, id, ...new Array<number>(64).fill(step));
}

/** `counts` of codes from length 1 on; the rest are 0. */
export function huffman(kind: 'dc' | 'ac', id: number, counts: number[], symbols: number[]): number[] {
  const all = Array.from({ length: 16 }, (_, i) => counts[i] ?? 0);
  return segment(0xc4, (kind === 'dc' ? 0 : 16) + id, ...all, ...symbols);
}

/** Components are [id, sampling factors as 0xHV, table]. */
export function frame(code: number, width: number, height: number, components: number[][], precision = 8): number[] {
  return segment(code, precision, ...u16(height), ...u16(width), components.length, ...components.flat());
}

/** Components are [id, tables as 0xDA]. */
export function scan(components: number[][], start = 0, end = 63, planes = 0): number[] {
  return segment(0xda, components.length, ...components.flat(), start, end, planes);
}

/** '01 1…' as bytes: filled up with ones, zeros stuffed; blanks are ignored. */
export function bits(text: string): number[] {
  const digits = text.replaceAll(' ', '');
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 8) {
    const byte = parseInt(digits.slice(at, at + 8).padEnd(8, '1'), 2);
    bytes.push(byte);
    if (byte === 255) bytes.push(0);
  }
  return bytes;
}

export function file(...parts: (readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flat());
}
