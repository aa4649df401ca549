import type { PanelParts } from '../panels';
import { MicroscopeEvidence } from './MicroscopeEvidence';
import { MicroscopeRail } from './MicroscopeRail';

export default { Rail: MicroscopeRail, Evidence: MicroscopeEvidence } satisfies PanelParts;
