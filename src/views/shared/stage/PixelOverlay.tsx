import { useEffect, useRef, useState } from 'react';
import type { PixelPatch } from '../../../engine/api';
import {
  GRID_FROM_ZOOM,
  VALUES_FROM_ZOOM,
  viewportOf,
  type Pane,
  type Size,
  type View,
} from '../../../settings/viewport';
import { useSetting } from '../bench-context';
import type { CanvasArea } from '../CanvasHost';
import { overlayContext } from './overlay-context';
import { paintPixelPane, visiblePixels } from './paint-pixels';

/** Where the values of pixels come from. */
export interface PixelSource {
  readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null>;
}

interface PixelOverlayProps {
  readonly area: CanvasArea;
  readonly picture: Size;
  readonly panes: readonly Pane[];
  readonly source: PixelSource;
  /** Another object whenever the values may have changed. */
  readonly version: unknown;
}

/** After the last change of view or settings, before values are asked for, milliseconds. */
const QUIET = 90;

/** Close up: lines between the pixels, and their values written on them. */
export function PixelOverlay(props: PixelOverlayProps) {
  const { area, picture, panes } = props;
  const view: View = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  const viewport = viewportOf(panes[0].rect, picture, view, area.devicePixelRatio);
  const canvas = useRef<HTMLCanvasElement>(null);
  const withValues = viewport.zoom >= VALUES_FROM_ZOOM;
  const patch = usePatch(props, view, withValues);

  useEffect(() => {
    const context = canvas.current && overlayContext(canvas.current);
    if (!context) return;
    context.clearRect(0, 0, area.width, area.height);
    for (const pane of panes) {
      paintPixelPane(context, {
        pane,
        picture,
        viewport,
        ratio: area.devicePixelRatio,
        patch: withValues ? patch : null,
      });
    }
  });
  if (viewport.zoom < GRID_FROM_ZOOM) return null;
  return <canvas ref={canvas} className="pixel-overlay" width={area.width} height={area.height} aria-hidden="true" />;
}

/** The values of the pixels in view, read anew when the view or the rebuilt picture has come to rest. */
function usePatch(
  { area, picture, panes, source, version }: PixelOverlayProps,
  view: View,
  wanted: boolean,
): PixelPatch | null {
  const [patch, setPatch] = useState<PixelPatch | null>(null);
  const viewport = viewportOf(panes[0].rect, picture, view, area.devicePixelRatio);
  const { x, y, width, height } = visiblePixels(panes[0].rect, picture, viewport);
  useEffect(() => {
    if (!wanted || width === 0 || height === 0) return;
    let current = true;
    const timer = setTimeout(() => {
      source.readPixels(x, y, width, height).then(
        (read) => {
          if (current) setPatch(read);
        },
        // A failed reading is told by the engine's own problem sentence; here the values are just not written.
        () => {
          if (current) setPatch(null);
        },
      );
    }, QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, version, wanted, x, y, width, height]);
  return patch;
}
