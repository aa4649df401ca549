/** The theme that is shown now, dark or light, for what is painted and not styled. */
import { useSyncExternalStore } from 'react';
import type { Theme } from './palette';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    observer.disconnect();
  };
}

export function useShownTheme(): Theme {
  return useSyncExternalStore(subscribe, () => (document.documentElement.dataset.theme === 'light' ? 'light' : 'dark'));
}

/** A custom property's value where an element stands. */
export function propertyOf(element: Element): (property: string) => string {
  const style = getComputedStyle(element);
  return (property) => style.getPropertyValue(property).trim();
}
