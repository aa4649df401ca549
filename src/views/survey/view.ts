import { defineView } from '../shared/define-view';

export default defineView({
  id: 'survey',
  title: 'Survey',
  order: 4,
  params: [
    ...(['surveyPanel', 'surveyFilter', 'surveyFile', 'collection', 'fullRead'] as const),
    ...(['countScale', 'heatZoom', 'heatX', 'heatY', 'filesShow', 'filesSort'] as const),
    ...(['mapVector', 'mapColor', 'mapShare', 'mapNeighbours', 'mapDistance', 'mapZoom', 'mapX', 'mapY'] as const),
    ...(['surveyFacet', 'leakLabel', 'leakFolds', 'leakShuffles', 'surveySeed'] as const),
  ],
  load: () => import('./SurveyBench'),
});
