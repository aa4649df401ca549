import { formatCount } from '../../shared/format';
import type { FieldRow } from './field-rows';
import { asciiOf, hexByte } from './hex-text';

interface ByteNoteProps {
  readonly bytes: Uint8Array;
  /** The byte under the pointer or the cursor. */
  readonly at: number | null;
  readonly row: FieldRow | null;
  readonly otherwise: string;
}

/** What one byte is: offset, value, and the field it belongs to. */
export function ByteNote({ bytes, at, row, otherwise }: ByteNoteProps) {
  if (at === null || at >= bytes.length) return <p className="quiet figure byte-note">{otherwise}</p>;
  const byte = bytes[at];
  const character = byte > 0x20 && byte < 0x7f ? `, “${asciiOf(byte)}”` : '';
  const field = row ? `: ${row.name}` : '';
  return (
    <p className="quiet figure byte-note">
      {`Byte ${formatCount(at)}: ${hexByte(byte)} = ${byte}, ${byte.toString(2).padStart(8, '0')}${character}${field}`}
    </p>
  );
}
