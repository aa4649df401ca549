import type { PanelParts } from '../panels';
import { EvaluateEvidence } from './EvaluateEvidence';
import { EvaluateRail } from './EvaluateRail';

export default { Rail: EvaluateRail, Evidence: EvaluateEvidence } satisfies PanelParts;
