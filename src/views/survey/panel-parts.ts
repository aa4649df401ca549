/** The panels' parts as components that load when they are first shown. */
import { lazy, type ComponentType } from 'react';
import type { Params } from '../../settings/schema';
import { PANELS, type Panel, type PanelParts } from './panels';

export interface OpenedPanel extends Panel {
  readonly Stage: ComponentType;
  readonly Rail: ComponentType;
}

const PANEL_FILES = import.meta.glob<PanelParts>('./*/panel.ts', { import: 'default' });
const STRIP_FILES = import.meta.glob<ComponentType>('./files/strip.ts', { import: 'default' });

const Nothing = (): null => null;
const NO_PARTS: PanelParts = { Stage: Nothing, Rail: Nothing };

const loaderOf = (id: Params['surveyPanel']): (() => Promise<PanelParts>) =>
  Object.hasOwn(PANEL_FILES, `./${id}/panel.ts`) ? PANEL_FILES[`./${id}/panel.ts`] : () => Promise.resolve(NO_PARTS);

const OPENED: readonly OpenedPanel[] = PANELS.map((panel) => {
  const load = loaderOf(panel.id);
  return {
    ...panel,
    Stage: lazy(async () => ({ default: (await load()).Stage })),
    Rail: lazy(async () => ({ default: (await load()).Rail })),
  };
});

export const FilesStrip = lazy(async () => {
  const load = Object.values(STRIP_FILES).at(0);
  return { default: load ? await load() : Nothing };
});

export function openedPanel(id: Params['surveyPanel']): OpenedPanel {
  return OPENED.find((panel) => panel.id === id) ?? OPENED[0];
}

/** Fetches every panel: once the page is loaded, it goes on without a network. */
export async function fetchLateParts(): Promise<void> {
  // What does not come now is asked for again when it is needed.
  await Promise.allSettled([...Object.values(PANEL_FILES), ...Object.values(STRIP_FILES)].map((load) => load()));
}
