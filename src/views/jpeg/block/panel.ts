import type { PanelParts } from '../panels';
import { BlockRail } from './BlockRail';
import { BlockEvidence } from './BlockEvidence';

export default { Rail: BlockRail, Evidence: BlockEvidence } satisfies PanelParts;
