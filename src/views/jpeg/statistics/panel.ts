import type { PanelParts } from '../panels';
import { StatisticsEvidence } from './StatisticsEvidence';
import { StatisticsRail } from './StatisticsRail';

export default { Rail: StatisticsRail, Evidence: StatisticsEvidence } satisfies PanelParts;
