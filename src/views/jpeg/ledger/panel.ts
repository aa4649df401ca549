import type { PanelParts } from '../panels';
import { LedgerEvidence } from './LedgerEvidence';
import { LedgerLayer } from './LedgerLayer';
import { LedgerRail } from './LedgerRail';

export default { Rail: LedgerRail, Evidence: LedgerEvidence, Layer: LedgerLayer } satisfies PanelParts;
