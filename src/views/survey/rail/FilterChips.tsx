import { COLLECTION_IDS, type CollectionState } from '../../../engine/survey/api';
import { formatCount } from '../../shared/format';
import { Icon } from '../../shared/Icon';
import { clauseText } from '../filter/clause-text';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { useSurvey, useSurveyTools } from '../survey-context';

/** What the filter asks for, a chip a clause, and how many files it leaves. */
export function FilterChips() {
  const { engine } = useSurveyTools();
  const filter = useFilter();
  const change = useChangeFilter();
  const collections = useSurvey((snapshot) => snapshot.collections);
  const open = COLLECTION_IDS.map((id) => collections[id]).filter((state) => state !== null);
  return (
    <section className="filter-chips" aria-label="Filter">
      <p className="filter-count figure" aria-live="polite">
        {open.map((state) => (
          <span key={state.id}>{countText(state, open.length > 1)}</span>
        ))}
      </p>
      {filter.size === 0 ? (
        <p className="quiet">Click a bar or drag over a chart to choose.</p>
      ) : (
        <ul className="chips">
          {[...filter].map(([key, clause]) => {
            const text = clauseText(engine.facets, key, clause);
            return (
              <li key={key}>
                <button
                  type="button"
                  className="chip"
                  aria-label={`Let go of ${text}`}
                  title={`Let go of ${text}`}
                  onClick={() => {
                    change.set(key, null);
                  }}
                >
                  <span>{text}</span>
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
          <li>
            <button type="button" className="phrase chip-clear" onClick={change.clear}>
              Clear all
            </button>
          </li>
        </ul>
      )}
    </section>
  );
}

function countText({ id, selection, table }: CollectionState, both: boolean): string {
  const name = both ? `${id.toUpperCase()}: ` : '';
  if (selection.count === table.length) return `${name}all ${formatCount(table.length)} files`;
  return `${name}${formatCount(selection.count)} of ${formatCount(table.length)} files`;
}
