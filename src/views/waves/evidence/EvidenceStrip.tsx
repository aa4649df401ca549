import { EvidenceFrame } from '../../shared/EvidenceFrame';
import { PsnrFigure } from './PsnrFigure';
import { ReadoutRow } from './ReadoutRow';

/** What can be measured, below the picture: read-outs as figures, then the plot. */
export function EvidenceStrip() {
  return (
    <EvidenceFrame>
      {(open) => (
        <>
          <ReadoutRow />
          {open && <PsnrFigure />}
        </>
      )}
    </EvidenceFrame>
  );
}
