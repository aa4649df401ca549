import { useMemo, useRef, useState } from 'react';
import type { LeakResult } from '../../../survey/leak/leak-result';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { useRowPitch } from '../charts/use-row-pitch';
import { shareRows } from '../compare/layout/share-rows';
import { PanelFigure } from '../compare/PanelFigure';
import { ShareRows } from '../compare/ShareRows';
import { useSurveyTools } from '../survey-context';
import { SettingsCard } from './cards';
import { estimateText, FACET_HEAD, facetLines, leakRows, pointsText } from './leak-words';
import { useOpenChart } from './use-open-chart';

const TITLE = 'Which setting gives it away';

/** How far each setting gets alone, and how much the whole test needs it. A row leads to the setting's chart. */
export function TellingSettings({ result }: { readonly result: LeakResult }) {
  const { engine } = useSurveyTools();
  const picked = useSetting('surveyFacet');
  const change = useChangeSettings();
  const openChart = useOpenChart();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const pitch = useRowPitch();
  const { svg, exports } = usePlotExports('leak-settings');
  const [pointed, setPointed] = useState<string | null>(null);
  const rows = useMemo(() => leakRows(result, engine.facets), [result, engine]);
  const guess = 1 / Math.max(1, result.labels.length);
  const plot = useMemo(
    () =>
      shareRows({
        rows,
        width,
        pitch,
        line: { value: guess, name: 'blind guess' },
        axisName: 'named by that setting alone; outlined: lost when it is shuffled',
      }),
    [rows, width, pitch, guess],
  );
  const chosen = result.facets.find(({ facet }) => facet === picked) ?? result.facets.at(0);
  const told = result.facets.find(({ facet }) => facet === pointed) ?? chosen;
  return (
    <PanelFigure
      title={TITLE}
      help={<SettingsCard />}
      className="leak-settings"
      exports={[
        ...exports,
        {
          label: 'Settings, CSV',
          detail: 'with intervals',
          file: 'leak-settings.csv',
          make: () => Promise.resolve(csv(FACET_HEAD, facetLines(result, engine.facets))),
        },
      ]}
      told={
        told && (
          <>
            {`${engine.facets.get(told.facet).title}: ${estimateText(told.alone)} alone; ${pointsText(told.importance.value)} lost when it is shuffled. ${rows.find(({ id }) => id === told.facet)?.words ?? ''} `}
          </>
        )
      }
      table={() => ({
        head: ['Setting', 'alone', 'lost when shuffled', 'in words'],
        rows: result.facets.map((found, row) => [
          rows[row].title,
          estimateText(found.alone),
          estimateText(found.importance),
          rows[row].words,
        ]),
      })}
    >
      {chosen && (
        <button
          type="button"
          className="phrase leak-action"
          onClick={() => {
            openChart(chosen.facet);
          }}
        >
          {`See ${engine.facets.get(chosen.facet).title.toLowerCase()} in the charts`}
        </button>
      )}
      <div ref={box} className="share-box" style={{ height: plot.height }}>
        {width > 0 && (
          <ShareRows
            title={TITLE}
            plot={plot}
            chosen={chosen?.facet ?? ''}
            svg={svg}
            onPoint={setPointed}
            onChoose={(surveyFacet) => {
              change({ surveyFacet });
            }}
          />
        )}
      </div>
    </PanelFigure>
  );
}
