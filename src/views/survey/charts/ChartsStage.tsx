import { memo } from 'react';
import { Fold } from '../../shared/Fold';
import { usePreference } from '../../shared/bench-context';
import { MAIN_CHARTS, MORE_CHARTS, type ChartEntry } from './chart-list';
import { ChartSourceContext } from './chart-source';
import { HeatChart } from './HeatChart';
import { HistogramChart } from './HistogramChart';
import { NameChart } from './NameChart';
import { OdditiesRow } from './OdditiesRow';
import { useCalmSource } from './use-calm-source';
import './charts.css';

/** The wall of charts: oddities first, then the survey's own charts, the rest under a fold. */
export function ChartsStage() {
  const source = useCalmSource();
  if (!source) return null;
  return (
    <ChartSourceContext value={source}>
      <Wall />
    </ChartSourceContext>
  );
}

const MORE = 'survey-more-charts';

const Wall = memo(function Wall() {
  const more = usePreference('folds')[MORE] ?? false;
  return (
    <div className="charts">
      <OdditiesRow />
      <div className="chart-wall">
        <HeatChart />
        {MAIN_CHARTS.map((entry) => (
          <Chart key={entry.id} entry={entry} />
        ))}
      </div>
      <Fold name={MORE} title="More charts">
        {more && (
          <div className="chart-wall">
            {MORE_CHARTS.map((entry) => (
              <Chart key={entry.id} entry={entry} />
            ))}
          </div>
        )}
      </Fold>
    </div>
  );
});

function Chart({ entry: { id, form } }: { readonly entry: ChartEntry }) {
  return form === 'names' ? <NameChart id={id} /> : <HistogramChart id={id} />;
}
