import { memo, useDeferredValue } from 'react';
import type { Params } from '../../../settings/schema';
import { formatNumber } from '../../shared/format';
import { lensTable } from './lens-text';
import type { LensParts } from './relu-block';

interface LensTableProps {
  readonly parts: LensParts;
  readonly show: Params['mapShow'];
}

/** The ten pictures as a table, once the slider rests. */
export function LensTable({ parts, show }: LensTableProps) {
  return <Table parts={useDeferredValue(parts)} show={show} />;
}

/** Within a box of its own: a table takes its room in spite of being hidden. */
const Table = memo(function Table({ parts, show }: LensTableProps) {
  const { head, rows } = lensTable(parts, show);
  return (
    <div className="visually-hidden">
      <table>
        <caption>The block, cell by cell</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name.replace('_', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, cell) => (
            <tr key={cell}>
              {row.map((value, column) => (
                <td key={column}>{formatNumber(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
