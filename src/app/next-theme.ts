import type { Theme } from '../views/shared/preferences';
import type { Session } from './session';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };

/** Auto, dark, light, and round again. */
export function nextTheme({ preferences, notify }: Session): void {
  const theme = NEXT[preferences.getState().theme];
  preferences.setState({ theme });
  notify(theme === 'auto' ? 'Theme: as the system has it.' : `Theme: ${theme}.`);
}
