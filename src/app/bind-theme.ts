/** The theme preference → the document. `auto` follows the system, also when it changes. */
import type { PreferencesStore } from '../views/shared/preferences';

export function bindTheme(preferences: PreferencesStore): void {
  const light = matchMedia('(prefers-color-scheme: light)');
  const apply = (): void => {
    const { theme } = preferences.getState();
    const shown = theme === 'auto' ? (light.matches ? 'light' : 'dark') : theme;
    document.documentElement.dataset.theme = shown;
    document.documentElement.style.colorScheme = shown;
  };
  apply();
  // Paper is white.
  window.addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light';
  });
  window.addEventListener('afterprint', apply);
  light.addEventListener('change', apply);
  preferences.subscribe(apply);
}
