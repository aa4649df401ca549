import { COLLECTION_IDS, type CollectionState } from '../../../engine/survey/api';
import { formatCount } from '../../shared/format';
import { Icon } from '../../shared/Icon';
import { fileCount } from '../file-count';
import { clauseText } from '../filter/clause-text';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { useSettled } from '../use-settled';
import { useSurvey, useSurveyTools } from '../survey-context';

/** What the filter asks for, a chip a clause, and how many files it leaves. */
export function FilterChips() {
  const { engine } = useSurveyTools();
  const filter = useFilter();
  const change = useChangeFilter();
  const collections = useSurvey((snapshot) => snapshot.collections);
  const open = COLLECTION_IDS.map((id) => collections[id]).filter((state) => state !== null);
  const texts = open.map((state) => countText(state, open.length > 1));
  // Only what has come to rest is said.
  const said = useSettled(texts.join('; '), 800);
  return (
    <section className="filter-chips" aria-label="Filter">
      <p className="filter-count figure">
        {texts.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said}
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
  return selection.count === table.length
    ? `${name}${table.length > 1 ? 'all ' : ''}${fileCount(table.length)}`
    : `${name}${formatCount(selection.count)} of ${fileCount(table.length)}`;
}
