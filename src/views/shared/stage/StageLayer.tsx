import type { ReactNode } from 'react';
import type { Params } from '../../../settings/schema';
import { paneRects, type Pane, type PaneContent, type Size } from '../../../settings/viewport';
import { useSetting, useShowOriginal } from '../bench-context';
import type { CanvasArea } from '../CanvasHost';
import { DifferenceScale } from './DifferenceScale';
import { PaneSurface, type PicturePointer } from './PaneSurface';
import { PixelOverlay, type PixelSource } from './PixelOverlay';
import { SplitHandle } from './SplitHandle';
import './stage-parts.css';

interface StageLayerProps {
  readonly area: CanvasArea;
  readonly picture: Size;
  /** How the two pictures are set against each other; `flip` shows the second one alone. */
  readonly compare: Params['compare'];
  /** What stands in the corner of a pane that shows this. */
  readonly labels: Readonly<Record<PaneContent, string>>;
  /** Names of the two pictures within a sentence. */
  readonly names: readonly [string, string];
  readonly pixels: PixelSource;
  /** Another object whenever the pixels may have changed. */
  readonly version: unknown;
  /** What the pointer does to the picture besides zoom and pan. */
  readonly pointer?: PicturePointer;
  /** Drawn over the pictures and under their labels. */
  readonly children?: (panes: readonly Pane[]) => ReactNode;
}

/** What lies over a painted stage: gestures, names of the panes, the split handle, pixel values. */
export function StageLayer(props: StageLayerProps) {
  const { area, picture, compare, pixels, version, pointer } = props;
  const split = useSetting('split');
  const showOriginal = useShowOriginal();
  const panes = paneRects(compare, split, area.width, area.height, showOriginal);
  const surfaces = compare === 'split' ? panes.slice(0, 1) : panes;
  return (
    <>
      {surfaces.map((pane, index) => (
        <PaneSurface
          key={index}
          area={area}
          picture={picture}
          rect={pane.rect}
          flips={compare === 'flip'}
          {...(pointer ? { pointer } : {})}
        />
      ))}
      <PixelOverlay area={area} picture={picture} panes={panes} source={pixels} version={version} />
      {props.children?.(panes)}
      {panes.map((pane, index) => (
        <PaneLabel
          key={index}
          text={props.labels[pane.content]}
          pane={pane}
          area={area}
          alignRight={compare === 'split' && index === panes.length - 1}
        />
      ))}
      {compare === 'difference' && !showOriginal && <DifferenceScale />}
      {compare === 'split' && !showOriginal && <SplitHandle left={props.names[0]} right={props.names[1]} />}
    </>
  );
}

/** A pane narrower than this does not name itself, CSS pixels. */
const NARROWEST_NAMED = 120;

interface PaneLabelProps {
  readonly text: string;
  readonly pane: Pane;
  readonly area: CanvasArea;
  readonly alignRight: boolean;
}

function PaneLabel({ text, pane, area, alignRight }: PaneLabelProps) {
  const ratio = area.devicePixelRatio;
  const hidden = text === '' || pane.clip.width / ratio < NARROWEST_NAMED;
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
