import type { PanelParts } from '../panels';
import { AnatomyEvidence } from './AnatomyEvidence';
import { AnatomyRail } from './AnatomyRail';

export default { Rail: AnatomyRail, Evidence: AnatomyEvidence } satisfies PanelParts;
