import { useState } from 'react';
import { formatFilter, type Clause, type ClauseKey, type Filter } from '../../../survey/filter/filter';
import { parseVector } from '../../../survey/map/vector';
import { formatCount } from '../../shared/format';
import { useSetting } from '../../shared/bench-context';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { useSurveyTools } from '../survey-context';
import { clusterOutline } from './cluster-outline';
import { MOST_NAMES, OTHER } from './coloring';
import { dotClauses } from './dot-words';
import { nameColor } from './palette';
import type { MapModel } from './use-map-model';

type Clauses = Partial<Record<ClauseKey, Clause | null>>;

/** What a press on a group chooses: one dot by its settings, more by a line around them. */
function useGroupClauses({ map, dots, state: { table } }: MapModel): (id: number) => Clauses {
  const { engine } = useSurveyTools();
  const vector = parseVector(useSetting('mapVector'));
  return (id) => {
    const own = dots.rowOf.filter((row) => map.clusterOf[row] === id);
    if (own.length === 1) return dotClauses(engine.facets, vector, table, own[0]);
    return { lasso: { kind: 'lasso', points: clusterOutline(map, dots, id) } };
  };
}

/** Whether the filter has these clauses, as they come back from a link. */
function isChosen(filter: Filter, clauses: Clauses): boolean {
  return Object.entries(clauses).every(([key, clause]) => {
    const found = filter.get(key as ClauseKey);
    return clause === null ? !found : found !== undefined && clauseText(found) === clauseText(clause);
  });
}

const clauseText = (clause: Clause): string => formatFilter(new Map([['lasso', clause]]));

/** The groups in words, the largest first; a press chooses one, another lets go. */
export function ClusterList({ model }: { readonly model: MapModel }) {
  const { map } = model;
  const change = useChangeFilter();
  const filter = useFilter();
  const colored = useSetting('mapColor') === 'cluster';
  const clausesOf = useGroupClauses(model);
  const [last, setLast] = useState<{ readonly id: number; readonly clauses: Clauses } | null>(null);
  if (map.clusters.length === 0) return <p className="quiet">No group of at least three files.</p>;
  return (
    <ol className="map-clusters">
      {map.clusters.map(({ id, words, count }) => {
        const pressed = last?.id === id && isChosen(filter, last.clauses);
        return (
          <li key={id}>
            <button
              type="button"
              className="map-entry"
              aria-pressed={pressed}
              onClick={() => {
                const clauses = clausesOf(id);
                const none = Object.fromEntries(Object.keys(clauses).map((key) => [key, null]));
                change.setAll(pressed ? none : clauses);
                setLast({ id, clauses });
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
