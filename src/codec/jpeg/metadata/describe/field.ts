/** What a segment is made of: named values with the bytes they stand in. */
import type { ByteRange } from '../../jpeg';
import { safeText } from '../text';

/** `start`, `end`: offsets in the file. A nibble has the byte it is part of. */
export interface Field extends ByteRange {
  readonly name: string;
  readonly value: string;
  /** In words, where the value alone says little. */
  readonly meaning?: string;
  readonly children?: readonly Field[];
}

export interface SegmentDescription {
  /** "SOF0: frame header" */
  readonly title: string;
  /** What it says, in one sentence. */
  readonly sentence: string;
  readonly fields: readonly Field[];
}

type Tell<T> = (value: T) => string | undefined;

/** More than these are counted and not listed. */
export const MOST_FIELDS = 400;

export function field(
  name: string,
  value: string | number,
  start: number,
  end: number,
  meaning?: string,
  children?: readonly Field[],
): Field {
  return {
    name,
    value: String(value),
    start,
    end,
    ...(meaning === undefined ? {} : { meaning }),
    ...(children === undefined ? {} : { children }),
  };
}

export const hexByte = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

export const byteCount = (count: number): string => `${count} byte${count === 1 ? '' : 's'}`;

/**
 * Walks through a segment and notes fields. A value that the segment has no room for is NaN, or empty, and notes nothing:
 * a segment that is cut short has fewer fields.
 */
export class FieldCursor {
  readonly fields: Field[] = [];

  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    readonly end: number,
  ) {}

  /** Whether a number was asked for that the segment has no room for. */
  short = false;

  get left(): number {
    return Math.max(0, this.end - this.at);
  }

  u8(name: string, tell?: Tell<number>): number {
    return this.number(name, 1, tell);
  }

  u16(name: string, tell?: Tell<number>): number {
    return this.number(name, 2, tell);
  }

  /** A byte of two nibbles. */
  nibbles(
    name: string,
    tell: (high: number, low: number) => [value: string, meaning?: string | undefined],
  ): [number, number] {
    if (this.left < 1) {
      this.short = true;
      return [NaN, NaN];
    }
    const byte = this.bytes[this.at];
    const [value, meaning] = tell(byte >> 4, byte & 15);
    this.fields.push(field(name, value, this.at, this.at + 1, meaning));
    this.at++;
    return [byte >> 4, byte & 15];
  }

  /** Text of at most `count` bytes, made safe to show. */
  text(name: string, count: number, meaning?: string): string {
    const end = Math.min(this.end, this.at + count);
    if (end <= this.at) return '';
    const text = safeText(this.bytes.subarray(this.at, end));
    this.fields.push(field(name, text, this.at, end, meaning));
    this.at = end;
    return text;
  }

  /** A stretch of bytes: their number is the value unless another is given. */
  stretch(name: string, count: number, meaning?: string, value?: string): ByteRange {
    const start = this.at;
    const end = Math.min(this.end, start + count);
    if (end > start) this.fields.push(field(name, value ?? byteCount(end - start), start, end, meaning));
    this.at = Math.max(start, end);
    return { start, end };
  }

  rest(name: string, meaning?: string): void {
    this.stretch(name, this.left, meaning);
  }

  private number(name: string, size: 1 | 2, tell?: Tell<number>): number {
    if (this.left < size) {
      this.short = true;
      return NaN;
    }
    const { bytes, at } = this;
    const value = size === 1 ? bytes[at] : (bytes[at] << 8) | bytes[at + 1];
    this.fields.push(field(name, value, at, at + size, tell?.(value)));
    this.at += size;
    return value;
  }
}
