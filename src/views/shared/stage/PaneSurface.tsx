import { useRef, type MouseEvent } from 'react';
import { toPicture, viewportOf, type Rect, type Size } from '../../../settings/viewport';
import { changeSettings, useBench, useSetting } from '../bench-context';
import type { CanvasArea } from '../CanvasHost';
import { mounted } from '../mounted';
import { useZoomSurface } from '../use-zoom-surface';
import { MAX_ZOOM } from './max-zoom';

/** A point of the picture, in pixels; it may lie outside. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** What the pointer does to the picture besides zoom and pan. */
export interface PicturePointer {
  /** Where the mouse is; null when it has left. */
  readonly onPoint: (at: PicturePoint | null) => void;
  readonly onPick: (at: PicturePoint) => void;
  /** A double click. */
  readonly onOpen: (at: PicturePoint) => void;
}

interface PaneSurfaceProps {
  readonly area: CanvasArea;
  readonly picture: Size;
  readonly rect: Rect;
  /** Whether a click turns over to the other picture. */
  readonly flips: boolean;
  readonly pointer?: PicturePointer;
}

/** The part of a stage that takes gestures: wheel, pinch and drag move the view. */
export function PaneSurface({ area, picture, rect, flips, pointer }: PaneSurfaceProps) {
  const { settings, moment } = useBench();
  const element = useRef<HTMLDivElement>(null);
  const view = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  const ratio = area.devicePixelRatio;
  useZoomSurface(element, {
    pane: rect,
    picture,
    view,
    devicePixelRatio: ratio,
    maxZoom: MAX_ZOOM,
    onView: ({ zoom, cx, cy }) => {
      changeSettings(settings, { zoom, cx, cy });
    },
  });
  const pointUnder = (event: MouseEvent): PicturePoint => {
    const box = mounted(element).getBoundingClientRect();
    const viewport = viewportOf(rect, picture, view, ratio);
    return toPicture(viewport, (event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio);
  };
  return (
    <div
      ref={element}
      className="pane-surface"
      data-picks={pointer ? true : undefined}
      style={{ left: rect.x / ratio, top: rect.y / ratio, width: rect.width / ratio, height: rect.height / ratio }}
      onClick={(event) => {
        if (pointer) pointer.onPick(pointUnder(event));
        else if (flips) moment.setState((now) => ({ showOriginal: !now.showOriginal }));
      }}
      {...(pointer && {
        onPointerMove: (event) => {
          if (event.pointerType === 'mouse' && event.buttons === 0) pointer.onPoint(pointUnder(event));
        },
        onPointerLeave: () => {
          pointer.onPoint(null);
        },
        onDoubleClick: (event) => {
          pointer.onOpen(pointUnder(event));
        },
      })}
    />
  );
}
