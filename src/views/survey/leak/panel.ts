import type { PanelParts } from '../panels';
import { LeakRail } from './LeakRail';
import { LeakStage } from './LeakStage';

export default { Stage: LeakStage, Rail: LeakRail } satisfies PanelParts;
