/** The panels of the bench (panel-parts.ts loads them): each brings controls for the rail, evidence below the stage, and a layer over the maps. */
import type { ComponentType } from 'react';
import type { Atlas } from '../../engine/network/api';
import type { Params } from '../../settings/schema';
import type { Rect } from '../../settings/viewport';
import type { CanvasArea } from '../shared/CanvasHost';
import type { MapPlace } from './map-place';

export interface PanelLayerProps {
  readonly area: CanvasArea;
  /** The part of the canvas that shows the atlas, device pixels. */
  readonly pane: Rect;
  readonly atlas: Atlas;
  /** The block under the pointer or the cursor. */
  readonly pointed: MapPlace | null;
}

export interface PanelParts {
  /** Controls and short facts, in `Fold` groups, for the rail. */
  readonly Rail: ComponentType;
  /** Plots and tables for the evidence strip below the stage. */
  readonly Evidence: ComponentType;
  /** Drawn over the painted stage. It never takes gestures from the stage. */
  readonly Layer?: ComponentType<PanelLayerProps>;
}

export interface Panel {
  readonly id: Params['networkPanel'];
  /** What its tab says: one word. */
  readonly title: string;
  /** One line under the tabs: what there is to see here. */
  readonly lead: string;
}

export const PANELS: readonly Panel[] = [
  { id: 'pipeline', title: 'Pipeline', lead: 'Every map from the coefficients to the answer.' },
  { id: 'microscope', title: 'Microscope', lead: 'One block as it goes through one ReLU.' },
  { id: 'terms', title: 'Terms', lead: 'How one coefficient comes about, term by term.' },
  { id: 'figures', title: 'Figures', lead: 'The paper’s figures, measured again.' },
  { id: 'compression', title: 'Compression', lead: 'How little of a picture is enough to know it?' },
  { id: 'evaluate', title: 'Evaluate', lead: 'Accuracy over pictures of your own choosing.' },
  { id: 'speed', title: 'Speed', lead: 'Pixels against coefficients, on this machine.' },
];
