/**
 * Store ↔ address bar. One gesture (a drag, a run of keys, a turn of the wheel) makes one entry of the history: its first
 * change adds the entry, the rest rewrite it, so that Back returns to how things were before it. Changes of zoom and pan
 * alone only rewrite. Another bench always adds an entry: Back returns to the one that was left, as it was left.
 */
import { DEFAULTS, SETTING_KEYS, type Params, type SettingKey } from '../settings/schema';
import { formatPermalink, parsePermalink } from '../settings/permalink';
import { setParams, type SettingsStore } from '../settings/store';

/** A pause of this length between changes ends a run of keys, milliseconds. */
const GESTURE_PAUSE = 700;
/** Between the presses of a double click, milliseconds. */
const DOUBLE_CLICK = 400;
/** Browsers refuse more than a few address changes a second. */
const WRITE_INTERVAL = 150;

const VIEW_KEYS: ReadonlySet<SettingKey> = new Set([
  ...(['zoom', 'cx', 'cy', 'spectrumZoom', 'spectrumX', 'spectrumY'] as const),
  ...(['heatZoom', 'heatX', 'heatY', 'mapZoom', 'mapX', 'mapY'] as const),
]);

interface HistoryState {
  /** How many entries of ours lie before this one. */
  readonly depth: number;
}

export interface UrlBinding {
  /** Writes what is still to be written, so that the address bar is true now. */
  readonly flush: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly unbind: () => void;
}

/** The part of `window` that is used; a test hands in its own. */
export type UrlWindow = Pick<Window, 'history' | 'location' | 'addEventListener' | 'removeEventListener'>;

export function bindUrl(settings: SettingsStore, page: UrlWindow): UrlBinding {
  const { history, location } = page;
  const depth = (): number => (history.state as HistoryState | null)?.depth ?? 0;
  let pointerDown = false;
  /** Whether the present gesture has its entry already. */
  let gestureOpen = false;
  let lastChange = 0;
  let lastPress = -Infinity;
  let restoring = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const hash = formatPermalink(settings.getState());
    if (hash !== location.hash) history.replaceState({ depth: depth() }, '', hash);
  };
  const onChange = (now: Params, before: Params): void => {
    if (restoring) return;
    const time = performance.now();
    if (!pointerDown && time - Math.max(lastChange, lastPress) > GESTURE_PAUSE) gestureOpen = false;
    if (now.view !== before.view) gestureOpen = false;
    lastChange = time;
    const changed = SETTING_KEYS.filter((key) => now[key] !== before[key]);
    if (!gestureOpen && changed.some((key) => !VIEW_KEYS.has(key))) {
      flushBefore(before);
      history.pushState({ depth: depth() + 1 }, '', formatPermalink(now));
      gestureOpen = true;
      return;
    }
    timer ??= setTimeout(flush, WRITE_INTERVAL);
  };
  /** What a rewrite still owed to the entry that is about to be left. */
  const flushBefore = (before: Params): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    history.replaceState({ depth: depth() }, '', formatPermalink(before));
  };
  const onPointerDown = (): void => {
    pointerDown = true;
    const time = performance.now();
    // The second press of a double click belongs to the first.
    if (time - lastPress > DOUBLE_CLICK) gestureOpen = false;
    lastPress = time;
  };
  const onPointerUp = (): void => {
    pointerDown = false;
    if (timer !== undefined) flush();
  };
  const onNavigate = (): void => {
    clearTimeout(timer);
    timer = undefined;
    gestureOpen = false;
    restoring = true;
    setParams(settings, parsePermalink(location.hash));
    restoring = false;
  };

  const listeners: readonly (readonly [string, () => void])[] = [
    ['pointerdown', onPointerDown],
    ['pointerup', onPointerUp],
    ['pointercancel', onPointerUp],
    ['popstate', onNavigate],
    ['hashchange', onNavigate],
    ['pagehide', flush],
  ];
  for (const [type, listener] of listeners) page.addEventListener(type, listener, { capture: true });
  const unsubscribe = settings.subscribe(onChange);
  return {
    flush,
    undo: () => {
      if (depth() > 0) history.back();
    },
    redo: () => {
      history.forward();
    },
    unbind: () => {
      unsubscribe();
      clearTimeout(timer);
      for (const [type, listener] of listeners) page.removeEventListener(type, listener, { capture: true });
    },
  };
}

/** The settings that the page starts with. */
export function settingsOfUrl(location: Pick<Location, 'hash'>): Params {
  return location.hash === '' ? DEFAULTS : parsePermalink(location.hash);
}
