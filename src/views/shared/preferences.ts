/**
 * What a person prefers and no link carries: the theme, what is folded, sizes. Kept in localStorage where there is one;
 * a full, forbidden or garbled storage means defaults, never an error.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Theme = 'auto' | 'dark' | 'light';

export interface Preferences {
  readonly theme: Theme;
  /** Folds by name: true is open. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** Height of the evidence strip, CSS pixels. */
  readonly stripHeight: number;
  /** Whether the hint of the first visit was used up. */
  readonly hintSeen: boolean;
}

export type PreferencesStore = StoreApi<Preferences>;

export const STRIP_HEIGHT = { min: 120, max: 480, initial: 216 } as const;

const STORAGE_KEY = 'waveloupe.preferences';
/** Apart from the rest, for index.html reads it before the first paint. */
const THEME_KEY = 'waveloupe.theme';

const INITIAL: Preferences = { theme: 'auto', folds: {}, stripHeight: STRIP_HEIGHT.initial, hintSeen: false };

/** The preferences in a stored text; whatever does not fit is left at its default. */
export function parsePreferences(stored: string | null, theme: string | null): Preferences {
  const initial = { ...INITIAL, theme: theme === 'dark' || theme === 'light' ? theme : 'auto' } as const;
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? '{}');
  } catch {
    return initial;
  }
  if (typeof raw !== 'object' || raw === null) return initial;
  const { folds, stripHeight, hintSeen } = raw as Record<string, unknown>;
  return {
    ...initial,
    folds:
      typeof folds === 'object' && folds !== null
        ? Object.fromEntries(
            Object.entries(folds).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
          )
        : {},
    stripHeight:
      typeof stripHeight === 'number' && Number.isFinite(stripHeight)
        ? Math.min(STRIP_HEIGHT.max, Math.max(STRIP_HEIGHT.min, stripHeight))
        : STRIP_HEIGHT.initial,
    hintSeen: hintSeen === true,
  };
}

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStorage(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A private window may refuse; the preference then lasts as long as the page.
  }
}

export function createPreferencesStore(): PreferencesStore {
  const store = createStore<Preferences>(() => parsePreferences(readStorage(STORAGE_KEY), readStorage(THEME_KEY)));
  store.subscribe(({ theme, ...rest }) => {
    writeStorage(THEME_KEY, theme);
    writeStorage(STORAGE_KEY, JSON.stringify(rest));
  });
  return store;
}
