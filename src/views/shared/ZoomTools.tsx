import { useEffect, useRef, type RefObject } from 'react';
import type { Params } from '../../settings/schema';
import { viewportOf, type Size, type View } from '../../settings/viewport';
import { useChangeSettings, useSetting } from './bench-context';
import type { CanvasArea } from './CanvasHost';
import { formatSignificant, withUnit } from './format';
import { Icon } from './Icon';
import { isTyping } from './is-typing';
import { zoomedBy } from './use-zoom-surface';

type NumberKey = { [K in keyof Params]: Params[K] extends number ? K : never }[keyof Params];

/** The settings that hold a stage's view. */
export interface ViewKeys {
  readonly zoom: NumberKey;
  readonly x: NumberKey;
  readonly y: NumberKey;
}

interface ZoomToolsProps {
  /** "picture" or "spectrum": completes "Zoom in on the …". */
  readonly what: string;
  readonly keys: ViewKeys;
  /** One pane of the stage. */
  readonly pane: CanvasArea;
  readonly content: Size;
  readonly maxZoom: number;
  /** Whether + − 0 F mean this stage wherever the focus is; else only while it is inside. */
  readonly primary?: boolean;
}

/** Of one press of + or −. */
const ZOOM_STEP = Math.SQRT2;
const FIT: View = { zoom: 0, cx: 0.5, cy: 0.5 };

/** How close one looks, with buttons to come closer, go back, and see all. */
export function ZoomTools({ what, keys, pane, content, maxZoom, primary = false }: ZoomToolsProps) {
  const change = useChangeSettings();
  const element = useRef<HTMLDivElement>(null);
  const view: View = { zoom: useSetting(keys.zoom), cx: useSetting(keys.x), cy: useSetting(keys.y) };
  const surface = { pane, picture: content, view, devicePixelRatio: pane.devicePixelRatio, maxZoom };
  const show = (next: View): void => {
    change({ [keys.zoom]: next.zoom, [keys.x]: next.cx, [keys.y]: next.cy });
  };
  const actions = {
    in: () => {
      show(zoomedBy(ZOOM_STEP, surface));
    },
    out: () => {
      show(zoomedBy(1 / ZOOM_STEP, surface));
    },
    fit: () => {
      show(FIT);
    },
  };
  useZoomKeys(element, primary, actions);
  const { zoom } = viewportOf(pane, content, view, pane.devicePixelRatio);
  return (
    <div className="zoom-tools" role="group" aria-label={`Zoom of the ${what}`} ref={element}>
      <button
        type="button"
        className="icon-button"
        title={`Zoom out of the ${what} (−)`}
        aria-label={`Zoom out of the ${what}`}
        onClick={actions.out}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className="zoom-figure figure"
        title="Screen pixels per picture pixel; click for 100 %"
        onClick={() => {
          show(view.zoom === 0 ? { ...FIT, zoom: 1 } : { ...view, zoom: 1 });
        }}
      >
        {withUnit(formatSignificant(zoom * 100, zoom < 10 ? 3 : 4), '%')}
      </button>
      <button
        type="button"
        className="icon-button"
        title={`Zoom in on the ${what} (+)`}
        aria-label={`Zoom in on the ${what}`}
        onClick={actions.in}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className="icon-button"
        title={`Fit the ${what} (F or 0)`}
        aria-label={`Fit the ${what}`}
        aria-pressed={view.zoom === 0}
        onClick={actions.fit}
      >
        <Icon name="fit" />
      </button>
    </div>
  );
}

/** The stages listen by themselves, for each knows its own size; the focus decides between them. */
function useZoomKeys(
  element: RefObject<HTMLElement | null>,
  primary: boolean,
  actions: { readonly in: () => void; readonly out: () => void; readonly fit: () => void },
): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const stage = element.current?.closest('.stage');
      const focused = document.activeElement?.closest('.stage') ?? null;
      if (focused === null ? !primary : focused !== stage) return;
      const action = { '+': 'in', '=': 'in', '-': 'out', '−': 'out', '0': 'fit', f: 'fit', F: 'fit' }[event.key] as
        keyof typeof actions | undefined;
      if (!action) return;
      event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [element, primary]);
}
