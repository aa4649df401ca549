import type { PanelParts } from '../panels';
import { ScansEvidence } from './ScansEvidence';
import { ScansRail } from './ScansRail';

export default { Rail: ScansRail, Evidence: ScansEvidence } satisfies PanelParts;
