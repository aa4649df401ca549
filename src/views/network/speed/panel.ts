import type { PanelParts } from '../panels';
import { SpeedEvidence } from './SpeedEvidence';
import { SpeedRail } from './SpeedRail';

export default { Rail: SpeedRail, Evidence: SpeedEvidence } satisfies PanelParts;
