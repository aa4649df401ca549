/** The fields of a segment as rows of a table, and the row that a byte belongs to. */
import type { Field } from '../../../codec/jpeg/metadata/describe/field';

export interface FieldRow extends Field {
  /** 0 for a field of the segment itself, 1 for a part of one, … */
  readonly depth: number;
}

/** A field before its parts. */
export function fieldRows(fields: readonly Field[], depth: number = 0): FieldRow[] {
  return fields.flatMap((field) => [{ ...field, depth }, ...fieldRows(field.children ?? [], depth + 1)]);
}

/** The narrowest row that holds a byte, of equals the deepest; null where none does. */
export function rowOfByte(rows: readonly FieldRow[], at: number): FieldRow | null {
  let found: FieldRow | null = null;
  for (const row of rows) {
    if (at < row.start || at >= row.end) continue;
    if (found === null || row.end - row.start <= found.end - found.start) found = row;
  }
  return found;
}
