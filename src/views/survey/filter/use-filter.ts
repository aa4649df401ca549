/** The filter as it stands in the settings, and how to change it: charts, the map and the list all go through here. */
import { useMemo } from 'react';
import type { FacetId } from '../../../survey/facets';
import {
  formatFilter,
  LONGEST_FILTER,
  NO_FILTER,
  parseFilter,
  withClause,
  withNameToggled,
  type Clause,
  type ClauseKey,
  type Filter,
} from '../../../survey/filter/filter';
import { changeSettings, useBench } from '../../shared/bench-context';
import { useSurvey } from '../survey-context';

export interface ChangeFilter {
  /** Sets a clause in place of the one of that key; null takes it away. */
  readonly set: (key: ClauseKey, clause: Clause | null) => void;
  /** Several at once, as one step. */
  readonly setAll: (clauses: Readonly<Partial<Record<ClauseKey, Clause | null>>>) => void;
  readonly toggle: (key: FacetId, name: string) => void;
  readonly clear: () => void;
}

export function useFilter(): Filter {
  return useSurvey((snapshot) => snapshot.filter);
}

/** The same functions ever after. */
export function useChangeFilter(): ChangeFilter {
  const { settings, notify } = useBench();
  return useMemo(() => {
    const change = (next: (filter: Filter) => Filter): void => {
      const { surveyFilter } = settings.getState();
      const text = formatFilter(next(parseFilter(surveyFilter)));
      if (text.length > LONGEST_FILTER) notify('That is more than a filter can hold.');
      else if (text !== surveyFilter) changeSettings(settings, { surveyFilter: text });
    };
    return {
      set: (key, clause) => {
        change((filter) => withClause(filter, key, clause));
      },
      setAll: (clauses) => {
        change((filter) => {
          const entries = Object.entries(clauses) as [ClauseKey, Clause | null][];
          return entries.reduce((next, [key, clause]) => withClause(next, key, clause), filter);
        });
      },
      toggle: (key, name) => {
        change((filter) => withNameToggled(filter, key, name));
      },
      clear: () => {
        change(() => NO_FILTER);
      },
    };
  }, [settings, notify]);
}
