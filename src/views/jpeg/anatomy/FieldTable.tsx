import type { ByteRange } from '../../../codec/jpeg/jpeg';
import type { FieldRow } from './field-rows';

interface FieldTableProps {
  readonly fields: readonly FieldRow[];
  readonly marked: ByteRange | null;
  /** The field under the pointer or the focus. */
  readonly onPoint: (field: FieldRow | null) => void;
  readonly onPick: (field: FieldRow) => void;
}

/** The fields of a segment: a row shows its bytes beside, and they show their row. */
export function FieldTable({ fields, marked, onPoint, onPick }: FieldTableProps) {
  return (
    <table className="field-table figure">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          <th scope="col">Bytes</th>
        </tr>
      </thead>
      <tbody
        onPointerLeave={() => {
          onPoint(null);
        }}
      >
        {fields.map((field, index) => (
          <tr
            key={index}
            data-marked={(marked?.start === field.start && marked.end === field.end) || undefined}
            onPointerEnter={() => {
              onPoint(field);
            }}
            onClick={() => {
              onPick(field);
            }}
          >
            <th scope="row" data-depth={field.depth || undefined}>
              <button
                type="button"
                title="Show its bytes"
                onFocus={() => {
                  onPoint(field);
                }}
                onBlur={() => {
                  onPoint(null);
                }}
              >
                {field.name}
              </button>
            </th>
            <td>
              {field.value}
              {field.meaning !== undefined && field.meaning !== '' && <span className="quiet"> {field.meaning}</span>}
            </td>
            <td className="field-range">{rangeText(field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rangeText({ start, end }: ByteRange): string {
  return end - start <= 1 ? String(start) : `${start}–${end - 1}`;
}
