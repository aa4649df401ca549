import { memo } from 'react';
import type { Curve } from '../../../engine/api';
import { formatDecibels, formatPercent, NOT_AVAILABLE } from '../../shared/format';
import { psnrAt } from './psnr-plot';

const SHARES = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.5, 1];

/** The plot as a table, for those who do not see it. */
export const PsnrTable = memo(function PsnrTable({ curves }: { readonly curves: readonly Curve[] }) {
  return (
    <table className="visually-hidden">
      <caption>PSNR over the share of coefficients kept</caption>
      <thead>
        <tr>
          <th scope="col">Share kept</th>
          {curves.map((curve) => (
            <th key={curve.transform} scope="col">
              {curve.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHARES.map((share) => (
          <tr key={share}>
            <th scope="row">{formatPercent(share)}</th>
            {curves.map((curve) => {
              const psnr = psnrAt(curve, share);
              return <td key={curve.transform}>{psnr === null ? NOT_AVAILABLE : formatDecibels(psnr)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
