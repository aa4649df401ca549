/**
 * d3-zoom on the heat map: a pinch, or the wheel with Ctrl held or while the map has the focus, changes zoom and centre in
 * the settings; a drag with Shift moves the map. A plain wheel scrolls the page, and a plain drag chooses.
 */
import { select } from 'd3-selection';
import { zoom as zoomBehaviour, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { changeSettings, useBench } from '../../shared/bench-context';
import type { HeatGrid } from './layout/heat-grid';
import { placeAfter, transformOf, type HeatPlace } from './layout/heat-view';

/** d3-zoom keeps its transform on the element under this name (its documentation says so). */
interface ZoomElement extends HTMLElement {
  __zoom: ZoomTransform;
}

export interface HeatTools {
  readonly in: () => void;
  readonly out: () => void;
  readonly fit: () => void;
}

const STEP = Math.SQRT2;
/** Steps of a pinch are smaller than this. */
const PINCH = 50;

export function useHeatZoom(element: RefObject<HTMLElement | null>, field: HeatGrid['field']): HeatTools {
  const { settings } = useBench();
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  const view = useMemo(
    () => ({
      place: (): HeatPlace => {
        const { heatZoom, heatX, heatY } = settings.getState();
        return { zoom: heatZoom, x: heatX, y: heatY };
      },
      show: ({ zoom, x, y }: HeatPlace): void => {
        changeSettings(settings, { heatZoom: zoom, heatX: x, heatY: y });
      },
    }),
    [settings],
  );
  useEffect(() => {
    const node = element.current as ZoomElement | null;
    if (!node) return;
    const behaviour = zoomBehaviour<HTMLElement, unknown>()
      .scaleExtent([SETTINGS.heatZoom.min, SETTINGS.heatZoom.max])
      .extent(() => {
        const { left, top, width, height } = latest.current;
        return [
          [left, top],
          [left + width, top + height],
        ];
      })
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        const { left, top, width, height } = latest.current;
        const { k, x, y } = transformOf(view.place(), latest.current);
        // Places are counted from the corner of the box, the field's own from the corner of the field.
        node.__zoom = new ZoomTransform(k, x + left, y + top);
        behaviour.translateExtent([
          [0, 0],
          [width, height],
        ]);
        if (event.type === 'wheel') return event.ctrlKey || node.contains(document.activeElement);
        if ('touches' in event) return event.touches.length === 2;
        return event.shiftKey && event.button === 0;
      })
      .wheelDelta(wheelOctaves)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { k, x, y } = event.transform;
        view.show(placeAfter({ k, x: x - latest.current.left, y: y - latest.current.top }, latest.current));
      });
    const selection = select<HTMLElement, unknown>(node).call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [element, view]);
  return useMemo(() => {
    const zoomBy = (factor: number): void => {
      const place = view.place();
      view.show({ ...place, zoom: Math.max(1, place.zoom * factor) });
    };
    return {
      in: () => {
        zoomBy(STEP);
      },
      out: () => {
        zoomBy(1 / STEP);
      },
      fit: () => {
        view.show({ zoom: 1, x: 0.5, y: 0.5 });
      },
    };
  }, [view]);
}

/** Octaves of zoom. A pinch comes as small steps with Ctrl, a mouse wheel as large ones: neither must leap. */
function wheelOctaves({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const octaves = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002);
  return Math.min(1, Math.max(-1, ctrlKey && Math.abs(deltaY) < PINCH ? 10 * octaves : octaves));
}
