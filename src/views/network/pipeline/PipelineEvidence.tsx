import { LayerFigure } from '../microscope/LayerFigure';
import { usePicked } from '../use-picked';
import { FormCostFigure } from './FormCostFigure';
import { LayerTable } from './LayerTable';
import '../microscope/microscope.css';
import './pipeline.css';

/** What the forms cost, the layers one by one, and how far each ReLU is from the exact one. */
export function PipelineEvidence() {
  const picked = usePicked();
  return (
    <div className="pipeline-evidence">
      <FormCostFigure />
      <LayerTable />
      <LayerFigure picked={picked?.id ?? ''} />
    </div>
  );
}
