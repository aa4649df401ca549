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

const LOADERS: Readonly<Record<Params['panel'], () => Promise<{ readonly default: PanelParts }>>> = {
  anatomy: () => import('./anatomy/panel'),
  block: () => import('./block/panel'),
  ledger: () => import('./ledger/panel'),
  statistics: () => import('./statistics/panel'),
  scans: () => import('./scans/panel'),
  make: () => import('./make/panel'),
  again: () => import('./again/panel'),
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

export function openedPanel(id: Params['panel']): OpenedPanel {
  return OPENED.find((panel) => panel.id === id) ?? OPENED[0];
}

/** Fetches every panel, and what saving takes: once the page is loaded, it goes on without a network. */
export async function fetchLateParts(): Promise<void> {
  const late: readonly (() => Promise<unknown>)[] = [
    ...Object.values(LOADERS),
    () => import('../../codec/npz'),
    () => import('../../codec/jpeg/arrays/to-arrays'),
    () => import('../../codec/jpeg/export/coefficients-csv'),
    () => import('../../codec/jpeg/export/edits-json'),
    () => import('../../codec/jpeg/export/python-snippets'),
    () => import('../../codec/jpeg/export/tables-text'),
  ];
  // What does not come now is asked for again when it is needed.
  await Promise.allSettled(late.map((load) => load()));
}
