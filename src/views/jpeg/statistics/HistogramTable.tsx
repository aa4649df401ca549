import { memo } from 'react';
import type { CoefficientHistogram } from '../../../codec/jpeg/ledger/histogram';
import { formatCount } from '../../shared/format';

/** So many values each side of zero are told; the CSV has all. */
const REACH = 8;

/** The middle of the histogram as a table, for those who do not see it. */
export const HistogramTable = memo(function HistogramTable({
  histogram,
}: {
  readonly histogram: CoefficientHistogram;
}) {
  const values = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
  return (
    <table className="visually-hidden">
      <caption>Counts of the values round zero</caption>
      <tbody>
        {values.map((value) => (
          <tr key={value}>
            <th scope="row">{formatCount(value)}</th>
            <td>{formatCount(histogram.counts[value - histogram.min] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
