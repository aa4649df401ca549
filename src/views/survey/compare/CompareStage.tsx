import { ChartSourceContext } from '../charts/chart-source';
import { useCalmSource } from '../charts/use-calm-source';
import { OneCollection } from './OneCollection';
import { TwoCollections } from './TwoCollections';
import '../charts/charts.css';
import './compare.css';

/** Two collections side by side; with one only, what there would be to see and the way to it. */
export function CompareStage() {
  const source = useCalmSource();
  if (!source) return null;
  const { second } = source;
  return (
    <ChartSourceContext value={source}>
      {second ? <TwoCollections source={{ ...source, second }} /> : <OneCollection state={source.first} />}
    </ChartSourceContext>
  );
}
