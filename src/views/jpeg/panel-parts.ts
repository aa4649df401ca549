/** The panels' parts as components that load when they are first shown. */
import { lazy, type ComponentType } from 'react';
import type { Params } from '../../settings/schema';
import { PANELS, type Panel, type PanelLayerProps } from './panels';

export interface OpenedPanel extends Panel {
  readonly Rail: ComponentType;
  readonly Evidence: ComponentType;
  readonly Layer: ComponentType<PanelLayerProps>;
}

const Nothing = (): null => null;

const OPENED: readonly OpenedPanel[] = PANELS.map((panel) => ({
  ...panel,
  Rail: lazy(async () => ({ default: (await panel.load()).default.Rail })),
  Evidence: lazy(async () => ({ default: (await panel.load()).default.Evidence })),
  Layer: lazy(async () => ({ default: (await panel.load()).default.Layer ?? Nothing })),
}));

export function openedPanel(id: Params['panel']): OpenedPanel {
  return OPENED.find((panel) => panel.id === id) ?? OPENED[0];
}
