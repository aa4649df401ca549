import { SniffError } from './facts';

/**
 * Bounds-checked reading of a file. A read past the end is a truncated file, told by a SniffError, never undefined.
 */
export class ByteView {
  constructor(
    readonly bytes: Uint8Array,
    readonly kind: string,
  ) {}

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    if (at < 0 || at >= this.bytes.length) {
      throw new SniffError('truncated', `is cut short: its ${this.kind} header ends after ${this.bytes.length} bytes`);
    }
    return this.bytes[at];
  }

  u16be(at: number): number {
    return this.u8(at) * 0x100 + this.u8(at + 1);
  }

  u16le(at: number): number {
    return this.u8(at) + this.u8(at + 1) * 0x100;
  }

  u24le(at: number): number {
    return this.u16le(at) + this.u8(at + 2) * 0x10000;
  }

  u32be(at: number): number {
    return this.u16be(at) * 0x10000 + this.u16be(at + 2);
  }

  u32le(at: number): number {
    return this.u16le(at) + this.u16le(at + 2) * 0x10000;
  }

  i32le(at: number): number {
    return this.u32le(at) | 0;
  }

  /** Inexact above 2⁵³, which no file reaches: such a value is larger than the file, and that is all that is asked. */
  u64be(at: number): number {
    return this.u32be(at) * 0x1_0000_0000 + this.u32be(at + 4);
  }

  /** `length` bytes as Latin-1 characters. */
  ascii(at: number, length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.u8(at + i));
    return text;
  }

  /** Whether the bytes at `at` spell `text`; false, not an error, past the end. */
  spells(at: number, text: string): boolean {
    if (at < 0 || at + text.length > this.bytes.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}
