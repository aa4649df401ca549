import { formatSignificant } from '../../shared/format';
import { PHIS } from './error-series';

interface DriftTableProps {
  readonly logits: readonly ArrayLike<number>[];
  readonly spatial: ArrayLike<number>;
  readonly classes: readonly string[];
}

/** The logits over φ as a table, within a box of its own: a table takes its room in spite of being hidden. */
export function DriftTable({ logits, spatial, classes }: DriftTableProps) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>Logits over φ</caption>
        <thead>
          <tr>
            {['φ', ...classes].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[
            ...PHIS.map((phi) => ({ name: String(phi), row: logits[phi - 1] })),
            { name: 'in pixels', row: spatial },
          ].map(({ name, row }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {classes.map((label, index) => (
                <td key={label}>{formatSignificant(row[index])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
