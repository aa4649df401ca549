import { Suspense, useEffect } from 'react';
import { useSetting } from '../shared/bench-context';
import { EvidenceFrame } from '../shared/EvidenceFrame';
import { fetchLateParts, FilesStrip } from './panel-parts';
import { SurveyContext, useOpenSurveyTools, useSurvey } from './survey-context';
import { SurveyRail } from './rail/SurveyRail';
import { SurveyStage } from './stage/SurveyStage';
import './bench.css';

/** The Survey bench: how a whole collection has been compressed, one panel at a time, and the files it comes down to. */
export default function SurveyBench() {
  return (
    <SurveyContext value={useOpenSurveyTools()}>
      <Frame />
    </SurveyContext>
  );
}

function Frame() {
  useLateParts();
  const empty = useSurvey(({ collections }) => collections.a === null && collections.b === null);
  const panel = useSetting('surveyPanel');
  return (
    <div className="survey" data-empty={empty || undefined} data-panel={panel}>
      <SurveyStage empty={empty} />
      <SurveyRail empty={empty} />
      {!empty && (
        <EvidenceFrame>
          {(open) =>
            open ? (
              <Suspense>
                <FilesStrip />
              </Suspense>
            ) : (
              <p className="quiet">The files, folded away</p>
            )
          }
        </EvidenceFrame>
      )}
    </div>
  );
}

/** The rest of the bench comes when there is nothing else to do. */
function useLateParts(): void {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return;
    const turn = requestIdleCallback(() => void fetchLateParts(), { timeout: 3000 });
    return () => {
      cancelIdleCallback(turn);
    };
  }, []);
}
