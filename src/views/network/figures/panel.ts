import type { PanelParts } from '../panels';
import { FiguresEvidence } from './FiguresEvidence';
import { FiguresRail } from './FiguresRail';

export default { Rail: FiguresRail, Evidence: FiguresEvidence } satisfies PanelParts;
