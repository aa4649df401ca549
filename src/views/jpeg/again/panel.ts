import type { PanelParts } from '../panels';
import { AgainEvidence } from './AgainEvidence';
import { AgainRail } from './AgainRail';

export default { Rail: AgainRail, Evidence: AgainEvidence } satisfies PanelParts;
