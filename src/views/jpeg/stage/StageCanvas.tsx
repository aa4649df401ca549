import { Suspense, useMemo, useState } from 'react';
import { changeSettings, useBench, useSetting, useShowOriginal } from '../../shared/bench-context';
import { CanvasHost, type CanvasArea } from '../../shared/CanvasHost';
import { formatSignificant } from '../../shared/format';
import type { PicturePointer } from '../../shared/stage/PaneSurface';
import { StageLayer } from '../../shared/stage/StageLayer';
import { useEscape } from '../../shared/use-escape';
import { useJpeg, useJpegTools } from '../jpeg-context';
import { openedPanel } from '../panel-parts';
import { formatBlock } from '../picked-block';
import { blockAt, type BlockPlace } from './block-geometry';
import { blockPlaceText } from './block-text';
import { BlockOverlay } from './BlockOverlay';
import { useBlockComponent, useCompareInForce, useReferenceName, useStageSize } from './use-stage';

interface StageCanvasProps {
  readonly onArea: (area: CanvasArea) => void;
}

/** The canvas with its text and what lies over it: panel layer, blocks, labels, values of pixels. */
export function StageCanvas({ onArea }: StageCanvasProps) {
  const { engine } = useJpegTools();
  const size = useStageSize();
  const jpeg = useJpeg((snapshot) => snapshot.document?.jpeg ?? null);
  const snapshot = useJpeg((now) => now);
  const compare = useCompareInForce();
  const component = useBlockComponent();
  const labels = useLabels();
  const { Layer, id } = openedPanel(useSetting('panel'));
  const [pointed, setPointed] = useState<BlockPlace | null>(null);
  const pointer = useBlockPointer(component, setPointed);
  return (
    <CanvasHost engine={engine} role="stage" description={useDescription()} onArea={onArea}>
      {(area) =>
        size && (
          <StageLayer
            area={area}
            picture={size}
            compare={compare}
            labels={labels}
            names={['before', 'after']}
            pixels={engine}
            version={snapshot}
            pointer={pointer}
          >
            {(panes) => (
              <>
                <Suspense key={id}>
                  <Layer area={area} panes={panes} pointed={pointed} />
                </Suspense>
                {jpeg && (
                  <BlockOverlay
                    area={area}
                    image={jpeg}
                    panes={panes}
                    component={component}
                    pointed={pointed}
                    onPointed={setPointed}
                  />
                )}
              </>
            )}
          </StageLayer>
        )
      }
    </CanvasHost>
  );
}

/** Hovering shows a block, a click picks it, a double click opens it in its panel, Escape lets go. */
function useBlockPointer(component: number, point: (place: BlockPlace | null) => void): PicturePointer {
  const { settings, announce } = useBench();
  const { engine } = useJpegTools();
  useEscape(() => {
    point(null);
    if (settings.getState().jpegBlock !== '') changeSettings(settings, { jpegBlock: '' });
  });
  return useMemo(() => {
    const under = (at: { x: number; y: number }): BlockPlace | null => {
      const jpeg = engine.snapshot().document?.jpeg;
      return jpeg ? blockAt(jpeg, component, at.x, at.y) : null;
    };
    const pick = (at: { x: number; y: number }, patch: { panel?: 'block' }): void => {
      const place = under(at);
      const jpeg = engine.snapshot().document?.jpeg;
      if (!place || !jpeg) return;
      changeSettings(settings, { jpegBlock: formatBlock(place), ...patch });
      announce(`${blockPlaceText(jpeg, place)} is picked.`);
    };
    return {
      onPoint: (at) => {
        point(at && under(at));
      },
      onPick: (at) => {
        pick(at, {});
      },
      onOpen: (at) => {
        pick(at, { panel: 'block' });
      },
    };
  }, [engine, settings, announce, component, point]);
}

function useLabels() {
  const gain = useSetting('gain');
  const result = useJpeg((snapshot) => snapshot.resultName);
  const reference = useReferenceName();
  return { original: reference, rebuilt: result, difference: `After − before, ×${formatSignificant(gain)}` };
}

/** What the canvas shows, for those who do not see it. */
function useDescription(): string {
  const source = useJpeg((snapshot) => snapshot.source);
  const size = useStageSize();
  const comparing = useJpeg((snapshot) => snapshot.comparing);
  const result = useJpeg((snapshot) => snapshot.resultName);
  const compare = useSetting('compare');
  const gain = useSetting('gain');
  const showOriginal = useShowOriginal();
  if (!source || !size) return 'No picture yet.';
  const name = `${source.name}, ${size.width} by ${size.height} pixels`;
  if (showOriginal) return `${name}: as it was.`;
  if (!comparing) return `${name}: ${result}.`;
  switch (compare) {
    case 'split':
      return `${name}: before on the left, after on the right: ${result}.`;
    case 'side':
      return `${name}: before, and beside it after: ${result}.`;
    case 'flip':
      return `${name}: ${result}.`;
    case 'difference':
      return `${name}: the difference between after (${result}) and before, ${gain} times as strong.`;
  }
}
