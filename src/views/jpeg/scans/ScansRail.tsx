import { useJpeg } from '../jpeg-context';
import { useChangeSettings } from '../../shared/bench-context';
import { formatBytes, formatPercent } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { bandText, planesText, scanComponentsText } from '../scan-text';
import { scanStretches, shareRead } from './scan-progress';
import { useScans, type ScansInView } from './use-scans';
import './scans.css';

/** The scans as a list: what each brings and what it costs. */
export function ScansRail() {
  const scans = useScans();
  if (!scans) return <p className="quiet panel-lead">No file yet.</p>;
  if (scans.jpeg.scans.length === 0) return <p className="quiet panel-lead">This file holds no scan.</p>;
  return (
    <>
      <Group
        title={scans.jpeg.scans.length === 1 ? 'One scan' : `${scans.jpeg.scans.length} scans`}
        help={<ScansCard />}
      >
        {scans.jpeg.scans.length > 1 && (
          <p className="quiet figure">
            {scans.count === scans.jpeg.scans.length
              ? 'All of them are shown.'
              : `After ${scans.count}: ${formatPercent(shareRead(scans.jpeg, scans.count))} of the file is read.`}
          </p>
        )}
        <ScanList {...scans} />
      </Group>
      {scans.jpeg.scans.length === 1 && <OneScan />}
    </>
  );
}

function ScanList({ jpeg, count, show }: ScansInView) {
  const stretches = scanStretches(jpeg);
  return (
    <ol className="scan-list">
      {jpeg.scans.map((scan, number) => (
        <li key={number}>
          <button
            type="button"
            className="scan-item"
            data-read={number < count || undefined}
            aria-pressed={number === count - 1}
            title={`Show the picture after scan ${number + 1}`}
            onClick={() => {
              show(number + 1);
            }}
          >
            <span className="scan-number figure">{number + 1}</span>
            <span className="scan-what">
              {scanComponentsText(jpeg, scan)} · {bandText(scan)}
              <span className="quiet">
                {planesText(scan)}
                {scan.restarts > 0 && `, ${scan.restarts} restarts`}
              </span>
            </span>
            <span className="figure">{formatBytes(stretches[number].end - stretches[number].start)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What a file of one scan leaves to be wished for, and how to see it. */
function OneScan() {
  const made = useJpeg((snapshot) => snapshot.document?.made ?? false);
  const change = useChangeSettings();
  return (
    <Group title="Progressive">
      <p className="quiet">
        This file comes in one go, from top to bottom: half of it is half of the picture. A progressive file holds the
        same coefficients in several scans, the coarse ones and the high bits first: a tenth of it is already the whole
        picture, blurred.
      </p>
      <div className="scan-buttons">
        {made ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              change({ process: 'progressive', scan: 1 });
            }}
          >
            Make this one progressive
          </button>
        ) : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                change({ panel: 'make', process: 'progressive' });
              }}
            >
              Make a progressive one
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                change({ img: 'desk', process: 'progressive', scan: 1 });
              }}
            >
              See the desk, progressive
            </button>
          </>
        )}
      </div>
    </Group>
  );
}

function ScansCard() {
  return (
    <HelpCard title="scans" source="ITU-T T.81 (1992), annex G">
      <p>
        A progressive file sends a band of frequencies at a time (spectral selection), and the high bits of the numbers
        before the low ones (successive approximation). Look at <Try set={{ scan: 1 }}>the first scan</Try> alone, or at{' '}
        <Try set={{ scan: 0 }}>all of them</Try>.
      </p>
      <p>Nothing is lost or gained by it: only the order differs, and the size by a few per cent.</p>
    </HelpCard>
  );
}
