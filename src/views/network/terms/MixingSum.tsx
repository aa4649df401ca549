import { formatCount, formatNumber } from '../../shared/format';
import { coefficientSymbol, type MixingRow } from './mixing-row';

/** Terms that are written out. */
const SHOWN = 10;

interface MixingSumProps {
  readonly row: MixingRow;
  readonly coefficient: number;
  readonly apx: boolean;
}

/** One output coefficient as a sum over input coefficients, largest first. */
export function MixingSum({ row: { terms, sum }, coefficient, apx }: MixingSumProps) {
  const shown = terms.slice(0, SHOWN);
  const rest = terms.slice(SHOWN).reduce((all, { value }) => all + value, 0);
  const name = coefficientSymbol(coefficient, true);
  return (
    <div className="mixing-sum figure">
      <p className="mixing-line">
        {name} ={' '}
        {shown.length === 0
          ? '0'
          : shown.map(({ weight, from }, index) => (
              <span key={from}>
                {index === 0 ? (weight < 0 ? '−' : '') : weight < 0 ? ' − ' : ' + '}
                {formatNumber(Math.abs(weight))}·{coefficientSymbol(from)}
              </span>
            ))}
        {terms.length > SHOWN && ' + …'}
      </p>
      <table className="mixing-table">
        <thead>
          <tr>
            {['Takes', 'weight', 'of', 'adds'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ from, weight, input, value }) => (
            <tr key={from}>
              <th scope="row">{coefficientSymbol(from)}</th>
              <td>{formatNumber(weight)}</td>
              <td>{formatNumber(input)}</td>
              <td>{formatNumber(value)}</td>
            </tr>
          ))}
          {terms.length > SHOWN && (
            <tr>
              <th scope="row">{formatCount(terms.length - SHOWN)} more</th>
              <td />
              <td />
              <td>{formatNumber(rest)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{name}</th>
            <td />
            <td />
            <td>{formatNumber(sum, 4)}</td>
          </tr>
        </tfoot>
      </table>
      {apx && <p className="quiet">APX: only coefficients within the band go in.</p>}
    </div>
  );
}
