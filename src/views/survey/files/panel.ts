import type { PanelParts } from '../panels';
import { FilesRail } from './FilesRail';
import { FilesStage } from './FilesStage';

export default { Stage: FilesStage, Rail: FilesRail } satisfies PanelParts;
