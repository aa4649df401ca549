import type { PanelParts } from '../panels';
import { MapRail } from './MapRail';
import { MapStage } from './MapStage';

export default { Stage: MapStage, Rail: MapRail } satisfies PanelParts;
