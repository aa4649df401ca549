import { useBench } from '../../shared/bench-context';
import { changeSettings } from '../../shared/bench-context';
import { useMaps } from '../use-picked';
import { DriftFigure } from './DriftFigure';
import { ErrorFigure } from './ErrorFigure';
import { phiPatch } from './layer-phi';
import { LayerFigure } from './LayerFigure';
import { LensFigure } from './LensFigure';
import { useLens, usePhis } from './use-lens';
import '../../shared/figures/bar-figure.css';
import './microscope.css';

/** One block through one ReLU, how wrong it comes out over φ, and what that does to the answer. */
export function MicroscopeEvidence() {
  const lens = useLens();
  const { settings } = useBench();
  const sites = usePhis().length;
  const maps = useMaps();
  if (!lens) return <p className="quiet">The network is on its way…</p>;
  const site = maps.find(({ id }) => id === lens.from.id)?.site ?? 0;
  const onPhi = (phi: number): void => {
    changeSettings(settings, phiPatch(settings.getState(), site, sites, phi));
  };
  return (
    <div className="microscope" data-stale={!lens.current || undefined}>
      <LensFigure lens={lens} />
      <div className="micro-plots">
        <ErrorFigure lens={lens} onPhi={onPhi} />
        <DriftFigure phi={lens.block.phi} onPhi={onPhi} />
        <LayerFigure picked={lens.from.id} />
      </div>
    </div>
  );
}
