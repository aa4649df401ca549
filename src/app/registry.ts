/** The benches, as the folders of `views/` say: each `view.ts` is found, none is listed. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ViewDefinition } from '../views/shared/define-view';

export interface RegisteredView extends ViewDefinition {
  readonly Component: LazyExoticComponent<ComponentType>;
}

const found = import.meta.glob<ViewDefinition>('../views/*/view.ts', { eager: true, import: 'default' });

export const VIEWS: readonly RegisteredView[] = Object.values(found)
  .map((view) => ({ ...view, Component: lazy(view.load) }))
  .sort((a, b) => a.order - b.order);

/** The bench of that id; the first one where a link names a bench that is not there. */
export function viewOfId(id: string): RegisteredView {
  return VIEWS.find((view) => view.id === id) ?? VIEWS[0];
}

/** Fetches every bench's code while the page is idle, so that it works with the network off from then on. */
export function preloadViews(): void {
  const load = (): void => {
    for (const view of VIEWS) {
      // A bench that does not come now is asked for again, and its failure told, when its tab is opened.
      view.load().catch(() => undefined);
    }
  };
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, 1000);
}
