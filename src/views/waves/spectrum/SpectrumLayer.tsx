import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { storedCell, type SpectrumLayout } from '../../../settings/spectrum-layout';
import { toPane, toPicture, viewportOf, type Viewport } from '../../../settings/viewport';
import { changeSettings, useBench, useEngine, useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import { useEscape } from '../../shared/use-escape';
import { useZoomSurface } from '../../shared/use-zoom-surface';
import { MAX_ZOOM } from '../../shared/stage/max-zoom';
import { PlaneNames } from './PlaneNames';
import type { Coefficient, CoefficientPlace } from './use-coefficient';
import { mounted } from '../../shared/mounted';

interface SpectrumLayerProps {
  readonly area: CanvasArea;
  readonly layout: SpectrumLayout;
  readonly coefficient: Coefficient;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What lies over the painted spectrum: gestures, the cursor, and the marks of a coefficient and its conjugate. */
export function SpectrumLayer({ area, layout, coefficient }: SpectrumLayerProps) {
  const { settings } = useBench();
  const element = useRef<HTMLDivElement>(null);
  const view = { zoom: useSetting('spectrumZoom'), cx: useSetting('spectrumX'), cy: useSetting('spectrumY') };
  const transform = useSetting('transform');
  const picture = useEngine((snapshot) => snapshot.picture);
  const viewport = viewportOf(area, layout, view, area.devicePixelRatio);
  const [cursor, setCursor] = useState<{ x: number; y: number } | null>(null);
  useZoomSurface(element, {
    pane: area,
    picture: layout,
    view,
    devicePixelRatio: area.devicePixelRatio,
    maxZoom: MAX_ZOOM,
    onView: ({ zoom, cx, cy }) => {
      changeSettings(settings, { spectrumZoom: zoom, spectrumX: cx, spectrumY: cy });
    },
  });
  useEscape(() => {
    coefficient.pin(null);
    coefficient.point(null);
  });

  /** Where the coefficient of a cell is stored: the DFT keeps one half, the other is its conjugate. */
  const placeAt = (x: number, y: number): CoefficientPlace | null => {
    const cell = layout.cellAt(x, y);
    if (!cell || transform !== 'dft' || !picture) return cell;
    return storedCell(cell.v, cell.u, picture.width, picture.height);
  };
  const cellUnder = (event: PointerEvent): { x: number; y: number } => {
    const box = mounted(element).getBoundingClientRect();
    const ratio = area.devicePixelRatio;
    const at = toPicture(viewport, (event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio);
    return { x: Math.floor(at.x), y: Math.floor(at.y) };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      event.stopPropagation();
      const from = cursor ?? layout.placesOf(0, 0)[0];
      const stride = event.shiftKey ? 10 : 1;
      const next = cursor ? moved(layout, from, arrow, stride) : from;
      setCursor(next);
      const place = placeAt(next.x, next.y);
      if (coefficient.pinned) coefficient.pin(place);
      else coefficient.point(place);
    } else if (event.key === 'Enter' && coefficient.place) {
      coefficient.pin(coefficient.pinned ? null : coefficient.place);
    }
  };
  return (
    <div
      ref={element}
      className="pane-surface spectrum-surface"
      role="application"
      aria-roledescription="spectrum"
      aria-label="Coefficients: arrow keys move, Enter pins, Escape lets go"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' && event.buttons === 0) {
          const { x, y } = cellUnder(event);
          coefficient.point(placeAt(x, y));
        }
      }}
      onPointerLeave={() => {
        coefficient.point(null);
      }}
      onClick={(event) => {
        const cell = cellUnder(event as unknown as PointerEvent);
        const place = placeAt(cell.x, cell.y);
        if (!place) return;
        setCursor(cell);
        coefficient.pin(place);
      }}
    >
      {layout.planes && <PlaneNames layout={layout} viewport={viewport} area={area} />}
      {coefficient.place && (
        <Marks layout={layout} viewport={viewport} area={area} place={coefficient.place} pinned={coefficient.pinned} />
      )}
    </div>
  );
}

/** The cell `stride` further on, across the gaps between planes, and never outside. */
export function moved(
  layout: Pick<SpectrumLayout, 'width' | 'height' | 'cellAt' | 'gap'>,
  from: { x: number; y: number },
  [dx, dy]: readonly [number, number],
  stride: number,
): { x: number; y: number } {
  const clamp = (at: number, side: number): number => Math.min(side - 1, Math.max(0, at));
  const at = { x: clamp(from.x + dx * stride, layout.width), y: clamp(from.y + dy * stride, layout.height) };
  for (let step = 0; step <= layout.gap; step++) {
    const next = { x: clamp(at.x + dx * step, layout.width), y: clamp(at.y + dy * step, layout.height) };
    if (layout.cellAt(next.x, next.y)) return next;
  }
  return from;
}

interface MarksProps {
  readonly layout: SpectrumLayout;
  readonly viewport: Viewport;
  readonly area: CanvasArea;
  readonly place: CoefficientPlace;
  readonly pinned: boolean;
}

/** Smallest side of a mark, CSS pixels: a single cell of a large spectrum could not be seen. */
const SMALLEST_MARK = 9;

function Marks({ layout, viewport, area, place, pinned }: MarksProps) {
  const transform = useSetting('transform');
  const ratio = area.devicePixelRatio;
  const side = Math.max(SMALLEST_MARK, viewport.zoom + 2);
  const mirrored =
    transform === 'dft' && !layout.planes
      ? layout.placesOf((layout.height - place.v) % layout.height, (layout.width - place.u) % layout.width)
      : [];
  return (
    <svg className="marks" width={area.width / ratio} height={area.height / ratio} aria-hidden="true">
      {[...layout.placesOf(place.v, place.u), ...mirrored].map((cell, index) => {
        const middle = toPane(viewport, cell.x + 0.5, cell.y + 0.5);
        const box = { x: middle.x / ratio - side / 2, y: middle.y / ratio - side / 2, width: side, height: side };
        return (
          <g key={index} className="mark" data-pinned={pinned || undefined}>
            <rect {...box} className="mark-halo" />
            <rect {...box} className="mark-line" />
          </g>
        );
      })}
    </svg>
  );
}
