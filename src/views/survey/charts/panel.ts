import type { PanelParts } from '../panels';
import { ChartsRail } from './ChartsRail';
import { ChartsStage } from './ChartsStage';

export default { Stage: ChartsStage, Rail: ChartsRail } satisfies PanelParts;
