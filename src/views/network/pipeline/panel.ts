import type { PanelParts } from '../panels';
import { PipelineEvidence } from './PipelineEvidence';
import { PipelineRail } from './PipelineRail';

export default { Rail: PipelineRail, Evidence: PipelineEvidence } satisfies PanelParts;
