/** How the atlas lies on the screen now: the one place where its overlays take their geometry from. */
import type { Atlas } from '../../../engine/network/api';
import { toPane, viewportOf, type Rect, type Size, type View, type Viewport } from '../../../settings/viewport';
import { useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';

export interface AtlasView {
  readonly viewport: Viewport;
  /** CSS pixels per value. */
  readonly zoom: number;
  /** Of the pane, CSS pixels. */
  readonly size: Size;
  /** A point of the atlas in CSS pixels of the pane. */
  readonly point: (x: number, y: number) => { readonly x: number; readonly y: number };
  readonly rect: (rect: Rect) => Rect;
}

export function atlasView(area: CanvasArea, atlas: Atlas, view: View): AtlasView {
  const ratio = area.devicePixelRatio;
  const viewport = viewportOf(area, atlas, view, ratio);
  const { zoom } = viewport;
  const point = (x: number, y: number): { x: number; y: number } => {
    const at = toPane(viewport, x, y);
    return { x: at.x / ratio, y: at.y / ratio };
  };
  return {
    viewport,
    zoom,
    size: { width: area.width / ratio, height: area.height / ratio },
    point,
    rect: ({ x, y, width, height }) => ({ ...point(x, y), width: width * zoom, height: height * zoom }),
  };
}

export function useAtlasView(area: CanvasArea, atlas: Atlas): AtlasView {
  const view: View = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  return atlasView(area, atlas, view);
}
