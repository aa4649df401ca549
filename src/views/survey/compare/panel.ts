import type { PanelParts } from '../panels';
import { CompareRail } from './CompareRail';
import { CompareStage } from './CompareStage';

export default { Stage: CompareStage, Rail: CompareRail } satisfies PanelParts;
