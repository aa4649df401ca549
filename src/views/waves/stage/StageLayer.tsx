import { useRef } from 'react';
import type { Picture } from '../../../math/picture';
import { paneRects, type Pane, type Rect } from '../../../settings/viewport';
import { changeSettings, useBench, useSetting, useShowOriginal } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import { formatPercent, formatSignificant } from '../../shared/format';
import { useZoomSurface } from '../../shared/use-zoom-surface';
import { MAX_ZOOM } from '../max-zoom';
import { DifferenceScale } from './DifferenceScale';
import { PixelOverlay } from './PixelOverlay';
import { SplitHandle } from './SplitHandle';

interface StageLayerProps {
  readonly area: CanvasArea;
  readonly picture: Picture;
}

/** What lies over the painted stage: gestures, names of the panes, the split handle, pixel values. */
export function StageLayer({ area, picture }: StageLayerProps) {
  const compare = useSetting('compare');
  const split = useSetting('split');
  const showOriginal = useShowOriginal();
  const panes = paneRects(compare, split, area.width, area.height, showOriginal);
  const surfaces = compare === 'split' ? panes.slice(0, 1) : panes;
  return (
    <>
      {surfaces.map((pane, index) => (
        <PaneSurface key={index} area={area} picture={picture} rect={pane.rect} />
      ))}
      <PixelOverlay area={area} picture={picture} panes={panes} />
      {panes.map((pane, index) => (
        <PaneLabel key={index} pane={pane} area={area} last={index === panes.length - 1} />
      ))}
      {compare === 'difference' && !showOriginal && <DifferenceScale />}
      {compare === 'split' && !showOriginal && <SplitHandle />}
    </>
  );
}

/** A box on the stage given in device pixels. */
function boxStyle(rect: Rect, { devicePixelRatio: ratio }: CanvasArea) {
  return { left: rect.x / ratio, top: rect.y / ratio, width: rect.width / ratio, height: rect.height / ratio };
}

function PaneSurface({ area, picture, rect }: StageLayerProps & { readonly rect: Rect }) {
  const { settings, moment } = useBench();
  const compare = useSetting('compare');
  const element = useRef<HTMLDivElement>(null);
  const view = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  useZoomSurface(element, {
    pane: rect,
    picture,
    view,
    devicePixelRatio: area.devicePixelRatio,
    maxZoom: MAX_ZOOM,
    onView: ({ zoom, cx, cy }) => {
      changeSettings(settings, { zoom, cx, cy });
    },
  });
  return (
    <div
      ref={element}
      className="pane-surface"
      style={boxStyle(rect, area)}
      onClick={() => {
        if (compare === 'flip') moment.setState((now) => ({ showOriginal: !now.showOriginal }));
      }}
    />
  );
}

function PaneLabel({ pane, area, last }: { readonly pane: Pane; readonly area: CanvasArea; readonly last: boolean }) {
  const keep = useSetting('keep');
  const gain = useSetting('gain');
  const compare = useSetting('compare');
  const text = {
    original: 'Original',
    rebuilt: `Rebuilt, ${formatPercent(keep)}`,
    difference: `Rebuilt − original, ×${formatSignificant(gain)}`,
  }[pane.content];
  const ratio = area.devicePixelRatio;
  const alignRight = compare === 'split' && last;
  const hidden = pane.clip.width / ratio < 120;
  return (
    <span
      className="pane-label"
      data-hidden={hidden || undefined}
      style={
        alignRight
          ? { right: 8, bottom: 8 }
          : { left: pane.rect.x / ratio + 8, bottom: (area.height - pane.rect.y - pane.rect.height) / ratio + 8 }
      }
    >
      {text}
    </span>
  );
}
