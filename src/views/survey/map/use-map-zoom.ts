/** d3-zoom on the map: wheel, pinch and drag become a zoom and a centre in the settings. Shift, or the lasso, has the drag. */
import { select } from 'd3-selection';
import { zoom as zoomBehaviour, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { useEffect, useRef, type RefObject } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { placeAfter, transformOf, type Size } from './map-view';
import type { MapPlaceTools } from './use-map-place';

/** d3-zoom keeps its transform on the element under this name (its documentation says so). */
interface ZoomElement extends HTMLElement {
  __zoom: ZoomTransform;
}

export function useMapZoom(
  element: RefObject<HTMLElement | null>,
  size: Size,
  lassoing: boolean,
  tools: MapPlaceTools,
): void {
  const latest = useRef({ size, lassoing });
  useEffect(() => {
    latest.current = { size, lassoing };
  });
  useEffect(() => {
    const node = element.current as ZoomElement | null;
    if (!node) return;
    const behaviour = zoomBehaviour<HTMLElement, unknown>()
      .scaleExtent([SETTINGS.mapZoom.min, SETTINGS.mapZoom.max])
      .extent(() => [
        [0, 0],
        [latest.current.size.width, latest.current.size.height],
      ])
      // Called at the start of every gesture: the moment to take up what else changed the view.
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        const { k, x, y } = transformOf(tools.read(), latest.current.size);
        node.__zoom = new ZoomTransform(k, x, y);
        if (event.type === 'wheel') return true;
        if ('touches' in event) return event.touches.length > 1 || !latest.current.lassoing;
        return !event.shiftKey && !latest.current.lassoing && event.button === 0;
      })
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        tools.show(placeAfter(event.transform, latest.current.size));
      });
    const selection = select<HTMLElement, unknown>(node).call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [element, tools]);
}
