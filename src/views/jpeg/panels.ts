/** The panels of the bench (panel-parts.ts loads them): each brings controls for the rail, evidence below the stage, and a layer over the picture. */
import type { ComponentType } from 'react';
import type { Params } from '../../settings/schema';
import type { Pane } from '../../settings/viewport';
import type { CanvasArea } from '../shared/CanvasHost';
import type { BlockPlace } from './stage/block-geometry';

export interface PanelLayerProps {
  readonly area: CanvasArea;
  readonly panes: readonly Pane[];
  /** The block under the pointer or the cursor. */
  readonly pointed: BlockPlace | null;
}

export interface PanelParts {
  /** Controls and short facts, in `Fold` groups, for the rail. */
  readonly Rail: ComponentType;
  /** Plots, strips and tables for the evidence strip below the stage. */
  readonly Evidence: ComponentType;
  /** Drawn over the painted stage: heat maps, outlines. It never takes gestures from the stage. */
  readonly Layer?: ComponentType<PanelLayerProps>;
}

export interface Panel {
  readonly id: Params['panel'];
  /** What its tab says: one word. */
  readonly title: string;
  /** One line under the tabs: what there is to see here. */
  readonly lead: string;
}

export const PANELS: readonly Panel[] = [
  {
    id: 'anatomy',
    title: 'Anatomy',
    lead: 'What the file is made of, byte by byte.',
  },
  {
    id: 'block',
    title: 'Block',
    lead: 'One block of 64 coefficients, built up and changed.',
  },
  {
    id: 'ledger',
    title: 'Bits',
    lead: 'Where every bit of the file went.',
  },
  {
    id: 'statistics',
    title: 'Statistics',
    lead: 'How often each coefficient takes each value.',
  },
  { id: 'scans', title: 'Scans', lead: 'A progressive file, scan by scan.' },
  {
    id: 'make',
    title: 'Make',
    lead: 'Your own quality, subsampling and tables.',
  },
  {
    id: 'again',
    title: 'Again',
    lead: 'Saved again and again; and what error levels tell.',
  },
];
