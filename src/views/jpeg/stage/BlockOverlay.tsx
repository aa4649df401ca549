import { toPane, viewportOf, type Pane, type Rect, type View } from '../../../settings/viewport';
import { useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { parseBlock } from '../picked-block';
import { blockRect, mcuRect, type BlockPlace } from './block-geometry';
import { blockPlaceText, blockPixelsText } from './block-text';
import { BlockCursor } from './BlockCursor';
import { BlockGridCanvas } from './BlockGridCanvas';

interface BlockOverlayProps {
  readonly area: CanvasArea;
  readonly image: Jpeg;
  readonly panes: readonly Pane[];
  readonly component: number;
  readonly pointed: BlockPlace | null;
  readonly onPointed: (place: BlockPlace | null) => void;
}

/** Blocks and MCUs over the picture: their grid, the one that is pointed at, the one that is picked. */
export function BlockOverlay({ area, image, panes, component, pointed, onPointed }: BlockOverlayProps) {
  const picked = parseBlock(useSetting('jpegBlock'), image);
  // A split pane is one picture: its two panes share a rectangle.
  const apart = panes.filter((pane, index) => index === 0 || pane.rect !== panes[0].rect);
  return (
    <>
      <BlockGridCanvas area={area} image={image} panes={apart} component={component} />
      {apart.map((pane, index) => (
        <PaneMarks key={index} area={area} image={image} pane={pane.rect} picked={picked} pointed={pointed} />
      ))}
      <BlockCursor
        area={area}
        image={image}
        pane={apart[0].rect}
        component={component}
        picked={picked}
        pointed={pointed}
        onPointed={onPointed}
      />
    </>
  );
}

interface PaneMarksProps {
  readonly area: CanvasArea;
  readonly image: Jpeg;
  readonly pane: Rect;
  readonly picked: BlockPlace | null;
  readonly pointed: BlockPlace | null;
}

/** Smallest side of a mark, CSS pixels: a block of a large picture could not be seen. */
const SMALLEST_MARK = 9;
/** Room that a tag takes, CSS pixels. */
const TAG = { width: 190, height: 44, gap: 6 } as const;

function PaneMarks({ area, image, pane, picked, pointed }: PaneMarksProps) {
  const view: View = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  const ratio = area.devicePixelRatio;
  const viewport = viewportOf(pane, image, view, ratio);
  const size = { width: pane.width / ratio, height: pane.height / ratio };
  const onScreen = (rect: Rect): Rect => {
    const from = toPane(viewport, rect.x, rect.y);
    const width = Math.max(SMALLEST_MARK, rect.width * viewport.zoom);
    const height = Math.max(SMALLEST_MARK, rect.height * viewport.zoom);
    return {
      x: from.x / ratio - (width - rect.width * viewport.zoom) / 2,
      y: from.y / ratio - (height - rect.height * viewport.zoom) / 2,
      width,
      height,
    };
  };
  const shown = pointed ?? picked;
  const tagAt = shown && tagPlace(onScreen(mcuRect(image, shown)), size);
  return (
    <div className="block-marks" style={{ left: pane.x / ratio, top: pane.y / ratio, ...size }} aria-hidden="true">
      <svg {...size}>
        {pointed && <Outline rect={onScreen(mcuRect(image, pointed))} kind="mcu" />}
        {picked && <Outline rect={onScreen(blockRect(image, picked))} kind="picked" />}
        {pointed && <Outline rect={onScreen(blockRect(image, pointed))} kind="pointed" />}
      </svg>
      {shown && tagAt && (
        <p className="block-tag figure" style={tagAt}>
          {blockPlaceText(image, shown)}
          <br />
          <span className="block-tag-pixels">{blockPixelsText(image, shown)}</span>
        </p>
      )}
    </div>
  );
}

function Outline({ rect, kind }: { readonly rect: Rect; readonly kind: 'mcu' | 'picked' | 'pointed' }) {
  return (
    <g className="block-outline" data-kind={kind}>
      <rect {...rect} className="block-halo" />
      <rect {...rect} className="block-line" />
    </g>
  );
}

/** Above what it names, or below where there is no room, and never outside the pane; none for what is out of sight. */
function tagPlace(rect: Rect, pane: { width: number; height: number }): { left: number; top: number } | null {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  if (right < 0 || bottom < 0 || rect.x > pane.width || rect.y > pane.height) return null;
  const above = rect.y - TAG.height - TAG.gap;
  const top = above >= 0 ? above : Math.min(bottom + TAG.gap, pane.height - TAG.height);
  return { left: Math.max(4, Math.min(rect.x, pane.width - TAG.width - 4)), top: Math.max(0, top) };
}
