import '../../shared/figures/bar-figure.css';
import './make.css';
import type { PanelParts } from '../panels';
import { MakeEvidence } from './MakeEvidence';
import { MakeRail } from './MakeRail';

export default { Rail: MakeRail, Evidence: MakeEvidence } satisfies PanelParts;
