import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { formatCount } from '../../shared/format';
import { useEscape } from '../../shared/use-escape';
import { useSize } from '../../shared/use-size';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { dotRadius } from './dots';
import { mapView, toMap, type MapView } from './map-view';
import { MapCanvas } from './MapCanvas';
import { LABEL_FONT, LABEL_WEIGHT, MapOverlay } from './MapOverlay';
import type { ToldDot } from './use-told-dot';
import { useLasso } from './use-lasso';
import type { MapModel } from './use-map-model';
import { useMapPlace, useMapPlaceTools } from './use-map-place';
import { useMapZoom } from './use-map-zoom';
import { dotAt, dotTowards } from './walk';

interface MapSurfaceProps {
  readonly model: MapModel;
  readonly left: Uint32Array;
  readonly told: ToldDot;
  readonly lassoTool: boolean;
}

/** How near the pointer must come to a dot, CSS pixels; a finger may be farther off. */
const REACH = { mouse: 10, touch: 22 } as const;
const ZOOM_STEP = Math.SQRT2;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The map itself: dots, words, lasso; moved and asked by mouse, finger and keys. */
export function MapSurface({ model, left, told, lassoTool }: MapSurfaceProps) {
  const { dots, map } = model;
  const help = useId();
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  const place = useMapPlace();
  const tools = useMapPlaceTools();
  const view = useMemo(() => mapView(place, size), [place, size]);
  const measure = useMeasure();
  const clause = useFilter().get('lasso');
  const change = useChangeFilter();
  const lasso = useLasso(view, lassoTool, (points) => {
    change.set('lasso', { kind: 'lasso', points });
  });
  useMapZoom(element, size, lassoTool, tools);
  useEscape(() => {
    if (lasso.line !== null) return;
    if (told.pinned) told.letGo();
    else if (clause) change.set('lasso', null);
  });

  const dotUnder = (event: MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const touch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
    const [x, y] = toMap(view, event.clientX - box.left, event.clientY - box.top);
    const radius = (dot: number) => dotRadius(dots.files[dot], view.zoom) / view.side;
    return dotAt(dots, x, y, REACH[touch ? 'touch' : 'mouse'] / view.side, radius);
  };
  const walk = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (Object.hasOwn(ARROWS, key)) {
      const next = dotTowards(dots, told.dot, ...ARROWS[key]);
      told.walkTo(next);
      keepInSight(view, dots.x[next], dots.y[next], tools.show);
    } else if (key === 'Enter' || key === ' ') told.pin(told.dot);
    else if (key === '+' || key === '=') tools.zoomBy(ZOOM_STEP);
    else if (key === '-' || key === '−') tools.zoomBy(1 / ZOOM_STEP);
    else if (key === '0' || key === 'f') tools.fit();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={element}
      className="map-surface"
      data-lasso={lassoTool || undefined}
      role="application"
      tabIndex={0}
      aria-label={`Map of settings: ${formatCount(map.files)} files at ${formatCount(map.points)} places`}
      aria-describedby={help}
      onKeyDown={walk}
      onFocus={(event) => {
        // A press of the mouse focuses too, and means its own dot.
        if (told.dot < 0 && event.currentTarget.matches(':focus-visible')) told.show(dotTowards(dots, -1, 0, 0));
      }}
      onPointerDown={lasso.onPointerDown}
      onPointerMove={(event) => {
        lasso.onPointerMove(event);
        if (lasso.line === null && event.buttons === 0) told.show(dotUnder(event));
      }}
      onPointerUp={lasso.onPointerUp}
      onPointerCancel={lasso.onPointerCancel}
      onPointerLeave={() => {
        told.show(-1);
      }}
      onClick={(event) => {
        if (!lassoTool && !event.shiftKey) told.pin(dotUnder(event));
      }}
    >
      {size.width > 0 && (
        <>
          <MapCanvas model={model} left={left} view={view} />
          <MapOverlay
            clusters={map.clusters}
            dots={dots}
            view={view}
            measure={measure}
            told={told.dot}
            pinned={told.pinned}
            chosen={clause?.kind === 'lasso' ? clause.points : null}
            drawn={lasso.line}
          />
        </>
      )}
      <p id={help} className="visually-hidden">
        Arrow keys go from dot to dot, Enter keeps one, Escape lets go; plus, minus and 0 zoom. The groups stand beside
        the map as a list.
      </p>
    </div>
  );
}

/** Moves the map as far as it takes to have a point in view. */
function keepInSight(view: MapView, x: number, y: number, show: (place: MapView) => void): void {
  const half = [(0.45 * view.width) / view.side, (0.45 * view.height) / view.side];
  const clamp = (middle: number, value: number, reach: number) =>
    Math.min(Math.max(middle, value - reach), value + reach);
  const next = { ...view, x: clamp(view.x, x, half[0]), y: clamp(view.y, y, half[1]) };
  if (view.zoom > SETTINGS.mapZoom.min && (next.x !== view.x || next.y !== view.y)) show(next);
}

/** Widths of the labels' lines. */
function useMeasure(): (text: string) => number {
  const [measure] = useState(() => {
    const context = document.createElement('canvas').getContext('2d');
    const font = getComputedStyle(document.body).fontFamily;
    return (text: string): number => {
      if (!context) return text.length * LABEL_FONT * 0.6;
      context.font = `${LABEL_WEIGHT} ${LABEL_FONT}px ${font}`;
      return context.measureText(text).width;
    };
  });
  return measure;
}
