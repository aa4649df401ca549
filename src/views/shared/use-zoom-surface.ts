/** d3-zoom on one pane: gestures become a zoom and a centre in the settings, never the other way round by itself. */
import { select } from 'd3-selection';
import { zoom as zoomBehaviour, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { useEffect, useRef, type RefObject } from 'react';
import { fitZoom, viewportOf, type Size, type View } from '../../settings/viewport';

export interface ZoomSurface {
  /** The pane, device pixels. */
  readonly pane: Size;
  readonly picture: Size;
  readonly view: View;
  readonly devicePixelRatio: number;
  readonly maxZoom: number;
  readonly onView: (view: View) => void;
}

/** d3-zoom keeps its transform on the element under this name (its documentation says so). */
interface ZoomElement extends HTMLElement {
  __zoom: ZoomTransform;
}

export function useZoomSurface(element: RefObject<HTMLElement | null>, surface: ZoomSurface): void {
  const latest = useRef(surface);
  useEffect(() => {
    latest.current = surface;
  });

  useEffect(() => {
    const node = element.current as ZoomElement | null;
    if (!node) return;
    const behaviour = zoomBehaviour<HTMLElement, unknown>()
      // Called at the start of every gesture: the moment to take up what else changed the view.
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
        const { pane, picture, maxZoom, devicePixelRatio } = latest.current;
        node.__zoom = transformOf(latest.current);
        behaviour.scaleExtent([Math.min(1, fitZoom(pane, picture, devicePixelRatio)), maxZoom]);
        return !('button' in event) || event.button === 0;
      })
      .extent(() => {
        const { pane, devicePixelRatio } = latest.current;
        return [
          [0, 0],
          [pane.width / devicePixelRatio, pane.height / devicePixelRatio],
        ];
      })
      .constrain((transform) => keepInSight(transform, latest.current))
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        latest.current.onView(viewOf(event.transform, latest.current));
      });
    const selection = select<HTMLElement, unknown>(node).call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [element]);
}

function transformOf({ pane, picture, view, devicePixelRatio }: ZoomSurface): ZoomTransform {
  const { zoom, offsetX, offsetY } = viewportOf(pane, picture, view, devicePixelRatio);
  return new ZoomTransform(zoom, offsetX / devicePixelRatio, offsetY / devicePixelRatio);
}

/** The view that a transform shows. At the fit's own zoom, and not above it, that is the fit. */
export function viewOf({ k, x, y }: { k: number; x: number; y: number }, surface: Omit<ZoomSurface, 'onView'>): View {
  const { pane, picture, devicePixelRatio } = surface;
  const fit = fitZoom(pane, picture, devicePixelRatio);
  if (fit <= 1 && k <= fit * 1.0001) return { zoom: 0, cx: 0.5, cy: 0.5 };
  return {
    zoom: k,
    cx: (pane.width / devicePixelRatio / 2 - x) / (k * picture.width),
    cy: (pane.height / devicePixelRatio / 2 - y) / (k * picture.height),
  };
}

/** The middle of the pane always lies on the picture, so that it cannot be lost. */
function keepInSight(transform: ZoomTransform, { pane, picture, devicePixelRatio }: ZoomSurface): ZoomTransform {
  const { k } = transform;
  const clamp = (offset: number, paneSide: number, side: number): number => {
    const middle = paneSide / devicePixelRatio / 2;
    return Math.min(middle, Math.max(middle - side * k, offset));
  };
  return new ZoomTransform(
    k,
    clamp(transform.x, pane.width, picture.width),
    clamp(transform.y, pane.height, picture.height),
  );
}

/** The view after zooming by `factor` about the middle of the pane (keys and buttons). */
export function zoomedBy(factor: number, surface: Omit<ZoomSurface, 'onView'>): View {
  const { pane, picture, view, devicePixelRatio, maxZoom } = surface;
  const fit = fitZoom(pane, picture, devicePixelRatio);
  const zoom = Math.min(maxZoom, Math.max(Math.min(1, fit), (view.zoom || fit) * factor));
  if (fit <= 1 && zoom <= fit * 1.0001) return { zoom: 0, cx: 0.5, cy: 0.5 };
  return view.zoom === 0 ? { zoom, cx: 0.5, cy: 0.5 } : { ...view, zoom };
}
