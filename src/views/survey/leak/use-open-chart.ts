/** Goes to a setting's chart on the wall of charts, unfolding the rest of it where the chart is there. */
import { useCallback } from 'react';
import type { FacetId } from '../../../survey/facets';
import { changeSettings, useBench } from '../../shared/bench-context';
import { MORE_CHARTS } from '../charts/chart-list';
import { useSurveyTools } from '../survey-context';

/** The fold's name among the preferences. */
const MORE_CHARTS_FOLD = 'survey-more-charts';
/** Frames until the charts must be there. */
const PATIENCE = 120;

/** Whether tables are exact is shown in the chart of qualities. */
const chartOf = (facet: FacetId): FacetId => (facet === 'exact' ? 'quality' : facet);

export function useOpenChart(): (facet: FacetId) => void {
  const { settings, preferences } = useBench();
  const { engine } = useSurveyTools();
  return useCallback(
    (facet) => {
      const shown = chartOf(facet);
      if (MORE_CHARTS.some(({ id }) => id === shown))
        preferences.setState(({ folds }) => ({ folds: { ...folds, [MORE_CHARTS_FOLD]: true } }));
      changeSettings(settings, { surveyPanel: 'charts' });
      scrollTo(engine.facets.get(shown).title, PATIENCE);
    },
    [settings, preferences, engine],
  );
}

function scrollTo(title: string, frames: number): void {
  const chart = document.querySelector(`.charts figure[aria-label="${CSS.escape(title)}"]`);
  if (chart) chart.scrollIntoView({ block: 'center' });
  else if (frames > 0)
    requestAnimationFrame(() => {
      scrollTo(title, frames - 1);
    });
}
