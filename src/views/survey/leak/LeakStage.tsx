import { useMemo } from 'react';
import type { LeakResult } from '../../../survey/leak/leak-result';
import { ChartSourceContext, type ChartSource } from '../charts/chart-source';
import { visibleName } from '../filter/facet-text';
import { useFilter } from '../filter/use-filter';
import { ChanceFigure } from './ChanceFigure';
import { ConfusionFigure } from './ConfusionFigure';
import { LeakStatus } from './LeakStatus';
import { verdictParts } from './leak-words';
import { TellingSettings } from './TellingSettings';
import { useLeakJob, useTested } from './use-leak';
import '../charts/charts.css';
import './leak.css';

/** As many labels as leave room for another figure beside theirs. */
const FEW = 6;

/** What the settings alone give away, or what there is to find out and the button that begins. */
export function LeakStage() {
  const first = useTested();
  const filter = useFilter();
  const { result, stale } = useLeakJob();
  const source = useMemo<ChartSource | null>(() => first && { first, second: null, filter, rows: '' }, [first, filter]);
  if (!source) return <p className="quiet survey-waiting">The collection that is picked is not open.</p>;
  if (!result) return <NoTest />;
  const few = result.labels.length <= FEW;
  // A cell that is picked means nothing among other folders.
  const folders = result.labels.map(({ name }) => name).join('/');
  return (
    <ChartSourceContext value={source}>
      <div className="leak" data-stale={stale || undefined}>
        <Verdict result={result} />
        <div className="leak-body" data-few={few || undefined}>
          <ChanceFigure result={result} />
          {few && <ConfusionFigure key={folders} result={result} />}
          <TellingSettings result={result} />
          {!few && <ConfusionFigure key={folders} result={result} />}
        </div>
      </div>
    </ChartSourceContext>
  );
}

function Verdict({ result }: { readonly result: LeakResult }) {
  const { head, rest } = verdictParts(visibleName(result.verdict));
  return (
    <div className="leak-verdict">
      <header>
        <h2>{head}</h2>
        <LeakStatus />
      </header>
      <p>{rest}</p>
      {result.leftOut !== '' && <p className="quiet">{visibleName(result.leftOut)}</p>}
    </div>
  );
}

function NoTest() {
  return (
    <div className="leak-none">
      <h2>Do the settings alone give the label away?</h2>
      <p>
        Where folders are labels, a network may learn how a folder was compressed in place of what it shows. The test
        tries to name each file’s folder from its settings, never looking at a pixel, and holds the score against
        shuffled labels.
      </p>
      <LeakStatus />
    </div>
  );
}
