import { useMemo, useState } from 'react';
import type { JpegLedger } from '../../../engine/jpeg/api';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatCount, formatPercent } from '../../shared/format';
import { HelpCard } from '../../shared/HelpCard';
import { csv } from '../../shared/figures/plot-exports';
import { accountOf, kindTotals, scanRows, type Account } from './account';

type Split = 'kind' | 'scan';

/** Where all bits of the file went: a bar, and the rows that add up to it. */
export function AccountFigure({ ledger }: { readonly ledger: JpegLedger }) {
  const { jpeg, sums } = ledger;
  const account = useMemo(() => accountOf(jpeg, sums), [jpeg, sums]);
  const scans = useMemo(() => scanRows(jpeg), [jpeg]);
  const totals = kindTotals(account);
  const [split, setSplit] = useState<Split>('kind');
  const byScan = split === 'scan' && scans.length > 1;
  return (
    <figure className="panel-figure account" aria-label="The whole account" data-help-beside>
      <figcaption>
        <span>The whole account</span>
        <AccountCard />
        {scans.length > 1 && (
          <ChoiceGroup
            quiet
            label="Rows"
            value={split}
            choices={[
              { value: 'kind', label: 'By kind' },
              { value: 'scan', label: 'By scan' },
            ]}
            onChange={setSplit}
          />
        )}
        <FigureMenu
          label="Save the account"
          exports={[
            {
              label: 'Account, CSV',
              detail: 'kind, name, bits',
              file: 'account.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['kind', 'name', 'bits'],
                    account.rows.map(({ kind, name, bits }) => [kind, name, bits]),
                  ),
                ),
            },
            {
              label: 'Scans, CSV',
              detail: 'number, components, part, bits',
              file: 'scans.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['scan', 'components', 'part', 'bits'],
                    scans.map(({ number, components, part, bits }) => [number, components, part, bits]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <div className="account-bar" aria-hidden="true">
        {totals.map(({ kind, label, bits, share }) => (
          <span
            key={kind}
            data-kind={kind}
            title={`${label}: ${formatPercent(share)}, ${formatCount(bits)} bits`}
            style={{ flexGrow: Math.max(0, bits) }}
          />
        ))}
      </div>
      <div className="account-rows" tabIndex={0} role="region" aria-label="Rows of the account">
        {byScan ? <ScanTable scans={scans} /> : <KindTable account={account} />}
      </div>
      <p className="account-proof figure">{proof(account, jpeg.bytes.length)}</p>
    </figure>
  );
}

/** That the rows come out at the file's size; what is missing where they do not. */
function proof({ sum, fileBits }: Account, bytes: number): string {
  return sum === fileBits
    ? `${formatCount(sum)} bits = 8 × ${formatCount(bytes)} bytes: the file, exactly`
    : `The file has ${formatCount(fileBits)} bits: ${formatCount(fileBits - sum)} are not accounted for`;
}

function KindTable({ account }: { readonly account: Account }) {
  return (
    <table className="account-table figure">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Bits</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {account.rows.map(({ kind, name, bits, share }, index) => (
          <tr key={index}>
            <th scope="row">
              <span className="account-key" data-kind={kind} aria-hidden="true" />
              {name}
            </th>
            <td>{formatCount(bits)}</td>
            <td>{share < 0 ? '' : formatPercent(share)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Sum</th>
          <td>{formatCount(account.sum)}</td>
          <td>100 %</td>
        </tr>
      </tfoot>
    </table>
  );
}

function ScanTable({ scans }: { readonly scans: ReturnType<typeof scanRows> }) {
  return (
    <table className="account-table figure">
      <thead>
        <tr>
          <th scope="col">Scan</th>
          <th scope="col">Bits</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {scans.map(({ number, components, part, bits, share }) => (
          <tr key={number}>
            <th scope="row">{`${number}  ${components}: ${part}`}</th>
            <td>{formatCount(bits)}</td>
            <td>{formatPercent(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountCard() {
  return (
    <HelpCard
      title="the account"
      formula={<>DC + AC + ends + stuffing + padding + … = 8 · bytes</>}
      source="ITU-T T.81, B.1.1 and F.1.2"
    >
      <p>
        Every bit of the file stands in one row, and the rows add up to its size without a remainder. A code of AC pays
        for its run of zeros too; an end of block says “nothing but zeros from here”. A byte FF in the data is followed
        by a stuffed 00, so that it is not taken for a marker.
      </p>
    </HelpCard>
  );
}
