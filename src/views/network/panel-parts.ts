/** The panels' parts as components that load when they are first shown. */
import { lazy, type ComponentType } from 'react';
import type { Params } from '../../settings/schema';
import { PANELS, type Panel, type PanelLayerProps, type PanelParts } from './panels';

export interface OpenedPanel extends Panel {
  readonly Rail: ComponentType;
  readonly Evidence: ComponentType;
  readonly Layer: ComponentType<PanelLayerProps>;
}

const Nothing = (): null => null;

const LOADERS: Readonly<Record<Params['networkPanel'], () => Promise<{ readonly default: PanelParts }>>> = {
  pipeline: () => import('./pipeline/panel'),
  microscope: () => import('./microscope/panel'),
  terms: () => import('./terms/panel'),
  figures: () => import('./figures/panel'),
  compression: () => import('./compression/panel'),
  evaluate: () => import('./evaluate/panel'),
  speed: () => import('./speed/panel'),
};

const OPENED: readonly OpenedPanel[] = PANELS.map((panel) => {
  const load = LOADERS[panel.id];
  return {
    ...panel,
    Rail: lazy(async () => ({ default: (await load()).default.Rail })),
    Evidence: lazy(async () => ({ default: (await load()).default.Evidence })),
    Layer: lazy(async () => ({ default: (await load()).default.Layer ?? Nothing })),
  };
});

export function openedPanel(id: Params['networkPanel']): OpenedPanel {
  return OPENED.find((panel) => panel.id === id) ?? OPENED[0];
}

/** Fetches every panel, and what saving takes: once the page is loaded, it goes on without a network. */
export async function fetchLateParts(): Promise<void> {
  // What does not come now is asked for again when it is needed.
  await Promise.allSettled([...Object.values(LOADERS), () => import('../../codec/npy')].map((load) => load()));
}
