import { formatPercent } from '../../shared/format';
import { useJpeg } from '../jpeg-context';
import { Player } from '../Player';
import { KnownBits } from './KnownBits';
import { shareRead } from './scan-progress';
import { ScanTimeline } from './ScanTimeline';
import { useScans } from './use-scans';

/** Between two scans while it plays, milliseconds. */
const PACE = 900;

/** The file played scan by scan: the scans drawn to size, and which bits of which coefficients are known. */
export function ScansEvidence() {
  const scans = useScans();
  // Each scan stays until it is measured, so that the curve has no gaps; what failed is not waited for.
  const ready = useJpeg((snapshot) => !snapshot.stale || snapshot.problem !== '');
  if (!scans || scans.jpeg.scans.length === 0) return null;
  const { jpeg, count, show } = scans;
  const all = jpeg.scans.length;
  return (
    <div className="scans-evidence">
      <div className="scans-play">
        {all > 1 && (
          <Player
            label="Scans"
            value={count}
            min={1}
            max={all}
            initial={all}
            pace={PACE}
            ready={ready}
            format={(value) => `${value} of ${all}`}
            speak={(value) => `${value} of ${all} scans, ${formatPercent(shareRead(jpeg, value))} of the file`}
            onChange={show}
          />
        )}
        <ScanTimeline {...scans} />
      </div>
      <KnownBits jpeg={jpeg} count={count} />
    </div>
  );
}
