import { memo, useMemo } from 'react';
import type { FacetDifference } from '../../../survey/compare/compare-result';
import type { FacetId } from '../../../survey/facets';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { useSurveyTools } from '../survey-context';
import { Distances } from './Distances';
import { formOf } from './form-of';
import { NameOverlay } from './NameOverlay';
import { NumberOverlay } from './NumberOverlay';
import { useComparison, type PairedSource } from './use-comparison';

/** Charts that stand beside the list: the one that is picked, and those that differ most. */
const MOST_CHARTS = 4;

/** How far apart, setting by setting, and the charts of those that differ most laid over each other. */
export function TwoCollections({ source }: { readonly source: PairedSource }) {
  const { result, progress, stale } = useComparison(source);
  const picked = useSetting('surveyFacet');
  const change = useChangeSettings();
  if (!result)
    return (
      <div className="compare-wait">
        <p className="quiet">Comparing setting by setting</p>
        <progress aria-label="Comparing" max={1} value={progress ?? 0} />
      </div>
    );
  const chosen = result.facets.find(({ facet }) => facet === picked) ?? result.facets.at(0);
  return (
    <div className="compare" data-stale={stale || undefined}>
      <p className="compare-summary" role="status">
        {result.summary}
      </p>
      {chosen && (
        <div className="compare-body">
          <Distances
            result={result}
            chosen={chosen.facet}
            onChoose={(surveyFacet) => {
              change({ surveyFacet });
              requestAnimationFrame(showChosen);
            }}
          />
          <Overlays pair={source} facets={result.facets} chosen={chosen.facet} />
        </div>
      )}
    </div>
  );
}

/** As in the style sheet: from this width down charts stand below the list. */
const ONE_COLUMN = '(max-width: 960px)';

/** Where the chart of the row that was picked may lie far below, it is brought into sight. */
function showChosen(): void {
  if (!matchMedia(ONE_COLUMN).matches) return;
  document.querySelector('.compare-charts > [data-chosen]')?.scrollIntoView({ block: 'nearest' });
}

interface OverlaysProps {
  readonly pair: PairedSource;
  readonly facets: readonly FacetDifference[];
  readonly chosen: FacetId;
}

const Overlays = memo(function Overlays({ pair, facets, chosen }: OverlaysProps) {
  const shown = useMemo(() => {
    const first = facets.filter(({ facet }) => facet === chosen);
    const others = facets.filter(({ facet, beyondChance }) => facet !== chosen && beyondChance);
    return [...first, ...others].slice(0, MOST_CHARTS);
  }, [facets, chosen]);
  return (
    <div className="compare-charts">
      {shown.map((difference) => (
        <div key={difference.facet} data-chosen={difference.facet === chosen || undefined}>
          <Overlay pair={pair} difference={difference} />
        </div>
      ))}
    </div>
  );
});

function Overlay({ pair, difference }: { readonly pair: PairedSource; readonly difference: FacetDifference }) {
  const { engine } = useSurveyTools();
  const facet = engine.facets.get(difference.facet);
  return facet.kind === 'number' && formOf(facet) === 'histogram' ? (
    <NumberOverlay facet={facet} pair={pair} words={difference.words} />
  ) : (
    <NameOverlay facet={facet} pair={pair} words={difference.words} />
  );
}
