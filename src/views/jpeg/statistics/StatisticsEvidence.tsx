import { useState } from 'react';
import { useSetting } from '../../shared/bench-context';
import { chosenComponent } from '../figures/chosen-component';
import { useJpeg } from '../jpeg-context';
import { HistogramFigure } from './HistogramFigure';
import { SmallMultiples } from './SmallMultiples';
import './statistics.css';

/** The histogram of the chosen coefficient, and those of its neighbours. */
export function StatisticsEvidence() {
  const document = useJpeg((snapshot) => snapshot.document);
  const setting = useSetting('component');
  const coefficient = useSetting('coefficient');
  const padding = useSetting('paddingBlocks');
  const [logarithmic, setLogarithmic] = useState(true);
  if (!document) return <p className="quiet">No file yet.</p>;
  const { jpeg } = document;
  const component = chosenComponent(setting, jpeg);
  return (
    <div className="statistics-evidence">
      <HistogramFigure
        jpeg={jpeg}
        component={component}
        coefficient={coefficient}
        padding={padding}
        logarithmic={logarithmic}
        onLogarithmic={setLogarithmic}
      />
      <SmallMultiples jpeg={jpeg} component={component} padding={padding} logarithmic={logarithmic} />
    </div>
  );
}
