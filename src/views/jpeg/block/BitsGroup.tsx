import { useId } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatCount } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { useEdits } from '../jpeg-context';
import { bandText, planesText } from '../scan-text';
import { codeMeaning, type ScanCodes } from './block-scan-codes';

interface BitsGroupProps {
  readonly jpeg: Jpeg;
  readonly scans: readonly ScanCodes[] | null;
}

/** The block's bits as they stand in the file, code by code where it has codes of its own. */
export function BitsGroup({ jpeg, scans }: BitsGroupProps) {
  const edited = useEdits((history) => history.edits.length > 0);
  const bits = scans?.reduce((sum, scan) => sum + scan.bits.length, 0) ?? 0;
  return (
    <Group title={scans ? `Bits in the file: ${bits}` : 'Bits in the file'} help={<BitsCard />}>
      {scans === null ? (
        <p className="quiet">Counting the bits…</p>
      ) : (
        <>
          {edited && <p className="quiet">Of the file itself, without your changes.</p>}
          {jpeg.coding === 'arithmetic' && (
            <p className="quiet">
              Arithmetic coding: decisions share bits, so no bit belongs to one coefficient alone. These are the shifts
              of the decoder while it read the block.
            </p>
          )}
          {jpeg.coding === 'huffman' && jpeg.process === 'progressive' && (
            <p className="quiet">A progressive file: the block takes a few bits from each of several scans.</p>
          )}
          {scans.map((scan) => (
            <ScanRow key={scan.scan} jpeg={jpeg} scan={scan} alone={scans.length === 1} />
          ))}
        </>
      )}
    </Group>
  );
}

function ScanRow({ jpeg, scan, alone }: { readonly jpeg: Jpeg; readonly scan: ScanCodes; readonly alone: boolean }) {
  const about = jpeg.scans[scan.scan];
  return (
    <div className="scan-bits">
      <p className="quiet figure">
        {!alone && `Scan ${scan.scan + 1} (${bandText(about)}, ${planesText(about)}): ${scan.bits.length} bits, `}
        {alone ? 'From' : 'from'} byte {formatCount(scan.byte)}, bit {scan.bit}
      </p>
      {scan.bits === '' ? (
        <p className="quiet">None: an end-of-band run of a block before goes over it.</p>
      ) : scan.codes ? (
        <CodeList scan={scan} />
      ) : (
        <p className="bit-text">{scan.bits}</p>
      )}
    </div>
  );
}

function CodeList({ scan: { codes } }: { readonly scan: ScanCodes }) {
  const picked = useSetting('coefficient');
  const change = useChangeSettings();
  const hint = useId();
  const chosen = codes?.find((code) => code.index === picked);
  return (
    <>
      <ol className="code-list" aria-describedby={hint}>
        {codes?.map((code, place) => (
          <li key={place}>
            <button
              type="button"
              className="code"
              data-picked={code.index === picked || undefined}
              title={codeMeaning(code)}
              disabled={code.index < 0}
              onClick={() => {
                change({ coefficient: code.index });
              }}
            >
              {code.code}
              <span className="code-appended">{code.appended}</span>
            </button>
          </li>
        ))}
      </ol>
      <p id={hint} className="quiet figure code-meaning">
        {chosen
          ? `${chosen.code}${chosen.appended === '' ? '' : ` ${chosen.appended}`}: ${codeMeaning(chosen)}`
          : 'A zero: no code of its own. A run counts it, or the end of the block.'}
      </p>
    </>
  );
}

function BitsCard() {
  return (
    <HelpCard title="the bits of a block" source="ITU-T T.81 (1992), F.1.2">
      <p>
        Each code says how many zeros to skip and how many bits the next value takes; the bits of the value follow it
        (underlined). The mean is coded as its difference to the block before. Click a code to pick its coefficient.
      </p>
    </HelpCard>
  );
}
