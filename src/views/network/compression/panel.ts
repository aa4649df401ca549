import type { PanelParts } from '../panels';
import { CompressionEvidence } from './CompressionEvidence';
import { CompressionRail } from './CompressionRail';

export default { Rail: CompressionRail, Evidence: CompressionEvidence } satisfies PanelParts;
