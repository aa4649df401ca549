import { Suspense } from 'react';
import { useSetting } from '../../shared/bench-context';
import { openedPanel } from '../panel-parts';
import { EmptyStage } from './EmptyStage';

/** The open panel's main picture; before anything was handed over, what this bench is for and the ways in. */
export function SurveyStage({ empty }: { readonly empty: boolean }) {
  const { id, title, Stage } = openedPanel(useSetting('surveyPanel'));
  return (
    <section className="survey-stage" aria-label={empty ? 'Survey' : title}>
      {empty ? (
        <EmptyStage />
      ) : (
        <>
          <h2 className="visually-hidden">{title}</h2>
          <Suspense key={id} fallback={<p className="quiet survey-waiting">On its way…</p>}>
            <Stage />
          </Suspense>
        </>
      )}
    </section>
  );
}
