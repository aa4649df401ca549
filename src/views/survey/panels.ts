/**
 * The panels of the bench (panel-parts.ts loads them): each brings its main picture for the stage and controls for the
 * rail. `charts/panel.ts` and its like hold `export default { Stage, Rail } satisfies PanelParts`. The strip below the stage
 * is the Files panel's: `files/strip.ts` holds `export default FilesStrip`.
 */
import type { ComponentType } from 'react';
import type { Params } from '../../settings/schema';

export interface PanelParts {
  /** What is looked at: it has all the room there is, and scrolls by itself. Shown once a collection is open. */
  readonly Stage: ComponentType;
  /** Controls and short facts, in `Group`s and `Fold`s, for the rail. */
  readonly Rail: ComponentType;
}

export interface Panel {
  readonly id: Params['surveyPanel'];
  /** What its tab says: one word. */
  readonly title: string;
  /** One line under the tabs: what there is to see here. */
  readonly lead: string;
}

export const PANELS: readonly Panel[] = [
  { id: 'charts', title: 'Charts', lead: 'How these files have been compressed, counted.' },
  { id: 'map', title: 'Map', lead: 'Files with like settings lie side by side.' },
  { id: 'compare', title: 'Compare', lead: 'How far apart two collections are, setting by setting.' },
  { id: 'leak', title: 'Leak', lead: 'Do the settings alone give the label away?' },
  { id: 'files', title: 'Files', lead: 'Every file, a row or a picture each.' },
];
