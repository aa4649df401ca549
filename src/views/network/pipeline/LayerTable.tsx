import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv } from '../../shared/figures/plot-exports';
import { formatBytes, formatSi, NOT_AVAILABLE } from '../../shared/format';
import { mapName, mapSize } from '../map-names';
import { useNetwork, useNetworkTools } from '../network-context';
import { useMaps, usePicked } from '../use-picked';
import { layerCosts } from './form-costs';

const NO_COSTS = [] as const;

/** Every step in order: its map's shape, and what it costs in the form that runs. A click picks the map. */
export function LayerTable() {
  const maps = useMaps();
  const picked = usePicked();
  const change = useChangeSettings();
  const { jobs } = useNetworkTools();
  const costs = useNetwork((snapshot) => snapshot.network?.costs ?? NO_COSTS);
  const name = useNetwork((snapshot) => snapshot.network?.name ?? '');
  const times = useStore(jobs.formTimes.store, ({ result, of }) => (of === name ? result : null));
  const domain = useSetting('domain');
  const conv = useSetting('conv');
  const form = domain === 'spatial' ? 'spatial' : conv;
  const rows = useMemo(() => layerCosts(costs, times, form), [costs, times, form]);
  const most = rows.reduce((largest, { multiplyAdds }) => Math.max(largest, multiplyAdds), 1);
  return (
    <figure className="panel-figure layer-table" aria-label="Layers">
      <figcaption>
        <span>Layers, with their cost in this form</span>
        <FigureMenu
          label="Save the layers"
          exports={[
            {
              label: 'Layers, CSV',
              detail: 'shapes and costs',
              file: 'layers.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['layer', 'kind', 'channels', 'height', 'width', 'form', 'bytes', 'multiply_adds', 'seconds'],
                    maps.map(({ id, kind, channels, height, width }) => {
                      const cost = rows.find((row) => row.id === id);
                      return [
                        ...[id, kind, channels, height, width],
                        ...(cost ? [form, cost.bytes, cost.multiplyAdds, cost.seconds ?? ''] : ['', '', '', '']),
                      ];
                    }),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <div className="layer-scroll">
        <table className="figure">
          <thead>
            <tr>
              <th scope="col">Layer</th>
              <th scope="col">Shape</th>
              <th scope="col" className="layer-weights">
                Weights
              </th>
              <th scope="col">Multiply-adds</th>
              <th scope="col" className="layer-time">
                Time
              </th>
            </tr>
          </thead>
          <tbody>
            {maps.map((map) => {
              const cost = rows.find(({ id }) => id === map.id);
              return (
                <tr key={map.id} aria-selected={map.id === picked?.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className="layer-name"
                      onClick={() => {
                        change({ mapLayer: map.id });
                      }}
                    >
                      {mapName(map.id)}
                    </button>
                  </th>
                  <td>{mapSize(map)}</td>
                  <td className="layer-weights">{cost ? formatBytes(cost.bytes) : ''}</td>
                  <td className="layer-cost">
                    {cost && <span className="layer-bar" style={{ width: `${(cost.multiplyAdds / most) * 100}%` }} />}
                    {cost ? formatSi(cost.multiplyAdds, '') : ''}
                  </td>
                  <td className="layer-time">
                    {cost ? (cost.seconds === null ? NOT_AVAILABLE : formatSi(cost.seconds, 's')) : ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
