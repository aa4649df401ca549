import { DEFAULTS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { parseTyped } from '../../shared/format';
import { LinearSlider } from '../../shared/LinearSlider';
import { mapName } from '../map-names';
import { phiOfSites, settingsOfPhis } from '../phi-layers';
import { useMaps } from '../use-picked';

/** A small slider for each ReLU, in the order in which values come to them. */
export function PhiLayers() {
  const maps = useMaps();
  const phi = useSetting('phi');
  const phiLayers = useSetting('phiLayers');
  const relu = useSetting('relu');
  const change = useChangeSettings();
  const sites = maps.filter(({ site }) => site >= 0);
  const phis = phiOfSites(phiLayers, phi, sites.length);
  const alike = phis.every((each) => each === phis[0]);
  return (
    <div className="phi-layers">
      {relu === 'exact' && <p className="quiet">The exact ReLU has no φ: choose ASM or APX.</p>}
      {sites.map((map, site) => (
        <LinearSlider
          key={map.id}
          label={mapName(map.id)}
          value={phis[site]}
          min={1}
          max={15}
          step={1}
          ticks={[]}
          initial={DEFAULTS.phi}
          format={String}
          parse={parseTyped}
          speak={(value) => `φ ${value} at ${mapName(map.id)}`}
          onChange={(value) => {
            change(settingsOfPhis(phis.map((each, at) => (at === site ? Math.round(value) : each))));
          }}
        />
      ))}
      <button
        type="button"
        className="button"
        disabled={alike}
        onClick={() => {
          change({ phiLayers: '' });
        }}
      >
        {`The same for all: φ = ${phi}`}
      </button>
    </div>
  );
}
