import type { PanelParts } from '../panels';
import { TermsEvidence } from './TermsEvidence';
import { TermsRail } from './TermsRail';

export default { Rail: TermsRail, Evidence: TermsEvidence } satisfies PanelParts;
