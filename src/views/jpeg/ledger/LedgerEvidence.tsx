import { useJpeg } from '../jpeg-context';
import { AccountFigure } from './AccountFigure';
import { BitsHistogramFigure } from './BitsHistogramFigure';
import { FrequencyFigure } from './FrequencyFigure';
import '../figures/kinds.css';
import './ledger.css';

/** The account of the whole file, bits by frequency, and how the blocks differ. */
export function LedgerEvidence() {
  const ledger = useJpeg((snapshot) => snapshot.ledger);
  if (!ledger) return <p className="quiet">Every bit is being counted…</p>;
  return (
    <div className="ledger-evidence">
      <AccountFigure ledger={ledger} />
      <FrequencyFigure ledger={ledger} />
      <BitsHistogramFigure ledger={ledger} />
    </div>
  );
}
