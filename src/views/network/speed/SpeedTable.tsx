import type { Throughput } from '../../../engine/network/api';
import { milliseconds, perSecondText } from './speed-words';

/** The table behind the bars. Within a box of its own: a table takes its room in spite of being hidden. */
export function SpeedTable({ rows }: { readonly rows: readonly Throughput[] }) {
  const time = (value: number): string => (Number.isFinite(value) ? milliseconds(value) : '—');
  return (
    <div className="visually-hidden">
      <table>
        <caption>Time of a batch</caption>
        <thead>
          <tr>
            {['Way', 'Median', 'First quartile', 'Third quartile', 'Reading', 'Pictures a second', 'Note'].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {[row.median, row.q1, row.q3, row.reading].map((value, index) => (
                <td key={index}>{time(value)}</td>
              ))}
              <td>{perSecondText(row)}</td>
              <td>{row.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
