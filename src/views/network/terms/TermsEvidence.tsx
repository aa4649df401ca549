import { useNetwork } from '../network-context';
import { useMaps } from '../use-picked';
import { MixingFigure } from './MixingFigure';
import { kernelSize, strideOf } from './pick-convolution';
import { SharesFigure } from './SharesFigure';
import { ShiftFigure } from './ShiftFigure';
import { TermBars } from './TermBars';
import { useTerms, useTermsPlace } from './use-terms';
import '../../shared/figures/bar-figure.css';
import './terms.css';

/** More than any layer has: all terms are needed, to add them up by where they come from. */
const ALL = 1_000_000;

/** One output coefficient taken apart: its terms, where they come from, the matrices behind them, the mask's mixing. */
export function TermsEvidence() {
  const place = useTermsPlace();
  const { value: terms, problem, current } = useTerms(place, ALL);
  const network = useNetwork((snapshot) => snapshot.network);
  const maps = useMaps();
  if (!place || !network) return <p className="quiet">The network is on its way…</p>;
  return (
    <div className="terms" data-stale={!current || undefined}>
      {terms ? (
        <>
          <TermBars terms={terms} />
          <SharesFigure terms={terms} />
        </>
      ) : (
        <p className="quiet terms-wait" role="status">
          {problem === '' ? 'Adding up the terms…' : problem}
        </p>
      )}
      <ShiftFigure
        size={kernelSize(network, place.convolution)}
        stride={strideOf(maps, place.convolution)}
        coefficient={place.coefficient}
      />
      <MixingFigure />
    </div>
  );
}
