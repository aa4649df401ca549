import { formatCount } from '../../shared/format';
import { useSetting } from '../../shared/bench-context';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { clusterOutline } from './cluster-outline';
import { MOST_NAMES, OTHER } from './coloring';
import { nameColor } from './palette';
import type { MapModel } from './use-map-model';

/** The groups in words, the largest first; a press draws the lasso around one, another lets go. */
export function ClusterList({ model: { map, dots } }: { readonly model: MapModel }) {
  const change = useChangeFilter();
  const clause = useFilter().get('lasso');
  const colored = useSetting('mapColor') === 'cluster';
  if (map.clusters.length === 0) return <p className="quiet">No group of at least three files.</p>;
  const outline = (id: number): number[] => {
    const points: number[] = [];
    for (let dot = 0; dot < dots.length; dot++)
      if (map.clusterOf[dots.rowOf[dot]] === id) points.push(dots.x[dot], dots.y[dot]);
    return clusterOutline(points);
  };
  const text = (points: readonly number[]): string => points.map((value) => value.toFixed(4)).join(' ');
  const chosen = clause?.kind === 'lasso' ? text(clause.points) : null;
  return (
    <ol className="map-clusters">
      {map.clusters.map(({ id, words, count }) => {
        const pressed = chosen !== null && chosen === text(outline(id));
        return (
          <li key={id}>
            <button
              type="button"
              className="map-entry"
              aria-pressed={pressed}
              onClick={() => {
                change.set('lasso', pressed ? null : { kind: 'lasso', points: outline(id) });
              }}
            >
              {colored && (
                <span
                  className="map-swatch"
                  style={{ background: nameColor(id < MOST_NAMES ? id : OTHER) }}
                  aria-hidden="true"
                />
              )}
              <span>{words}</span>
              <span className="quiet figure">{`${formatCount(count)} files`}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
